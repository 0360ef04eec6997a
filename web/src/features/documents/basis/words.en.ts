import type { Words } from "../../../app/words/words.ts";
import type { basisVi } from "./words.vi.ts";

export const basisEn: Words<typeof basisVi> = {
  citations: (count: number) => `${count} cited documents`,
  wrong: (count: number) => `${count} to look at`,
  chain: "Replaced by",
  expiredSince: "Expired by now; in force on this document’s own date.",
  candidates: "May be",
  open: "Open a review",
  dialog: {
    title: "Open a review of this document",
    lead: (number: string) =>
      `A slip is made that asks for a review of this document because it cites ${number}. It is proposed and released as any task.`,
    unit: "Reviewing agency",
    due: "Report before",
    reason: "Reason",
    trigger: "Because of",
    triggers: {
      "parent-changed": "The basis has changed",
      finding: "Found while reading or inspecting",
      request: "Requested by an agency",
      periodic: "Periodic review",
    },
    unitMissing: "Choose the reviewing agency.",
    dueMissing: "Enter the day of the report.",
    reasonMissing: "Say why it is reviewed.",
    submit: "Make the slip and propose it",
    done: "The review slip has been made.",
    seeSlip: "See the review slip",
  },
};
