import { expect, it } from "vitest";
import { endOfYear, yearAsked } from "./plan-year.ts";

/** A province that asks fifteen days before the end. */
it.each([
  ["2026-12-15", null],
  ["2026-12-16", 2026],
  ["2026-12-31", 2026],
  ["2027-01-01", 2026],
  ["2027-01-31", 2026],
  ["2027-02-01", null],
])("on %s the results of %s are asked for", (day, year) => {
  expect(yearAsked(day, { "standing.yearResultDays": 15 })).toBe(year);
});

it("a year ends on 31/12", () => expect(endOfYear(2026)).toBe("2026-12-31"));
