import { z } from "zod";
import { AllowedAct, Id, LocalDate, PersonRef, UnitRef, Version, words } from "./primitives.ts";
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
