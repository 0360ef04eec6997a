import { describe, expect, it } from "vitest";
import { periodsEnded, publishedPeriod } from "./published-period.ts";

const calendar = () => "CALENDAR" as const;
const codes = (...asked: Parameters<typeof periodsEnded>) =>
  periodsEnded(...asked).map(({ code }) => code);

describe("what is published", () => {
  it("has the span of its period, by the rule of its last day", () => {
    expect(publishedPeriod("2026-H1", calendar, "2026-11-22")).toEqual({
      code: "2026-H1",
      title: "6 tháng đầu năm 2026",
      from: "2026-01-01",
      to: "2026-06-30",
      asked: "2026-01-01..2026-06-30",
    });
    expect(publishedPeriod("2026-H1", () => "ND09", "2026-11-22")).toMatchObject({
      from: "2025-12-15",
      to: "2026-06-14",
    });
    expect(publishedPeriod("2026-Q3", calendar, "2026-11-22")).toMatchObject({
      title: "Quý III/2026",
      asked: "2026-Q3",
    });
    expect(publishedPeriod("2026-H2", calendar, "2026-11-22")).toBeNull();
  });

  it("is each quarter, half-year and year that ended within twelve months, the latest first", () => {
    expect(codes("2026-11-22", "QUARTER", calendar)).toEqual([
      "2026-Q3",
      "2026-Q2",
      "2026-H1",
      "2026-Q1",
      "2025-Q4",
      "2025",
    ]);
    expect(codes("2026-11-22", "HALF_YEAR", calendar)).toEqual(["2026-H1", "2025"]);
    expect(codes("2026-11-22", "YEAR", calendar)).toEqual(["2025"]);
  });

  it("is no period whose last day is not over", () => {
    expect(codes("2026-09-30", "QUARTER", calendar)).not.toContain("2026-Q3");
    expect(codes("2026-10-01", "QUARTER", calendar)).toContain("2026-Q3");
    // By Nghị định 09/2019/NĐ-CP the quarter ended on 14/9.
    expect(codes("2026-09-15", "QUARTER", () => "ND09")).toContain("2026-Q3");
  });
});
