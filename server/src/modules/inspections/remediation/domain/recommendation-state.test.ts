import { RecommendationAnswer, RecommendationClosing, TaskState } from "@dondoc/contract";
import { describe, expect, it } from "vitest";
import {
  findingWeight,
  isSettled,
  nextRecommendationState,
  recommendationState,
  type RecommendationFacts,
  type RecommendationStep,
} from "./recommendation-state.ts";

const issued: RecommendationFacts = {
  answer: null,
  planAgreed: false,
  taskState: "ASSIGNED",
  reported: false,
  closedAs: null,
  reopened: false,
};
/** What each step leaves behind. */
const leaves: Record<RecommendationStep, Partial<RecommendationFacts>> = {
  accept: { answer: "accepted" },
  dispute: { answer: "disputed" },
  "agree-plan": { planAgreed: true },
  report: { reported: true },
  claim: { taskState: "SUBMITTED" },
  verify: { taskState: "COMPLETED" },
  "reject-claim": { taskState: "RETURNED" },
  "close-implemented": { closedAs: "implemented" },
  "close-partly": { closedAs: "partly" },
  "close-not-implemented": { closedAs: "not-implemented", taskState: "REVOKED" },
  reopen: { reopened: true },
};
const steps = Object.keys(leaves) as RecommendationStep[];

/** Every set of facts that steps can lead to. */
function reachable(): RecommendationFacts[] {
  const seen = new Map<string, RecommendationFacts>();
  const open = [issued];
  for (let facts = open.pop(); facts !== undefined; facts = open.pop()) {
    const key = JSON.stringify(facts);
    if (seen.has(key)) continue;
    seen.set(key, facts);
    for (const step of steps) {
      if (nextRecommendationState(recommendationState(facts), step) !== null) {
        open.push({ ...facts, ...leaves[step] });
      }
    }
  }
  return [...seen.values()];
}

describe("a recommendation", () => {
  it("goes from its issue to an end as the digest says", () => {
    let facts = issued;
    const states = (["accept", "agree-plan", "report", "claim", "reject-claim", "claim", "verify", "close-implemented", "reopen"] as const).map((step) => {
      facts = { ...facts, ...leaves[step] };
      return recommendationState(facts);
    }); // prettier-ignore
    expect(states).toEqual(["ACCEPTED", "PLAN_AGREED", "IN_PROGRESS", "CLAIMED_DONE", "REJECTED_CLAIM", "CLAIMED_DONE", "VERIFIED_DONE", "CLOSED_IMPLEMENTED", "REOPENED"]); // prettier-ignore
  });

  it("stands where its facts say, whichever way it came there", () => {
    const all = reachable();
    expect(all.length).toBeGreaterThan(30);
    for (const facts of all) {
      const state = recommendationState(facts);
      for (const step of steps) {
        const next = nextRecommendationState(state, step);
        if (next === null) continue;
        // Of a dispute settled after work was reported, the work already stands.
        if (step === "agree-plan" && facts.reported) continue;
        expect([facts, step, recommendationState({ ...facts, ...leaves[step] })]).toEqual([facts, step, next]); // prettier-ignore
      }
    }
  });

  it("is closed as done only after its claim was verified", () => {
    const closing = new Set(["close-implemented", "close-partly"]);
    const closedFrom = reachable()
      .map(recommendationState)
      .filter((state) =>
        steps.some((step) => closing.has(step) && nextRecommendationState(state, step) !== null),
      );
    expect(new Set(closedFrom)).toEqual(new Set(["VERIFIED_DONE"]));
    expect(nextRecommendationState("ISSUED", "verify")).toBeNull();
    expect(nextRecommendationState("CLAIMED_DONE", "close-not-implemented")).toBeNull();
  });

  it("stays disputed until who checks has settled it, though the agency reports", () => {
    const disputed = { ...issued, answer: "disputed" as const };
    expect(recommendationState({ ...disputed, reported: true })).toBe("DISPUTED");
    expect(recommendationState({ ...disputed, planAgreed: true })).toBe("PLAN_AGREED");
  });

  it("has a state for every combination of what is kept", () => {
    for (const answer of [null, ...RecommendationAnswer.options]) {
      for (const closedAs of [null, ...RecommendationClosing.options]) {
        for (const taskState of TaskState.options) {
          expect(recommendationState({ ...issued, answer, closedAs, taskState })).toMatch(/^[A-Z_]+$/u); // prettier-ignore
        }
      }
    }
    expect(["ISSUED", "VERIFIED_DONE", "CLOSED_PARTLY", "REOPENED"].map((state) => isSettled(state as "ISSUED"))).toEqual([false, false, true, true]); // prettier-ignore
  });
});

it("weighs more for each time it came back, as the province sets it", () => {
  expect([findingWeight(0, 100), findingWeight(1, 100), findingWeight(2, 50)]).toEqual([100, 200, 200]); // prettier-ignore
});
