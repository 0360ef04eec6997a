import { describe, expect, it } from "vitest";
import { talliesDue, type Tally } from "./tallies.ts";

const words = ({ from, to, asOf }: Tally) => `${from}..${to} as of ${asOf}`;
const due = (day: string, rule: "CALENDAR" | "ND09" = "CALENDAR", counted = true) =>
  talliesDue(
    day,
    () => rule,
    () => counted,
  ).map(words);

describe("the night of a day", () => {
  it("counts the running month, quarter and year as yesterday ended", () => {
    expect(due("2026-11-23")).toEqual([
      "2026-11-01..2026-11-30 as of 2026-11-22",
      "2026-10-01..2026-12-31 as of 2026-11-22",
      "2026-01-01..2026-12-31 as of 2026-11-22",
    ]);
  });

  it("on the first of a month begins the new one, and counts the end of the old one that night and on the two after it", () => {
    const october = "2026-10-01..2026-10-31 as of 2026-10-31";
    expect(due("2026-11-01")).toContain("2026-11-01..2026-11-30 as of 2026-10-31");
    for (const day of ["2026-11-01", "2026-11-02", "2026-11-03"])
      expect(due(day)).toContain(october);
    expect(due("2026-11-04")).not.toContain(october);
  });

  it("counts every ended month of the picture that nobody counted, and the year and quarter before", () => {
    const first = due("2026-11-23", "CALENDAR", false);
    expect(first).toContain("2025-11-01..2025-11-30 as of 2025-11-30");
    expect(first).toContain("2025-01-01..2025-12-31 as of 2025-12-31");
    expect(first).toContain("2026-07-01..2026-09-30 as of 2026-09-30");
    expect(first).toHaveLength(3 + 12 + 2);
  });

  it("follows the periods of Nghị định 09/2019/NĐ-CP, and the calendar year for the agency board", () => {
    expect(due("2026-11-23", "ND09")).toEqual([
      "2026-11-15..2026-12-14 as of 2026-11-22",
      "2026-09-15..2026-12-14 as of 2026-11-22",
      "2025-12-15..2026-12-14 as of 2026-11-22",
      "2026-01-01..2026-12-31 as of 2026-11-22",
    ]);
  });
});
