import type { Assumption, Confidence, Due } from "../reading.ts";

/** A term found in a passage, by its place there. */
export interface FoundDue {
  value: Due;
  from: number;
  to: number;
  rule: string;
  confidence: Confidence;
  assumed?: Assumption | null;
}
