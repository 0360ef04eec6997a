import { describe, expect, it } from "vitest";
import { forecastOf } from "./forecast.ts";
import type { Plan } from "./trajectory.ts";

const plan: Plan = { direction: "up", baseline: 0, planned: 100, path: "linear", milestones: [] };
const months = (...values: [number, number][]) =>
  values.map(([month, value]) => ({ month, value }));

describe("where the last values lead", () => {
  it("is one point where they lie on a line", () => {
    expect(forecastOf(plan, months([7, 56], [8, 64], [9, 72]))).toEqual({
      low: 96,
      middle: 96,
      high: 96,
      outlook: "unlikely",
    });
  });
  it("is a band whose middle one odd month does not bend", () => {
    const forecast = forecastOf(plan, months([6, 50], [7, 58], [8, 30], [9, 74]));
    expect(forecast?.middle).toBeCloseTo(98);
    expect(forecast?.low).toBe(-10);
    expect(forecast?.high).toBe(206);
    expect(forecast?.outlook).toBe("possible");
  });
  it("looks at the last four only, in the order of the months", () => {
    expect(
      forecastOf(plan, months([9, 90], [1, 80], [6, 60], [7, 70], [8, 80]))?.middle,
    ).toBeCloseTo(120);
  });
  it("is likely where the whole band meets the plan, also where less is better", () => {
    const less: Plan = { ...plan, direction: "down", baseline: 40, planned: 20 };
    expect(forecastOf(less, months([7, 26], [8, 24], [9, 22]))?.outlook).toBe("likely");
    expect(forecastOf(less, months([7, 38], [8, 38], [9, 38]))?.outlook).toBe("unlikely");
  });
  it("is not given by fewer than three values, nor once December is known", () => {
    expect(forecastOf(plan, months([8, 64], [9, 72]))).toBeNull();
    expect(forecastOf(plan, months([10, 80], [11, 90], [12, 99]))).toBeNull();
    expect(forecastOf(plan, [])).toBeNull();
  });
});
