import { expect, test } from "vitest";
import { readDate } from "./date-text.ts";

const bounds = { minDate: "2026-11-01", maxDate: "2026-11-24" };

test.each([
  ["", null, null],
  ["   ", null, null],
  ["1/11/26", "2026-11-01", null],
  ["24112026", "2026-11-24", null],
  ["31/02/2026", null, "not-a-day"],
  ["hôm nay", null, "not-a-day"],
  ["31/10/2026", null, "too-early"],
  ["25/11/2026", null, "too-late"],
])("“%s” gives %s and the fault %s", (text, value, fault) => {
  expect(readDate(text, bounds)).toEqual({ value, fault });
});

test("without bounds every day of the calendar is taken", () => {
  expect(readDate("25/11/1999")).toEqual({ value: "1999-11-25", fault: null });
});

test("a bound that is an instant bounds by its day", () => {
  expect(readDate("24/11/2026", { maxDate: "2026-11-24T00:00:00Z" }).fault).toBeNull();
});
