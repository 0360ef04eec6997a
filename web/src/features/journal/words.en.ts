import type { Words } from "../../app/words/words.ts";
import type { journalVi } from "./words.vi.ts";

export const journalEn: Words<typeof journalVi> = {
  title: "Journal",
  lead: "Who did what, to which record, when; who read restricted records too. The latest line first.",
  sealedTo: (number: number, at: string) =>
    `Sealed up to ${at} (seal ${number}): changing, removing or inserting a sealed line shows when it is verified (dondoc audit verify).`,
  neverSealed: "Never sealed yet.",
  person: "Who",
  personHint: "Name or office",
  act: "What",
  anyAct: "Everything",
  from: "From",
  to: "To",
  ofRecord: "Only lines of one record.",
  allRecords: "All records",
  caption: "Lines of the journal",
  columns: { at: "When", what: "What was done", who: "Who", seal: "Seal" },
  thisRecord: "This record only",
  thisRecordOf: (sentence: string) => `This record only: ${sentence}`,
  sealed: "Sealed",
  waiting: "Waits for its seal",
  none: "No lines",
  noneLead: "Take a filter away.",
};
