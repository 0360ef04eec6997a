import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./date-arithmetic.ts";
import { isWorkingDay } from "./explain-day.ts";
import { vietnamCalendar as calendar } from "./vietnam-calendar.ts";
import { lastWorkingDayBefore, lastWorkingDayOnOrBefore, rollForward } from "./working-day-near.ts";
import { addWorkingDays, subtractWorkingDays, workingDaysBetween } from "./working-days.ts";

const days = fc.integer({ min: 0, max: 4400 }).map((n) => addDays("2016-06-01", n));
const workdays = days.filter((day) => isWorkingDay(calendar, day));
const counts = fc.integer({ min: 1, max: 400 });

describe("counting working days", () => {
  it("comes back when what was added is taken away, from a working day", () => {
    fc.assert(
      fc.property(workdays, counts, (day, n) => {
        const end = addWorkingDays(calendar, day, n).date;
        expect(subtractWorkingDays(calendar, end, n).date).toBe(day);
      }),
    );
  });

  it("agrees with the number of working days between", () => {
    fc.assert(
      fc.property(days, counts, (day, n) => {
        expect(workingDaysBetween(calendar, day, addWorkingDays(calendar, day, n).date)).toBe(n);
      }),
    );
  });

  it("never lands on a day off", () => {
    fc.assert(
      fc.property(days, counts, (day, n) => {
        const landings = [
          addWorkingDays(calendar, day, n),
          subtractWorkingDays(calendar, day, n),
          rollForward(calendar, day),
          lastWorkingDayBefore(calendar, day),
          lastWorkingDayOnOrBefore(calendar, day),
        ];
        for (const { date } of landings) expect(isWorkingDay(calendar, date)).toBe(true);
      }),
    );
  });

  it("ends later for a later start or one day more", () => {
    fc.assert(
      fc.property(days, days, counts, (a, b, n) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        const early = addWorkingDays(calendar, first, n).date;
        expect(early <= addWorkingDays(calendar, second, n).date).toBe(true);
        expect(early < addWorkingDays(calendar, first, n + 1).date).toBe(true);
      }),
    );
  });

  it("stays on the day with nothing to count", () => {
    expect(addWorkingDays(calendar, "2026-02-28", 0).date).toBe("2026-02-28");
  });

  it.each([-1, 1.5, Number.NaN, Infinity, 1e12])("refuses %d working days", (n) => {
    expect(() => addWorkingDays(calendar, "2026-01-05", n)).toThrow(RangeError);
  });

  it("counts the days left without today, and the days late as negative", () => {
    expect(workingDaysBetween(calendar, "2026-11-20", "2026-11-26")).toBe(3);
    expect(workingDaysBetween(calendar, "2026-11-26", "2026-11-26")).toBe(0);
    expect(workingDaysBetween(calendar, "2026-11-30", "2026-11-26")).toBe(-2);
    expect(workingDaysBetween(calendar, "2026-11-22", "2026-11-21")).toBe(0);
  });

  it("counts back without the day itself", () => {
    expect(subtractWorkingDays(calendar, "2026-11-26", 3).date).toBe("2026-11-20");
  });

  it("counts only weekends off beyond the data, and says so", () => {
    expect(addWorkingDays(calendar, "2030-04-29", 2)).toEqual({
      date: "2030-05-01",
      calendarStatus: "unknown",
      explanation: [
        { step: "count", n: 2, unit: "workday", from: "2030-04-29", time: null },
        { step: "year-status", from: 2030, to: 2030, status: "unknown" },
      ],
    });
  });

  it("takes the worst status of the years it passes through", () => {
    expect(addWorkingDays(calendar, "2026-12-30", 1).calendarStatus).toBe("official");
    expect(addWorkingDays(calendar, "2026-12-30", 5).calendarStatus).toBe("provisional");
    expect(addWorkingDays(calendar, "2026-12-30", 300).calendarStatus).toBe("unknown");
  });
});

describe("the working day nearby", () => {
  it("rolls forward from a day off only", () => {
    expect(rollForward(calendar, "2026-09-04").date).toBe("2026-09-04");
    expect(rollForward(calendar, "2026-08-29").date).toBe("2026-09-03");
    expect(rollForward(calendar, "2026-08-22").date).toBe("2026-08-22");
  });

  it("goes back before Tết", () => {
    expect(lastWorkingDayBefore(calendar, "2026-02-20").date).toBe("2026-02-13");
    expect(lastWorkingDayBefore(calendar, "2026-02-13").date).toBe("2026-02-12");
    expect(lastWorkingDayOnOrBefore(calendar, "2026-02-13").date).toBe("2026-02-13");
  });
});
