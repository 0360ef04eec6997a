import {
  createCalendar,
  vietnamCalendar,
  vietnamDays,
  type CalendarRow,
} from "@dondoc/workcalendar";
import { describe, expect, it } from "vitest";
import { movedLimit } from "./moved-limit.ts";

const notice = (day: string, kind: CalendarRow["kind"]): CalendarRow => ({
  day,
  kind,
  name: "Nghỉ tránh bão",
  basis: "Công điện 9/CĐ-UBND",
  source: "notice",
  knownFrom: "2026-11-22",
  knownFromEstimated: false,
  settlesYear: false,
});
const withDay = (day: string, kind: CalendarRow["kind"] = "holiday") =>
  createCalendar([...vietnamDays, notice(day, kind)]);
const before = vietnamCalendar;
/** Five working days from Wednesday 25/11: Wednesday 2/12. */
const limit = { from: "2026-11-25", lastDay: "2026-12-02" };

describe("a limit of working days, when the calendar changes", () => {
  it("has as many working days as were given: a day off within it makes it end a working day later", () => {
    const moved = movedLimit(limit, { before, after: withDay("2026-11-27") });
    expect(moved?.lastDay).toBe("2026-12-03");
    expect(moved?.why).toContain("27/11/2026 (Nghỉ tránh bão)");
  });

  it("whose last day becomes a day off ends on the next working day", () => {
    expect(movedLimit(limit, { before, after: withDay("2026-12-02") })?.lastDay).toBe("2026-12-03");
    expect(
      movedLimit(
        { from: "2026-11-25", lastDay: "2026-11-27" },
        { before, after: withDay("2026-11-27") },
      )?.lastDay,
    ).toBe("2026-11-30");
  });

  it("ends earlier when a Saturday within it is worked", () => {
    expect(movedLimit(limit, { before, after: withDay("2026-11-28", "make-up") })?.lastDay).toBe(
      "2026-12-01",
    );
  });

  it("stays when the day lies outside it: the day it is counted from is not counted", () => {
    for (const day of ["2026-11-25", "2026-12-03"]) {
      expect(movedLimit(limit, { before, after: withDay(day) })).toBeNull();
    }
  });

  it("comes back when the notice is withdrawn", () => {
    const after = withDay("2026-11-27");
    const moved = movedLimit(limit, { before, after });
    expect(
      movedLimit({ ...limit, lastDay: moved?.lastDay ?? "" }, { before: after, after: before }),
    ).toMatchObject({ lastDay: limit.lastDay });
  });

  it("is left alone where it is no count of working days: a Sunday, the same day, a day before", () => {
    const after = withDay("2026-11-27");
    for (const lastDay of ["2026-11-29", "2026-11-25", "2026-11-24"]) {
      expect(movedLimit({ from: "2026-11-25", lastDay }, { before, after })).toBeNull();
    }
  });
});
