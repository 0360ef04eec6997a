import { z } from "zod";
import { IndicatorPeriod } from "./indicators.ts";
import { AllowedAct, Id, LocalDate, PageQuery, PersonRef, UnitRef, Version, words } from "./primitives.ts"; // prettier-ignore
import { FindingRef } from "./inspections.ts";
import { TaskState } from "./standing.ts";
import { ReturnedFault } from "./tasks.ts";

/** Where a recommendation of an inspection stands (evaluation digest 15.2). */
export const RecommendationState = z.enum([
  "ISSUED",
  "ACCEPTED",
  "DISPUTED",
  "PLAN_AGREED",
  "IN_PROGRESS",
  "CLAIMED_DONE",
  "REJECTED_CLAIM",
  "VERIFIED_DONE",
  "CLOSED_IMPLEMENTED",
  "CLOSED_PARTLY",
  "CLOSED_NOT_IMPLEMENTED",
  "REOPENED",
]);
export type RecommendationState = z.infer<typeof RecommendationState>;
export const RecommendationAnswer = z.enum(["accepted", "disputed"]);
export type RecommendationAnswer = z.infer<typeof RecommendationAnswer>;
/** An honest end: also that it was not done, with the reason and who decided so. */
export const RecommendationClosing = z.enum(["implemented", "partly", "not-implemented"]);
export type RecommendationClosing = z.infer<typeof RecommendationClosing>;

const Said = z.object({ by: z.string(), on: LocalDate, words: z.string().nullable() });

/** What the agency says it has done, and by what it shows it. */
export const RemedyClaim = z.object({
  submittedOn: LocalDate,
  submittedBy: PersonRef,
  note: z.string().nullable(),
  outcome: z.enum(["confirmed", "returned", "lapsed"]).nullable(),
  reason: z.string().nullable(),
  evidence: z.array(
    z.object({
      id: Id,
      documentNumber: z.string(),
      issuedOn: LocalDate,
      fileName: z.string().nullable(),
      /** Whether a register of this house holds a document of that number and day. */
      registered: z.boolean(),
    }),
  ),
});
export type RemedyClaim = z.infer<typeof RemedyClaim>;

export const Recommendation = z.object({
  id: Id,
  version: z.int(),
  inspectionId: Id,
  finding: FindingRef,
  unit: UnitRef,
  state: RecommendationState,
  measure: z.string(),
  evidenceWanted: z.string(),
  issued: Said,
  task: z.object({
    id: Id,
    number: z.int(),
    state: TaskState,
    lastDay: LocalDate.nullable(),
    completedOn: LocalDate.nullable(),
    /** Calendar days after its last day, today or when it was done. */
    daysLate: z.int(),
  }),
  /** In hundredths: 100 for a finding for the first time, more for each time it came back. */
  weight: z.int(),
  recurrences: z.int(),
  answer: Said.extend({ kind: RecommendationAnswer }).nullable(),
  plan: Said.nullable(),
  claims: z.array(RemedyClaim),
  verified: Said.extend({ unregistered: z.string().nullable() }).nullable(),
  closed: Said.extend({
    as: RecommendationClosing,
    authority: z.string().nullable(),
  }).nullable(),
  /** The finding that repeats this one, and when it was asked again to put it right. */
  reopened: z.object({ on: LocalDate, finding: FindingRef }).nullable(),
  acts: z.array(AllowedAct),
});
export type Recommendation = z.infer<typeof Recommendation>;

/** What an inspection asks to be put right, finding by finding, as far as the reader may know of it. */
export const Remediation = z.object({
  items: z.array(Recommendation),
  /** Findings about which nothing is asked yet. */
  unasked: z.array(FindingRef),
  checker: PersonRef.nullable(),
  version: z.int(),
  acts: z.array(AllowedAct),
});
export type Remediation = z.infer<typeof Remediation>;

/** What a period counts recommendations by: what it followed, how of it came there and how it stood when the period ended. */
export const RecommendationShow = z.enum([
  /** Asked before and not ended by its beginning, or asked within it. */
  "followed",
  "carried-over",
  "issued",
  /** Of those followed: about a finding that repeats an earlier one. */
  "repeating",
  /** How they ended within the period: put right, in part, not at all. */
  "implemented",
  "partly",
  "not-implemented",
  /** Not ended on the day, and of these past their last day. */
  "open",
  "overdue",
  /** Ended, and opened again within the period by a finding that repeats theirs. */
  "reopened",
]);
export type RecommendationShow = z.infer<typeof RecommendationShow>;

export const RecommendationQuery = PageQuery.extend({
  show: RecommendationShow.default("followed"),
  period: z.string().max(30).optional(),
  asOf: LocalDate.optional(),
  /** Asked of this agency, or with it now. */
  unitId: Id.optional(),
});

/** A recommendation as it stood when a day ended. */
export const RecommendationRow = z.object({
  id: Id,
  inspectionId: Id,
  finding: FindingRef,
  unit: UnitRef,
  measure: z.string(),
  issuedOn: LocalDate,
  repeats: z.boolean(),
  /** Null: goes on where the reader does not see it. */
  task: z.object({ id: Id, number: z.int() }).nullable(),
  /** The last day that held then; null where the reader does not see it. */
  dueOn: LocalDate.nullable(),
  overdue: z.boolean(),
  /** How it had ended by then; null while open. */
  ended: z.object({ as: RecommendationClosing, on: LocalDate }).nullable(),
  /** When a finding that repeats this one had opened it again. */
  reopenedOn: LocalDate.nullable(),
});
export type RecommendationRow = z.infer<typeof RecommendationRow>;
export const RecommendationPage = z.object({
  period: IndicatorPeriod,
  unit: UnitRef.nullable(),
  /** How many each list has. */
  figures: z.record(RecommendationShow, z.int()),
  items: z.array(RecommendationRow),
  next: z.string().nullable(),
});
export type RecommendationPage = z.infer<typeof RecommendationPage>;

const OnRecommendation = { recommendationId: Id, version: Version };
/** Asks the agency to put a finding right until a day; its task is followed as any other. */
export const Recommend = z.object({
  inspectionId: Id,
  version: Version,
  findingId: Id,
  measure: words(4000),
  evidenceWanted: words(2000),
  dueOn: LocalDate,
});
export const AnswerRecommendation = z.object({
  ...OnRecommendation,
  answer: RecommendationAnswer,
  /** The plan of what will be done; of a dispute the reasons. */
  words: words(4000),
});
export const AgreePlan = z.object({
  ...OnRecommendation,
  words: words(2000).nullable().default(null),
});
export const VerifyRemedy = z.object({
  ...OnRecommendation,
  /** The day of the evidence that is accepted. */
  completedOn: LocalDate,
  how: words(4000),
  /** Why evidence is taken that no register holds; needed only then. */
  unregistered: words(2000).nullable().default(null),
});
export const RejectClaim = z.object({
  ...OnRecommendation,
  fault: ReturnedFault,
  reason: words(2000),
});
export const CloseRecommendation = z.object({
  ...OnRecommendation,
  as: RecommendationClosing,
  reason: words(2000).nullable().default(null),
  /** The document or person that decided that it is not to be done. */
  authority: words(500).nullable().default(null),
});
/** Another person heads the team from now on, and checks. */
export const HandOverTeam = z.object({
  inspectionId: Id,
  version: Version,
  personId: Id,
  reason: words(1000),
});
