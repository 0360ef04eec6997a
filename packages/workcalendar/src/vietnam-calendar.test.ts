import { describe, expect, it } from "vitest";
import { explainDay, isWorkingDay } from "./explain-day.ts";
import { toDayNumber, weekdayOf } from "./local-date.ts";
import { calendarAsKnownOn, vietnamCalendar, vietnamDays } from "./vietnam-calendar.ts";
import { workingDaysBetween } from "./working-days.ts";

describe("the Vietnamese calendar", () => {
  it.each([
    [2017, 250],
    [2018, 250],
    [2019, 252],
    [2020, 252],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 250],
    [2026, 249],
  ])("has in %i the working days %i of the notices' table", (year, days) => {
    expect(workingDaysBetween(vietnamCalendar, `${year - 1}-12-31`, `${year}-12-31`)).toBe(days);
    expect(vietnamCalendar.statusOf(year)).toBe("official");
  });

  it("holds each day once, off days on weekdays and make-up days on Saturdays", () => {
    expect(new Set(vietnamDays.map(({ day }) => day)).size).toBe(vietnamDays.length);
    for (const { day, kind } of vietnamDays) {
      const weekday = weekdayOf(toDayNumber(day));
      expect({ day, fits: kind === "make-up" ? weekday === 6 : weekday <= 5 }).toEqual({
        day,
        fits: true,
      });
    }
  });

  it("gives back a make-up day for each exchanged day, and knows both from one letter", () => {
    const swapped = vietnamDays
      .filter(({ kind }) => kind === "swapped-off")
      .map(({ basis }) => basis);
    const madeUp = vietnamDays.filter(({ kind }) => kind === "make-up").map(({ basis }) => basis);
    expect(madeUp).toEqual(swapped);
  });

  it("knows every row before the day itself", () => {
    expect(vietnamDays.filter(({ day, knownFrom }) => knownFrom >= day)).toEqual([]);
  });

  it("keeps 24/11 as a holiday from 2026, by resolution 28/2026/QH16", () => {
    expect(isWorkingDay(vietnamCalendar, "2025-11-24")).toBe(true);
    expect(explainDay(vietnamCalendar, "2026-11-24")).toMatchObject({
      working: false,
      name: "Ngày Văn hóa Việt Nam",
      basis: "Nghị quyết số 28/2026/QH16",
    });
    expect(isWorkingDay(vietnamCalendar, "2027-11-24")).toBe(false);
  });

  it("marks 2027 as provisional and knows no year outside the data", () => {
    expect(vietnamCalendar.statusOf(2027)).toBe("provisional");
    expect(vietnamCalendar.statusOf(2016)).toBe("unknown");
    expect(vietnamCalendar.statusOf(2028)).toBe("unknown");
  });
});

describe("the calendar as known on a day", () => {
  it("holds a notice from the day it was published", () => {
    expect(isWorkingDay(calendarAsKnownOn("2025-12-24"), "2026-01-02")).toBe(true);
    expect(isWorkingDay(calendarAsKnownOn("2025-12-25"), "2026-01-02")).toBe(false);
    expect(isWorkingDay(calendarAsKnownOn("2025-12-25"), "2026-01-10")).toBe(true);
  });

  it("knows days fixed by law before the year's notice, and says that the year is not settled", () => {
    const calendar = calendarAsKnownOn("2025-06-01");
    expect(isWorkingDay(calendar, "2026-01-01")).toBe(false);
    expect(isWorkingDay(calendar, "2026-02-17")).toBe(true);
    expect(calendar.statusOf(2026)).toBe("provisional");
    expect(calendarAsKnownOn("2025-10-13").statusOf(2026)).toBe("official");
  });
});
