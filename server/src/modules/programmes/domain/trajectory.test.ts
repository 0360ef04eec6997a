import { describe, expect, it } from "vitest";
import { expectedAt, isReached, latestOf, leadOf, type Plan } from "./trajectory.ts";

const online: Plan = { direction: "up", baseline: 60, planned: 84, path: "linear", milestones: [] };
/** Disbursement: little until the autumn, nearly all of it in the last months. */
const disbursement: Plan = {
  direction: "up",
  baseline: 0,
  planned: 95,
  path: "linear",
  milestones: [
    { month: 9, value: 45 },
    { month: 3, value: 5 },
  ],
};

describe("what a plan expects", () => {
  it("goes evenly from the baseline at New Year to what is planned for December", () => {
    expect([0, 1, 6, 12].map((month) => expectedAt(online, month))).toEqual([60, 62, 72, 84]);
  });
  it("goes through its milestones in the order of the months, however they were entered", () => {
    expect([3, 6, 9, 12].map((month) => expectedAt(disbursement, month))).toEqual([5, 25, 45, 95]);
  });
  it("holds each step until the next is due", () => {
    const steps: Plan = { ...disbursement, path: "steps" };
    expect([1, 3, 8, 9, 11, 12].map((month) => expectedAt(steps, month))).toEqual([
      0, 5, 5, 45, 45, 95,
    ]);
  });
});

describe("how far a value is from its path", () => {
  it("is a share of the whole way, minus where it is behind", () => {
    expect(leadOf(online, { month: 6, value: 72 })).toBe(0);
    expect(leadOf(online, { month: 6, value: 69.6 })).toBeCloseTo(-0.1);
    expect(leadOf(online, { month: 6, value: 84 })).toBeCloseTo(0.5);
  });
  it("is turned round where less is better", () => {
    const days: Plan = { ...online, direction: "down", baseline: 20, planned: 10 };
    expect(leadOf(days, { month: 6, value: 17 })).toBeCloseTo(-0.2);
    expect(leadOf(days, { month: 6, value: 13 })).toBeCloseTo(0.2);
  });
  it("is a share of the level itself where the level is only to be held", () => {
    const held: Plan = { ...online, baseline: 90, planned: 90 };
    expect(leadOf(held, { month: 5, value: 81 })).toBeCloseTo(-0.1);
    const none: Plan = { ...held, direction: "down", baseline: 0, planned: 0 };
    expect(leadOf(none, { month: 5, value: 0.05 })).toBeCloseTo(-0.05);
  });
});

describe("a target is reached", () => {
  it("when its latest value is as good as the plan for the year's end, exactly as good included", () => {
    expect(isReached(online, "level", { month: 8, value: 84 })).toBe(true);
    expect(isReached(online, "level", { month: 12, value: 83.9 })).toBe(false);
    expect(isReached(online, "level", null)).toBe(false);
  });
  it("by what may not exceed a ceiling only when December is known, where it adds up over the year", () => {
    const complaints: Plan = { ...online, direction: "down", baseline: 40, planned: 20 };
    expect(isReached(complaints, "cumulative", { month: 2, value: 3 })).toBe(false);
    expect(isReached(complaints, "cumulative", { month: 12, value: 19 })).toBe(true);
    expect(isReached(complaints, "level", { month: 2, value: 18 })).toBe(true);
  });
  it("judges by the latest month, in whatever order months came", () => {
    const values = [
      { month: 5, value: 84 },
      { month: 9, value: 80 },
      { month: 7, value: 90 },
    ];
    expect(latestOf(values)).toEqual({ month: 9, value: 80 });
    expect(latestOf([])).toBeNull();
  });
});
