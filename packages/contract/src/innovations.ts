import { z } from "zod";
import { AllowedAct, Id, JournalEntry, LocalDate, PersonRef, UnitRef, Version, words } from "./primitives.ts"; // prettier-ignore

/** A proposal under Decree 73/2023/NĐ-CP, from its writing to its evaluation. */
export const InnovationState = z.enum([
  "DRAFT",
  "SUBMITTED",
  "APPROVED_COLLECTIVE",
  "APPROVED_BY_HEAD",
  "REJECTED",
  "WITHDRAWN",
  "ESCALATED",
  "RUNNING",
  "ADJUSTED",
  "STOPPED",
  "REPORTED",
  "ACHIEVED",
  "PARTLY",
  "MISSED",
]);
export type InnovationState = z.infer<typeof InnovationState>;
/** What became of responsibility (Article 11): nothing to protect, no liability, excluded, exempted, reduced. */
export const Protection = z.enum(["none", "no-liability", "excluded", "exempt", "reduced"]);
export type Protection = z.infer<typeof Protection>;
export const InnovationNote = z.enum(["progress", "risk", "deviation", "adjust", "stop"]);
export type InnovationNote = z.infer<typeof InnovationNote>;

export const InnovationRow = z.object({
  id: Id,
  number: z.int(),
  title: z.string(),
  state: InnovationState,
  person: PersonRef,
  post: z.string(),
  unit: UnitRef,
  protection: Protection.nullable(),
  /** The step whose clock runs and its last day; what has passed is late. */
  dueOn: LocalDate.nullable(),
  late: z.boolean(),
});
export type InnovationRow = z.infer<typeof InnovationRow>;
/** Those that are not settled, those that wait for the person asking (to review, evaluate, conclude), or all. */
export const InnovationListName = z.enum(["open", "mine", "all"]);
export type InnovationListName = z.infer<typeof InnovationListName>;
export const InnovationQuery = z.object({ list: InnovationListName.default("open") });
export const InnovationList = z.object({
  items: z.array(InnovationRow),
  acts: z.array(AllowedAct),
});

export const InnovationDetail = InnovationRow.extend({
  version: z.int(),
  bottleneck: z.string(),
  content: z.string(),
  impact: z.string(),
  wideScope: z.boolean(),
  plannedFrom: LocalDate,
  plannedTo: LocalDate,
  reviewer: z.object({ unit: UnitRef, head: PersonRef.nullable() }),
  submittedOn: LocalDate.nullable(),
  reviewBy: LocalDate.nullable(),
  review: z
    .object({
      votesFor: z.int(),
      votesAgainst: z.int(),
      votesAbstained: z.int(),
      headFor: z.boolean(),
      minutes: z.string(),
      reason: z.string(),
      override: z.string().nullable(),
      on: LocalDate,
    })
    .nullable(),
  /** Taken back by its proposer before it began. */
  withdrawal: z.object({ reason: z.string(), on: LocalDate }).nullable(),
  startedOn: LocalDate.nullable(),
  finishedOn: LocalDate.nullable(),
  reportBy: LocalDate.nullable(),
  report: z.string().nullable(),
  reportedOn: LocalDate.nullable(),
  evaluateBy: LocalDate.nullable(),
  evaluation: z.string().nullable(),
  causes: z.enum(["objective", "subjective", "both", "none"]).nullable(),
  evaluationDocument: z.string().nullable(),
  evaluatedOn: LocalDate.nullable(),
  concludeBy: LocalDate.nullable(),
  /** Found: right policy, pure motive, common good. */
  pureMotive: z.boolean().nullable(),
  protectionDocument: z.string().nullable(),
  protectionReason: z.string().nullable(),
  protectedOn: LocalDate.nullable(),
  notes: z.array(
    z.object({
      kind: InnovationNote,
      content: z.string(),
      document: z.string().nullable(),
      by: z.string(),
      on: LocalDate,
    }),
  ),
  tasks: z.array(z.object({ id: Id, label: z.string(), linkedOn: LocalDate })),
  acts: z.array(AllowedAct),
  journal: z.array(JournalEntry),
});
export type InnovationDetail = z.infer<typeof InnovationDetail>;
export const InnovationsOfTask = z.object({ items: z.array(InnovationRow) });

export const WriteInnovation = z.object({
  title: words(500),
  bottleneck: words(8000),
  content: words(8000),
  impact: words(8000),
  wideScope: z.boolean().default(false),
  plannedFrom: LocalDate,
  plannedTo: LocalDate,
});
const OnInnovation = z.object({ innovationId: Id, version: Version });
/** Rewrites a draft. */
export const ChangeInnovation = WriteInnovation.extend(OnInnovation.shape);
export const SubmitInnovation = OnInnovation;
export const WithdrawInnovation = OnInnovation.extend({ reason: words(2000) });
/** The meeting's minutes: votes of the head and deputies, without a deputy who proposes. */
export const ReviewInnovation = OnInnovation.extend({
  votesFor: z.coerce.number().int().min(0).max(50),
  votesAgainst: z.coerce.number().int().min(0).max(50),
  votesAbstained: z.coerce.number().int().min(0).max(50).default(0),
  headFor: z.boolean(),
  minutesDocument: words(200),
  reason: words(4000),
  /** The head's written permission against the vote. */
  overrideDocument: words(200).nullable().default(null),
  /** Sent up for wider consultation instead. */
  escalate: z.boolean().default(false),
});
export const StartInnovation = OnInnovation;
export const NoteInnovation = OnInnovation.extend({
  kind: InnovationNote,
  content: words(4000),
  /** To adjust or stop is a decision: it has a document. */
  documentNumber: words(200).nullable().default(null),
  /** The planned end that an adjustment moved. */
  plannedTo: LocalDate.nullable().default(null),
});
export const LinkInnovationTask = OnInnovation.extend({
  taskNumber: z.coerce.number().int().positive(),
});
/** Of what was stopped the day of stopping counts. */
export const ReportInnovation = OnInnovation.extend({
  finishedOn: LocalDate.nullable().default(null),
  report: words(8000),
});
export const EvaluateInnovation = OnInnovation.extend({
  outcome: z.enum(["ACHIEVED", "PARTLY", "MISSED"]),
  causes: z.enum(["objective", "subjective", "both", "none"]),
  evaluation: words(8000),
  documentNumber: words(200),
});
export const ProtectInnovation = OnInnovation.extend({
  protection: Protection,
  pureMotive: z.boolean(),
  documentNumber: words(200),
  reason: words(4000),
});
