import { z } from "zod";
import {
  AllowedAct,
  Id,
  Instant,
  LocalDate,
  page,
  PageQuery,
  UnitRef,
  Version,
  words,
} from "./primitives.ts";

/** An agency with overdue tasks, and what its ladder has prepared for a person to sign. */
export const AgencyToUrge = z.object({
  unit: UnitRef,
  head: z.string().nullable(),
  overdue: z.int(),
  /** Days late of the worst. */
  worst: z.int(),
  /** Tasks whose ladder has come to an urging, and to a request to explain. */
  preparedUrgings: z.int(),
  preparedExplanations: z.int(),
  /** Letters sent so far. */
  letters: z.int(),
  lastLetterOn: LocalDate.nullable(),
  /** A letter that waits to be signed. */
  openDraftId: Id.nullable(),
});
export type AgencyToUrge = z.infer<typeof AgencyToUrge>;
export const UrgingDesk = z.object({
  asOf: LocalDate,
  agencies: z.array(AgencyToUrge),
  acts: z.array(AllowedAct),
});
export type UrgingDesk = z.infer<typeof UrgingDesk>;

export const DraftUrgingLetters = z.object({
  /** These agencies, a letter each; an empty list means every agency that has overdue tasks and no letter waiting. */
  unitIds: z.array(Id).max(500),
  /** Whether the letter asks to explain: as the ladder has prepared it, or as a person decides. */
  explain: z.enum(["no", "yes", "prepared"]).default("prepared"),
});
export const DraftedLetters = z.object({
  drafts: z.array(z.object({ unitId: Id, draftId: Id, tasks: z.int() })),
  /** Agencies left out: nothing overdue any more, or a letter already waits to be signed. */
  skipped: z.int(),
});
export type DraftedLetters = z.infer<typeof DraftedLetters>;

export const ExplanationCause = z.enum(["objective", "subjective", "both"]);
export type ExplanationCause = z.infer<typeof ExplanationCause>;
/** Where an explanation stands: never answered is waiting and late at once. */
export const ExplanationStanding = z.enum(["waiting", "overdue", "on-time", "late"]);
export type ExplanationStanding = z.infer<typeof ExplanationStanding>;

export const Explanation = z.object({
  id: Id,
  version: z.int(),
  task: z.object({ id: Id, number: z.int(), title: z.string(), daysLate: z.int() }),
  unit: UnitRef,
  askedOn: LocalDate,
  dueOn: LocalDate,
  standing: ExplanationStanding,
  letter: z.object({ draftId: Id, reference: z.string() }),
  content: z.string().nullable(),
  cause: ExplanationCause.nullable(),
  plan: z.string().nullable(),
  promisedOn: LocalDate.nullable(),
  evidenceNumber: z.string().nullable(),
  fileHash: z.string().nullable(),
  fileName: z.string().nullable(),
  draftedBy: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: Instant.nullable(),
  acts: z.array(AllowedAct),
});
export type Explanation = z.infer<typeof Explanation>;
export const ExplanationPage = page(Explanation).extend({ asOf: LocalDate });
export const ExplanationQuery = PageQuery.extend({
  unitId: Id.optional(),
  open: z.stringbool().optional(),
});
export type ExplanationQuery = z.output<typeof ExplanationQuery>;

/** Every urging of a task in writing, the first first, and what was explained. */
export const TaskUrging = z.object({
  urgings: z.array(
    z.object({
      ordinal: z.int(),
      issuedOn: LocalDate,
      daysLate: z.int(),
      draftId: Id,
      reference: z.string(),
      signer: z.string(),
      explain: z.boolean(),
    }),
  ),
  explanations: z.array(Explanation),
});
export type TaskUrging = z.infer<typeof TaskUrging>;

const onExplanation = {
  explanationId: Id,
  version: Version,
  cause: ExplanationCause,
  content: words(4000),
  plan: words(2000).nullable().default(null),
  promisedOn: LocalDate.nullable().default(null),
  evidenceNumber: words(100).nullable().default(null),
  fileHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
  fileName: words(255).nullable().default(null),
};
export const DraftExplanation = z.object(onExplanation);
export const Explain = z.object(onExplanation);
