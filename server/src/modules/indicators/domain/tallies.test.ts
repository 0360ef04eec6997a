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
    expect(first).toHaveLength(3 + 12 + 2 + 3);
  });

  it("counts what the running month, quarter and year are compared with, where no night did", () => {
    const compared = (day: string, rule: "CALENDAR" | "ND09" = "CALENDAR") => {
      const within = /\.\.(\S+) as of (\S+)/;
      return due(day, rule, false).filter((one) => {
        const [, to = "", asOf = ""] = within.exec(one) ?? [];
        return to < day && asOf < to;
      });
    };
    // So many days of the one before as of this one have passed when its day ends.
    expect(compared("2026-11-23")).toEqual([
      "2026-10-01..2026-10-31 as of 2026-10-23",
      "2026-07-01..2026-09-30 as of 2026-08-23",
      "2025-01-01..2025-12-31 as of 2025-11-23",
    ]);
    expect(compared("2026-11-23", "ND09")).toEqual([
      "2026-10-15..2026-11-14 as of 2026-10-23",
      "2026-06-15..2026-09-14 as of 2026-08-23",
      "2024-12-15..2025-12-14 as of 2025-11-23",
    ]);
    // A shorter month before: its end, which is among the ends. On the last day of a period whole ones are compared.
    expect(compared("2027-03-30")).toEqual([
      "2026-10-01..2026-12-31 as of 2026-12-28",
      "2026-01-01..2026-12-31 as of 2026-03-30",
    ]);
    expect(compared("2026-12-31")).toEqual([]);
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
