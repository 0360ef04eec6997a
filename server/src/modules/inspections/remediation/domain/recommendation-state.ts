import type { RecommendationAnswer, RecommendationClosing, RecommendationState, TaskState } from "@dondoc/contract"; // prettier-ignore

/** What is kept of a recommendation and its task; where it stands follows from that and is stored nowhere. */
export interface RecommendationFacts {
  answer: RecommendationAnswer | null;
  planAgreed: boolean;
  taskState: TaskState;
  /** The agency has reported on its task. */
  reported: boolean;
  closedAs: RecommendationClosing | null;
  reopened: boolean;
}

const CLOSED: Readonly<Record<RecommendationClosing, RecommendationState>> = {
  implemented: "CLOSED_IMPLEMENTED",
  partly: "CLOSED_PARTLY",
  "not-implemented": "CLOSED_NOT_IMPLEMENTED",
};
const BY_TASK: Partial<Readonly<Record<TaskState, RecommendationState>>> = {
  COMPLETED: "VERIFIED_DONE",
  SUBMITTED: "CLAIMED_DONE",
  RETURNED: "REJECTED_CLAIM",
};

/** Where a recommendation stands; `app.recommendation_state` says the same. */
export function recommendationState(facts: RecommendationFacts): RecommendationState {
  const { answer, planAgreed, taskState, reported, closedAs, reopened } = facts;
  if (reopened) return "REOPENED";
  if (closedAs !== null) return CLOSED[closedAs];
  const byTask = BY_TASK[taskState];
  if (byTask !== undefined) return byTask;
  if (answer === "disputed" && !planAgreed) return "DISPUTED";
  if (reported) return "IN_PROGRESS";
  if (planAgreed) return "PLAN_AGREED";
  return answer === "accepted" ? "ACCEPTED" : "ISSUED";
}

/** What moves a recommendation on (evaluation digest 15.2). */
export type RecommendationStep =
  | "accept"
  | "dispute"
  | "agree-plan"
  | "report"
  | "claim"
  | "verify"
  | "reject-claim"
  | "close-implemented"
  | "close-partly"
  | "close-not-implemented"
  | "reopen";

type Way = Partial<Record<RecommendationStep, RecommendationState>>;
const atWork = { "claim": "CLAIMED_DONE", "close-not-implemented": "CLOSED_NOT_IMPLEMENTED" } as const; // prettier-ignore

/**
 * An agency may go on working, and say that it has done, without having answered: silence stops no clock. What was disputed stays so
 * until who checks has settled it. What was closed comes back only by a finding that repeats it, and then for good: the work goes on
 * under the new recommendation.
 */
const WAYS: Readonly<Record<RecommendationState, Way>> = {
  ISSUED: { ...atWork, accept: "ACCEPTED", dispute: "DISPUTED", report: "IN_PROGRESS" },
  ACCEPTED: { ...atWork, "accept": "ACCEPTED", "agree-plan": "PLAN_AGREED", "report": "IN_PROGRESS" }, // prettier-ignore
  DISPUTED: { ...atWork, "agree-plan": "PLAN_AGREED", report: "DISPUTED" },
  PLAN_AGREED: { ...atWork, report: "IN_PROGRESS" },
  IN_PROGRESS: { ...atWork, report: "IN_PROGRESS" },
  CLAIMED_DONE: { verify: "VERIFIED_DONE", "reject-claim": "REJECTED_CLAIM" },
  REJECTED_CLAIM: { ...atWork, report: "REJECTED_CLAIM" },
  VERIFIED_DONE: { "close-implemented": "CLOSED_IMPLEMENTED", "close-partly": "CLOSED_PARTLY", "reopen": "REOPENED" }, // prettier-ignore
  CLOSED_IMPLEMENTED: { reopen: "REOPENED" },
  CLOSED_PARTLY: { reopen: "REOPENED" },
  CLOSED_NOT_IMPLEMENTED: { reopen: "REOPENED" },
  REOPENED: {},
};

/** Where a step leads; null where it is not possible. */
export const nextRecommendationState = (
  state: RecommendationState,
  step: RecommendationStep,
): RecommendationState | null => WAYS[state][step] ?? null;

/** Nothing more is asked under it: it was closed, or its work goes on under the recommendation that repeats it. */
export const isSettled = (state: RecommendationState): boolean =>
  state === "REOPENED" || state.startsWith("CLOSED_");

/** How heavily a finding weighs that came back so often before, in hundredths (procedures digest 11.3: weight × (1 + times)). */
export const findingWeight = (recurrences: number, perRecurrence: number): number =>
  100 + recurrences * perRecurrence;
