import { expect, it } from "vitest";
import { countedDay } from "./counted-day.ts";

it.each([
  [undefined, null, "2027-02-10"],
  ["2026-11-01", null, "2026-11-01"],
  ["2027-03-01", null, "2027-02-10"],
  [undefined, "2026-12-28", "2026-12-28"],
  ["2027-01-15", "2026-12-28", "2026-12-28"],
  ["2026-12-01", "2026-12-28", "2026-12-01"],
])("counts a programme asked for %s and closed on %s by %s", (asOf, closedOn, day) => {
  expect(countedDay({ asOf, today: "2027-02-10", closedOn })).toBe(day);
});
