import { describe, expect, it } from "vitest";
import { endOfPeriod } from "./period.ts";

describe("the end of a period", () => {
  it.each([
    ["2021", "2021-12-31"],
    ["2021-H1", "2021-06-30"],
    ["2021-H2", "2021-12-31"],
    ["2021-Q1", "2021-03-31"],
    ["2021-Q3", "2021-09-30"],
    ["2021-03", "2021-03-31"],
    ["2024-02", "2024-02-29"],
    ["2021-W01", "2021-01-10"],
    ["2020-W53", "2021-01-03"],
    ["2026-W48", "2026-11-29"],
  ])("%s is %s", (period, end) => {
    expect(endOfPeriod(period)).toBe(end);
  });

  it.each([
    "2021-13",
    "2021-00",
    "2021-3",
    "2021-Q5",
    "2021-Q03",
    "2021-H3",
    "2021-W53",
    "2021-W00",
    "0000",
    "",
    "quý III",
  ])("%j does not exist", (period) => {
    expect(() => endOfPeriod(period)).toThrow(RangeError);
  });
});
