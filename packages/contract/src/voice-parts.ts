import { z } from "zod";
import { AllowedAct, Id, LocalDate, UnitRef, Version, words } from "./primitives.ts";

/** How a part of an answer ended: said, declined as another's function, or taken back by whoever asked. */
export const PartOutcome = z.enum(["said", "declined", "withdrawn"]);
export type PartOutcome = z.infer<typeof PartOutcome>;

/** What one more agency is to say for the one answer to a voice. */
export const VoicePart = z.object({
  id: Id,
  version: z.int(),
  round: z.int(),
  unit: UnitRef,
  asks: z.string(),
  askedBy: z.string(),
  askedOn: LocalDate,
  lastDay: LocalDate,
  /** Null while it is waited for. */
  settled: z
    .object({ outcome: PartOutcome, words: z.string(), by: z.string(), on: LocalDate })
    .nullable(),
  /** Calendar days after its last day, of what was given or is still waited for; 0 in time. */
  daysLate: z.int(),
  acts: z.array(AllowedAct),
});
export type VoicePart = z.infer<typeof VoicePart>;

export const AskVoicePart = z.object({
  voiceId: Id,
  version: Version,
  unitId: Id,
  asks: words(2000),
  lastDay: LocalDate,
});
const OnPart = z.object({ partId: Id, version: Version });
export const GiveVoicePart = OnPart.extend({ said: words(8000) });
export const DeclineVoicePart = OnPart.extend({ reason: words(1000) });
export const WithdrawVoicePart = OnPart.extend({ reason: words(1000) });
