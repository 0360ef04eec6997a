import { describe, expect, it } from "vitest";
import { wrongPlan } from "./check-plan.ts";
import { wrongValue } from "./check-value.ts";
import type { Plan } from "./trajectory.ts";

const plan: Plan = { direction: "up", baseline: 10, planned: 90, path: "linear", milestones: [] };
const because = { because: null };

describe("a plan", () => {
  it("goes the way that is wanted, from its baseline through every milestone", () => {
    expect(wrongPlan({ ...plan, milestones: [{ month: 9, value: 60 }, { month: 3, value: 20 }] })).toBeNull(); // prettier-ignore
    expect(wrongPlan({ ...plan, planned: 5 })?.fields).toHaveProperty("planned");
    const back = wrongPlan({ ...plan, milestones: [{ month: 3, value: 40 }, { month: 6, value: 30 }] }); // prettier-ignore
    expect(back?.message).toMatch(/^Mốc tháng 6 đi ngược/);
    expect(wrongPlan({ ...plan, milestones: [{ month: 6, value: 95 }] })?.message).toMatch(
      /^Mốc cuối cùng đi ngược/,
    );
  });
  it("goes down where less is better, and may hold a level", () => {
    expect(wrongPlan({ ...plan, direction: "down", baseline: 90, planned: 10 })).toBeNull();
    expect(wrongPlan({ ...plan, direction: "down" })?.code).toBe("AGAINST_DIRECTION");
    expect(wrongPlan({ ...plan, baseline: 90 })).toBeNull();
  });
  it("names a month once, and December not at all", () => {
    const milestones = [6, 6].map((month) => ({ month, value: 50 }));
    expect(wrongPlan({ ...plan, milestones })?.code).toBe("MILESTONE_TWICE");
    expect(wrongPlan({ ...plan, milestones: [{ month: 12, value: 90 }] })?.code).toBe(
      "MILESTONE_IN_DECEMBER",
    );
  });
});

describe("a value", () => {
  const wrong = (
    value: Parameters<typeof wrongValue>[0],
    known: number | null = null,
    year = 2026,
  ) => wrongValue(value, known, { year, today: "2026-11-23" })?.code ?? null;
  it("is of a month that has begun", () => {
    expect(wrong({ month: 11, value: 70, ...because })).toBeNull();
    expect(wrong({ month: 12, value: 70, ...because })).toBe("MONTH_TO_COME");
    expect(wrong({ month: 1, value: 70, ...because }, null, 2027)).toBe("YEAR_NOT_BEGUN");
    expect(wrong({ month: 12, value: 70, ...because }, null, 2025)).toBeNull();
  });
  it("takes the place of an earlier one with a reason only, and only if it is another", () => {
    expect(wrong({ month: 9, value: 70, ...because }, 60)).toBe("CORRECTION_WITHOUT_REASON");
    expect(wrong({ month: 9, value: 60, ...because }, 60)).toBe("SAME_VALUE");
    expect(wrong({ month: 9, value: 70, because: "Rà soát lại" }, 60)).toBeNull();
    expect(wrong({ month: 9, value: 70, ...because }, 0)).toBe("CORRECTION_WITHOUT_REASON");
  });
});
