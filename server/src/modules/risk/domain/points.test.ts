import { describe, expect, it } from "vitest";
import { pointsOfAge, pointsOfCount, pointsOfRate, ranked } from "./points.ts";

const weighed = { weight: 10, bound: 30, least: 3 };

describe("points", () => {
  it("of a count come again with each further `least`, and so many times at most", () => {
    const points = [0, 2, 3, 5, 6, 9, 900].map((rows) => pointsOfCount(weighed, rows, 3));
    expect(points).toEqual([0, 0, 10, 10, 20, 30, 30]);
    expect(pointsOfCount({ ...weighed, weight: 0 }, 900, 3)).toBe(0);
  });

  it("of a rate come where it was below its bound in every period, and not of a rate of too few", () => {
    const rate = { weight: 15, bound: 70, least: 1 };
    expect(pointsOfRate(rate, [69.99, 12])).toBe(15);
    expect(pointsOfRate(rate, [70, 12])).toBe(0);
    expect(pointsOfRate(rate, [12, null])).toBe(0);
    expect(pointsOfRate(rate, [])).toBe(0);
  });

  it("of an age come from the day after so many years, and where there was never a time", () => {
    const age = { weight: 5, bound: 2, least: 1 };
    expect(pointsOfAge(age, null, "2026-11-23")).toBe(5);
    expect(pointsOfAge(age, "2024-11-23", "2026-11-23")).toBe(0);
    expect(pointsOfAge(age, "2024-11-22", "2026-11-23")).toBe(5);
    // Two years before 29 February is 28 February.
    expect(pointsOfAge(age, "2026-02-28", "2028-02-29")).toBe(0);
  });
});

describe("ranks", () => {
  it("go by points, the equal share one and stand by name in Vietnamese order", () => {
    const row = (name: string, points: number) => ({ name, points });
    const list = ranked([
      row("Sở Y tế", 5),
      row("Sở Đất", 5),
      row("Sở Dân tộc", 9),
      row("Xã A", 0),
    ]);
    expect(list.map(({ name, rank }) => [name, rank])).toEqual([
      ["Sở Dân tộc", 1],
      ["Sở Đất", 2],
      ["Sở Y tế", 2],
      ["Xã A", 4],
    ]);
  });
});
