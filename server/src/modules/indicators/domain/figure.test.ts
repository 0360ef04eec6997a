import { describe, expect, it } from "vitest";
import { figureOf } from "./figure.ts";
import { groupOf, volumeGroups } from "./volume-group.ts";

const counted = (numerator: number, denominator: number, median: number | null = null) => ({
  numerator,
  denominator,
  median,
});

describe("a figure", () => {
  it("gives the rate as reports print it: 6 932 of 8 282 are 83,7 %", () => {
    expect(figureOf({ measure: "share" }, counted(6932, 8282), 3).value).toBe(83.7);
    expect(figureOf({ measure: "share" }, counted(5361, 8282), 3).value).toBe(64.73);
  });

  it("gives no rate of a denominator that is too small, and none of nothing", () => {
    expect(figureOf({ measure: "share" }, counted(1, 2), 3)).toEqual({
      numerator: 1,
      denominator: 2,
      value: null,
    });
    expect(figureOf({ measure: "share" }, counted(0, 0), 0).value).toBeNull();
    expect(figureOf({ measure: "mean" }, counted(0, 0), 0).value).toBeNull();
  });

  it("of a count is the count, however small", () => {
    expect(figureOf({ measure: "count" }, counted(0, 1), 3).value).toBe(0);
  });

  it("of days is their mean, or the middle one", () => {
    expect(figureOf({ measure: "mean" }, counted(25, 4), 3).value).toBe(6.25);
    expect(figureOf({ measure: "median" }, counted(25, 4, 3.5), 3).value).toBe(3.5);
  });
});

describe("volume groups", () => {
  const groups = volumeGroups([100, 20]);

  it("lie between the province's bounds, the largest first", () => {
    expect(groups.map(({ title }) => title)).toEqual([
      "Từ 100 nhiệm vụ",
      "Từ 20 đến 99 nhiệm vụ",
      "Dưới 20 nhiệm vụ",
    ]);
    expect(volumeGroups([]).map(({ title }) => title)).toEqual(["Tất cả cơ quan"]);
  });

  it("take every agency into one", () => {
    expect([250, 100, 99, 20, 19, 0].map((assigned) => groupOf(groups, assigned))).toEqual([
      0, 0, 1, 1, 2, 2,
    ]);
  });
});
