import type { AllowedAct } from "@dondoc/contract";
import { createContext, use } from "react";
import type { Decision } from "./use-decisions.ts";

/** What the parts of the reading screen may ask of it. The functions stay the same, so that cards are not drawn anew. */
export interface Room {
  /** Chooses an assignment in both panes. */
  choose: (id: string) => void;
  /** Chooses it and shows its passage, on a phone by turning to the text. */
  showPassage: (id: string) => void;
  showSpan: (start: number) => void;
  /** Brings a place of the text and the card of its assignment into sight, and leaves the focus where it is. */
  lookAt: (id: string | null, start: number | null) => void;
  /** Marks a sentence of the text, to be moved and stretched by arrows. */
  markByKeys: () => void;
  /** Goes to the question that is asked. */
  toQuestions: () => void;
  /** Brings the passage of the chosen one into sight, beside the list as it stands. */
  showChosen: () => void;
  /** Opens the form of an assignment, at one field when a question led there. */
  edit: (id: string, field?: string) => void;
  /** Closes its form; the card stays where one looks. */
  closeEditor: (id: string) => void;
  accept: (id: string) => void;
  ask: (dialog: RoomDialog) => void;
  pickForMerge: (id: string) => void;
  /** Takes the neighbour in the text into the merge, on (1) or back (-1), or lets the outermost one go again. */
  stretchMerge: (step: 1 | -1) => void;
  decide: (...decisions: Decision[]) => void;
  editHeader: (field?: string) => void;
  acts: readonly AllowedAct[];
  documentId: string;
  /** The document's date, on which names are looked up in the register. */
  asOf: string | undefined;
}

export type RoomDialog =
  | { kind: "reject" | "split"; id: string }
  | { kind: "rest" }
  | { kind: "keys" }
  | { kind: "pages"; page: number }
  | { kind: "propose" | "release" | "send-back" | "no-task" | "expunge" | "decide-expunge" };

export const RoomContext = createContext<Room | null>(null);

export function useRoom(): Room {
  const room = use(RoomContext);
  if (!room) throw new Error("used outside the reading screen");
  return room;
}
