import { describe, expect, it } from "vitest";
import type { CalendarRow } from "./calendar.ts";
import { createCalendar } from "./calendar.ts";
import { explainDay, isWorkingDay } from "./explain-day.ts";

function row(overrides: Partial<CalendarRow>): CalendarRow {
  return {
    day: "2030-02-04",
    kind: "holiday",
    name: "Tết Nguyên đán",
    basis: "Thông báo số 1/TB-BNV",
    source: "notice",
    knownFrom: "2029-10-01",
    knownFromEstimated: false,
    ...overrides,
  };
}

describe("a calendar", () => {
  it("without rows works Monday to Friday and says it knows no year", () => {
    const calendar = createCalendar([]);
    expect(explainDay(calendar, "2030-02-04")).toEqual({
      day: "2030-02-04",
      working: true,
      reason: "weekday",
      name: null,
      basis: null,
      calendarStatus: "unknown",
    });
    expect(explainDay(calendar, "2030-02-03")).toMatchObject({ working: false, reason: "weekend" });
  });

  it("tells why a day is off, with its basis", () => {
    expect(explainDay(createCalendar([row({})]), "2030-02-04")).toEqual({
      day: "2030-02-04",
      working: false,
      reason: "holiday",
      name: "Tết Nguyên đán",
      basis: "Thông báo số 1/TB-BNV",
      calendarStatus: "official",
    });
  });

  it("takes the row known last for a day, whatever the order of the rows", () => {
    const off = row({ day: "2030-05-03", kind: "swapped-off" });
    const recalled = row({ day: "2030-05-03", kind: "make-up", knownFrom: "2030-04-20" });
    expect(isWorkingDay(createCalendar([recalled, off]), "2030-05-03")).toBe(true);
    expect(isWorkingDay(createCalendar([off]), "2030-05-03")).toBe(false);
  });

  it("sets a year's forecast aside when its notice is known, but not for a mere exchange of days", () => {
    const forecast = row({ day: "2030-02-05", source: "forecast", knownFrom: "2029-01-01" });
    const exchange = row({ day: "2030-05-03", kind: "swapped-off" });
    const before = createCalendar([forecast, exchange]);
    expect(isWorkingDay(before, "2030-02-05")).toBe(false);
    expect(before.statusOf(2030)).toBe("provisional");
    const after = createCalendar([forecast, exchange, row({})]);
    expect(isWorkingDay(after, "2030-02-05")).toBe(true);
    expect(after.statusOf(2030)).toBe("official");
  });

  it("keeps a year's forecast beside a day off that is not of the year's notice", () => {
    const forecast = row({ day: "2030-02-05", source: "forecast", knownFrom: "2029-01-01" });
    const storm = row({ day: "2030-09-12", name: "Nghỉ tránh bão", settlesYear: false });
    const calendar = createCalendar([forecast, storm]);
    expect(isWorkingDay(calendar, "2030-02-05")).toBe(false);
    expect(isWorkingDay(calendar, "2030-09-12")).toBe(false);
    expect(calendar.statusOf(2030)).toBe("provisional");
  });

  it("refuses a row for a day that does not exist", () => {
    expect(() => createCalendar([row({ day: "2030-02-31" })])).toThrow(RangeError);
  });
});
