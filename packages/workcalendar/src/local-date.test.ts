import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, calendarDaysBetween } from "./date-arithmetic.ts";
import { fromDayNumber, isLocalDate, toDayNumber, weekdayOf } from "./local-date.ts";

describe("local dates", () => {
  it("count days from 1970-01-01, a Thursday", () => {
    expect(toDayNumber("1970-01-01")).toBe(0);
    expect(weekdayOf(0)).toBe(4);
    expect(weekdayOf(toDayNumber("1969-12-28"))).toBe(7);
    expect(weekdayOf(toDayNumber("2026-11-24"))).toBe(2);
  });

  it("agree with the platform's calendar from year 1 to 9999 and turn back into themselves", () => {
    const days = fc.integer({ min: toDayNumber("0001-01-01"), max: toDayNumber("9999-12-31") });
    fc.assert(
      fc.property(days, (day) => {
        const date = fromDayNumber(day);
        expect(date).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
        expect(toDayNumber(date)).toBe(day);
      }),
    );
  });

  it.each(["2026-02-31", "2025-02-29", "2026-13-01", "2026-00-10", "2026-04-00", "0000-01-01"])(
    "refuse %s, which is no day",
    (text) => {
      expect(isLocalDate(text)).toBe(false);
      expect(() => addDays(text, 1)).toThrow(
        new RangeError(`No such day in the calendar: "${text}"`),
      );
    },
  );

  it.each(["31/02/2026", "2026-2-3", "", "2026-02-03T10:00", " 2026-02-03"])(
    "refuse %j, which is not YYYY-MM-DD",
    (text) => {
      expect(isLocalDate(text)).toBe(false);
      expect(() => addDays(text, 1)).toThrow(new RangeError(`Not a date YYYY-MM-DD: "${text}"`));
    },
  );

  it("do not leave the years 0001–9999 or take part of a day", () => {
    expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
    expect(() => addDays("0001-01-01", -1)).toThrow(RangeError);
    expect(() => addDays("2026-01-01", 0.5)).toThrow(RangeError);
  });
});

describe("date arithmetic", () => {
  it("counts calendar days with the first not counted", () => {
    expect(calendarDaysBetween("2026-02-28", "2026-03-02")).toBe(2);
    expect(calendarDaysBetween("2026-03-02", "2026-02-28")).toBe(-2);
  });

  it("ends a month that lacks the date on its last day", () => {
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2023-12-31", 2)).toBe("2024-02-29");
    expect(addMonths("2026-03-31", -1)).toBe("2026-02-28");
    expect(addMonths("2026-11-30", 14)).toBe("2028-01-30");
    expect(() => addMonths("9999-12-01", 1)).toThrow(RangeError);
    expect(() => addMonths("2026-01-01", 0.5)).toThrow(RangeError);
  });
});
