import { describe, expect, it } from "vitest";
import { asOfFor, monthOn, monthsUpTo, periodOf, periodThen, previousOf } from "./period.ts";

const span = (code: string, rule: "CALENDAR" | "ND09" = "CALENDAR") => {
  const period = periodOf(code, rule);
  return period && [period.from, period.to];
};

describe("a period", () => {
  it("is a month, a quarter or a year of the calendar", () => {
    expect(span("2026-02")).toEqual(["2026-02-01", "2026-02-28"]);
    expect(span("2028-02")).toEqual(["2028-02-01", "2028-02-29"]);
    expect(span("2026-Q4")).toEqual(["2026-10-01", "2026-12-31"]);
    expect(span("2026")).toEqual(["2026-01-01", "2026-12-31"]);
  });

  it("by Nghị định 09/2019/NĐ-CP, Điều 12, runs from the 15th to the 14th", () => {
    expect(span("2026-11", "ND09")).toEqual(["2026-10-15", "2026-11-14"]);
    expect(span("2026-01", "ND09")).toEqual(["2025-12-15", "2026-01-14"]);
    expect(span("2026-Q1", "ND09")).toEqual(["2025-12-15", "2026-03-14"]);
    expect(span("2026", "ND09")).toEqual(["2025-12-15", "2026-12-14"]);
  });

  it("may be any two days in order, whatever the rule", () => {
    expect(span("2026-10-05..2026-11-15", "ND09")).toEqual(["2026-10-05", "2026-11-15"]);
    expect(periodOf("2026-10-05..2026-11-15", "CALENDAR")?.title).toBe(
      "Từ 05/10/2026 đến 15/11/2026",
    );
  });

  it.each([
    "",
    "2026-13",
    "2026-Q5",
    "26",
    "2026-11-15..2026-10-05",
    "2026-02-30..2026-03-01",
    "9999",
    "9999-12",
    "0001-01-01..9999-12-31",
    "x",
  ])("is not %o", (code) => expect(periodOf(code, "CALENDAR")).toBeNull());

  it("comes after one of its own kind", () => {
    const before = (code: string) => {
      const period = periodOf(code, "CALENDAR");
      return period && previousOf(period);
    };
    expect(before("2026-01")).toBe("2025-12");
    expect(before("2026-Q1")).toBe("2025-Q4");
    expect(before("2026")).toBe("2025");
    expect(before("2026-11-11..2026-11-20")).toBe("2026-11-01..2026-11-10");
  });

  it("that holds a day is the next one from the 15th on, by the decree", () => {
    expect(monthOn("2026-11-15", "CALENDAR")).toBe("2026-11");
    expect(monthOn("2026-11-14", "ND09")).toBe("2026-11");
    expect(monthOn("2026-12-15", "ND09")).toBe("2027-01");
  });

  it("is counted as of its end, and as of today while it runs", () => {
    const period = { code: "2026-11", title: "", from: "2026-11-01", to: "2026-11-30" };
    expect(asOfFor(period, "2026-11-23")).toBe("2026-11-23");
    expect(asOfFor(period, "2027-01-05")).toBe("2026-11-30");
  });
});

it("counts months back over the turn of the year", () => {
  expect(monthsUpTo("2026-02-10", 4, "CALENDAR")).toEqual([
    "2025-11",
    "2025-12",
    "2026-01",
    "2026-02",
  ]);
});

describe("a period of a province that changed its rule on 01/11/2026", () => {
  const ruleOn = (day: string) => (day < "2026-11-01" ? "CALENDAR" : "ND09");
  const then = (code: string, day = "2026-12-20") => {
    const period = periodThen(code, ruleOn, day);
    return period && [period.rule, period.from, period.to];
  };

  it("is read by the rule of its own end, whatever holds on the day of the question", () => {
    expect(then("2026-10")).toEqual(["CALENDAR", "2026-10-01", "2026-10-31"]);
    expect(then("2026-11")).toEqual(["ND09", "2026-10-15", "2026-11-14"]);
    expect(then("2026-Q3")).toEqual(["CALENDAR", "2026-07-01", "2026-09-30"]);
    expect(then("2026")).toEqual(["ND09", "2025-12-15", "2026-12-14"]);
  });

  it("that has not ended is read by the rule of the day of the question", () => {
    expect(then("2026-Q4", "2026-10-20")).toEqual(["CALENDAR", "2026-10-01", "2026-12-31"]);
    expect(then("2026-Q4", "2026-11-20")).toEqual(["ND09", "2026-09-15", "2026-12-14"]);
  });

  it("named by its days has them by any rule; what is none is none", () => {
    expect(then("2026-10-05..2026-11-15")?.slice(1)).toEqual(["2026-10-05", "2026-11-15"]);
    expect(then("2026-13")).toBeNull();
  });
});
