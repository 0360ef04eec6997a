import { describe, expect, it } from "vitest";
import { endOfMonth, signalOf, type Thresholds } from "./signal.ts";
import type { Plan } from "./trajectory.ts";

const thresholds: Thresholds = { greenBehindPercent: 2, amberBehindPercent: 10, staleDays: 45 };
const plan: Plan = { direction: "up", baseline: 0, planned: 100, path: "steps", milestones: [{ month: 6, value: 50 }] }; // prettier-ignore
const on = (value: number | null, { month = 6, day = "2026-07-01" } = {}) =>
  signalOf(
    plan,
    { measure: "level", latest: value === null ? null : { month, value } },
    { year: 2026, day },
    thresholds,
  );

describe("the colour of a target", () => {
  it("follows the published thresholds, the figure of the threshold itself still on the better side", () => {
    expect([50, 48, 47.9, 40, 39.9].map((value) => on(value))).toEqual([
      "green",
      "green",
      "amber",
      "amber",
      "red",
    ]);
  });
  it("does not change by the rounding of machines", () => {
    const tenths: Plan = { ...plan, planned: 0.3, path: "linear", milestones: [] };
    const latest = { month: 6, value: 0.15 - 0.3 * 0.02 };
    expect(
      signalOf(tenths, { measure: "level", latest }, { year: 2026, day: "2026-07-01" }, thresholds),
    ).toBe("green");
  });
  it("is grey without a value, and when the value is older than the days published", () => {
    expect(on(null)).toBe("grey");
    expect(on(50, { day: "2026-08-14" })).toBe("green"); // the 45th day after 30/6
    expect(on(50, { day: "2026-08-15" })).toBe("grey");
  });
  it("does not grow old after the plan's year", () => {
    expect(on(100, { month: 12, day: "2028-05-01" })).toBe("green");
    expect(on(60, { month: 11, day: "2028-05-01" })).toBe("green"); // step of June; 31 days before the year's end
    expect(on(60, { month: 12, day: "2028-05-01" })).toBe("red");
  });
  it("is green once reached, however early", () => {
    expect(on(100, { month: 3, day: "2026-04-01" })).toBe("green");
  });
});

it("knows how long months are", () => {
  expect([1, 2, 4, 12].map((month) => endOfMonth(2028, month))).toEqual([
    "2028-01-31",
    "2028-02-29",
    "2028-04-30",
    "2028-12-31",
  ]);
});
