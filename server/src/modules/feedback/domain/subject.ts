import type { ClockFacts } from "./limits.ts";

/** What the policies of all acts on a voice look at. */
export interface VoiceSubject extends ClockFacts {
  id: string;
  version: number;
  number: number;
  /** The agency it was last routed to. */
  unitId: string | null;
  /** Whether that agency has ended and nobody stands for it. */
  unitGone: boolean;
  round: number;
  /** Whoever wrote the draft that waits for approval. */
  draftedBy: string | null;
  /** The answer of this round that stands. */
  answerId: string | null;
  rated: boolean;
  /** How many agencies still owe their part of the answer. */
  partsOpen: number;
  /** Whether an answer of any round stands in the open. */
  isPublished: boolean;
  /** Whether publishing it is owed or possible by its kind. */
  closedOn: string | null;
}
