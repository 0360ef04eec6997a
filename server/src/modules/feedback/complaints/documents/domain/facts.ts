import type { ComplaintResult, VoiceLimit } from "@dondoc/contract";

/** What the record of a complaint gives to its documents. */
export interface DocumentFacts {
  number: number;
  level: 1 | 2;
  /** Of this settlement: when it was complained. */
  complainedOn: string;
  /** As they signed; null where it was not taken down. */
  sender: { name: string | null; address: string | null };
  organ: string;
  head: string;
  superior: string | null;
  accepted: Paper | null;
  remote: boolean;
  verifications: readonly (Paper & { by: string })[];
  dialogues: readonly { on: string; number: number | null; text: string }[];
  /** At the second settlement: what was decided first. */
  firstDecision: (Paper & { result: ComplaintResult | null }) | null;
  /** Within which one may go further. */
  appeal: Pick<VoiceLimit, "amount" | "unit"> | null;
  /** By when the settlement that begins with this acceptance is owed. */
  settle: Pick<VoiceLimit, "amount" | "unit"> | null;
}
export interface Paper {
  number: string;
  on: string;
}
