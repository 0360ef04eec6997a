import { afterEach, describe, expect, it, vi } from "vitest";
import { effectiveStartOfDossier } from "./dossier-start.ts";
import { lastDayOf } from "./due-date.ts";
import type { Term } from "./term.ts";
import { computeTerm } from "./term.ts";
import { calendarAsKnownOn, vietnamCalendar as calendar } from "./vietnam-calendar.ts";
import { explainInVietnamese } from "./vietnamese.ts";

const workdays = (n: number, from: string): Term => ({ n, unit: "workday", from });

describe("terms, by the worked examples of the domain", () => {
  it.each([
    ["T1", workdays(5, "2026-02-12"), "2026-02-26"],
    ["T3", workdays(3, "2026-08-19"), "2026-08-22"],
    ["T4", workdays(1, "2026-08-28"), "2026-09-03"],
    ["T8", workdays(15, "2026-04-17"), "2026-05-13"],
    ["T9", workdays(7, "2026-11-18"), "2026-11-30"],
    ["T10", workdays(5, "2025-04-24"), "2025-05-05"],
    ["T12", { n: 1, unit: "month", from: "2026-01-31" } satisfies Term, "2026-03-02"],
  ] as const)("%s: %o ends on %s", (_, term, end) => {
    expect(computeTerm(calendar, term)).toMatchObject({ date: end, time: null });
  });

  it("T1 and T2: a dossier after 15:00 counts from the next working day", () => {
    const inTime = effectiveStartOfDossier(calendar, "2026-02-12T15:00").date;
    const late = effectiveStartOfDossier(calendar, "2026-02-12T15:01").date;
    expect(computeTerm(calendar, workdays(5, inTime)).date).toBe("2026-02-26");
    expect(computeTerm(calendar, workdays(5, late)).date).toBe("2026-02-27");
  });

  it("T5 and T6: 30 days end on 02/01/2026, and on 05/01 once the notice of 25/12/2025 is known", () => {
    const term: Term = { n: 30, unit: "day", from: "2025-12-03" };
    expect(computeTerm(calendarAsKnownOn("2025-12-03"), term).date).toBe("2026-01-02");
    expect(computeTerm(calendarAsKnownOn("2025-12-25"), term).date).toBe("2026-01-05");
  });

  it("T7: 8 working days move with the same notice", () => {
    const term = workdays(8, "2025-12-22");
    expect(computeTerm(calendarAsKnownOn("2025-12-24"), term).date).toBe("2026-01-02");
    expect(computeTerm(calendarAsKnownOn("2025-12-25"), term).date).toBe("2026-01-05");
  });

  it("T11: strictly read, before 20/01/2021 is to the end of 19/01/2021", () => {
    expect(lastDayOf({ on: "2021-01-20", bound: "before" }, "DAY_BEFORE").date).toBe("2021-01-19");
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

describe("terms", () => {
  it("in weeks end on the matching weekday, or the working day after", () => {
    expect(computeTerm(calendar, { n: 2, unit: "week", from: "2026-11-02" }).date).toBe(
      "2026-11-16",
    );
    expect(computeTerm(calendar, { n: 2, unit: "week", from: "2026-11-10" }).date).toBe(
      "2026-11-25",
    );
  });

  it("in hours run around the clock from the moment, over holidays too", () => {
    const term = computeTerm(calendar, { n: 24, unit: "hour", from: "2026-04-29T16:30" });
    expect(term).toMatchObject({ date: "2026-04-30", time: "16:30", calendarStatus: "official" });
    expect(explainInVietnamese(term.explanation)).toBe("24 giờ từ 16:30 ngày 29/04/2026");
  });

  it.each([
    ["a broken number", { n: 1.5, unit: "day", from: "2026-01-05" }],
    ["a negative number", { n: -1, unit: "month", from: "2026-01-05" }],
    ["a day that is none", { n: 1, unit: "week", from: "2026-02-31" }],
    ["hours without a moment", { n: 1, unit: "hour", from: "2026-01-05" }],
    ["days from a moment", { n: 1, unit: "day", from: "2026-01-05T10:00" }],
  ] satisfies [string, Term][])("refuse %s", (_, term) => {
    expect(() => computeTerm(calendar, term)).toThrow(RangeError);
  });

  it.each(["UTC", "Asia/Ho_Chi_Minh", "Pacific/Kiritimati", "America/Los_Angeles"])(
    "are the same in the time zone %s, for no clock is asked",
    (zone) => {
      vi.stubEnv("TZ", zone);
      vi.stubGlobal("Date", undefined);
      const ends = (["day", "workday", "week", "month"] as const).map(
        (unit) =>
          computeTerm(calendarAsKnownOn("2026-07-01"), { n: 3, unit, from: "2026-11-20" }).date,
      );
      expect(ends).toEqual(["2026-11-23", "2026-11-26", "2026-12-11", "2027-02-22"]);
    },
  );
});
