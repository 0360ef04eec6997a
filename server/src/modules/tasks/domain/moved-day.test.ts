import { createCalendar, vietnamDays, type CalendarRow } from "@dondoc/workcalendar";
import { describe, expect, it } from "vitest";
import { defaultSettings, type Settings } from "../../settings/index.ts";
import { movedDue, type StoredDue } from "./moved-day.ts";
import { projectDue } from "./project-due.ts";

const strict: Settings = { ...defaultSettings, beforeDateMeans: "DAY_BEFORE" };

const off = (day: string): CalendarRow => ({
  day,
  kind: "holiday",
  name: "Nghỉ tránh bão",
  basis: "Công điện số 9/CĐ-UBND",
  source: "notice",
  knownFrom: "2026-11-20",
  knownFromEstimated: false,
  settlesYear: false,
});
const withDays = (...rows: CalendarRow[]): Settings => ({
  ...defaultSettings,
  calendar: createCalendar([...vietnamDays, ...rows]),
});

/** Stored as assigning stores it, by the settings of that time. */
function stored(due: StoredDue["due"], overrides: Partial<StoredDue> = {}): StoredDue {
  const dates = { issuedOn: "2026-11-16", receivedOn: "2026-11-18" };
  const { dueOn, dueTime, bound, lastDay } = projectDue(due, dates, defaultSettings);
  return {
    due,
    ...dates,
    dueOn: dueOn ?? "",
    dueTime,
    bound,
    lastDay: lastDay ?? "",
    decided: false,
    ...overrides,
  };
}

describe("a change of what “trước ngày” means", () => {
  const change = { before: defaultSettings, after: strict };

  it("moves a day before, and leaves “chậm nhất” and an hour of the day where they are", () => {
    expect(movedDue(stored([{ before: "2026-12-10" }]), change)).toMatchObject({
      dueOn: "2026-12-10",
      lastDay: "2026-12-09",
    });
    expect(movedDue(stored([{ by: "2026-12-10" }]), change)).toBeNull();
    expect(movedDue(stored([{ before: "2026-12-10T17:00" }]), change)).toBeNull();
  });

  it("of several terms lets the one govern that is now the earliest", () => {
    const both = stored([{ by: "2026-12-10" }, { before: "2026-12-11" }]);
    expect([both.dueOn, both.lastDay]).toEqual(["2026-12-10", "2026-12-10"]);
    const tie = stored([{ by: "2026-12-10" }, { before: "2026-12-10" }]);
    expect(movedDue(both, change)).toBeNull();
    expect(movedDue(tie, change)).toMatchObject({
      dueOn: "2026-12-10",
      bound: "before",
      lastDay: "2026-12-09",
    });
    expect(movedDue({ ...tie, bound: "by" }, change)).toMatchObject({ lastDay: "2026-12-09" });
  });

  it("reads a day that was decided since by its own bound only", () => {
    const extended = stored([{ before: "2026-12-10" }], {
      dueOn: "2026-12-30",
      lastDay: "2026-12-30",
    });
    expect(movedDue({ ...extended, bound: "by" }, change)).toBeNull();
    expect(movedDue(extended, change)).toMatchObject({
      dueOn: "2026-12-30",
      lastDay: "2026-12-29",
    });
  });
});

describe("a change of the calendar", () => {
  const storm = { before: defaultSettings, after: withDays(off("2026-11-26")) };

  it("moves a term of working days and says which day was skipped", () => {
    const moved = movedDue(stored([{ within: 7, unit: "workday", from: "receipt" }]), storm);
    expect(moved).toMatchObject({ termClass: "RELATIVE", lastDay: "2026-12-01", bound: "by" });
    expect(moved?.why).toContain("bỏ qua 26/11/2026 (Nghỉ tránh bão)");
  });

  it("leaves a fixed date, a term that ends before the day off and one that passes over it in calendar days", () => {
    expect(movedDue(stored([{ by: "2026-11-26" }]), storm)).toBeNull();
    expect(movedDue(stored([{ within: 2, unit: "workday", from: "receipt" }]), storm)).toBeNull();
    expect(movedDue(stored([{ within: 20, unit: "day", from: "receipt" }]), storm)).toBeNull();
  });

  it("moves the end of a term in calendar days off the new day off (Civil Code 2015, article 148)", () => {
    expect(movedDue(stored([{ within: 8, unit: "day", from: "receipt" }]), storm)).toMatchObject({
      lastDay: "2026-11-27",
    });
  });

  it("leaves what an extension has decided", () => {
    const extended = stored([{ within: 7, unit: "workday", from: "receipt" }], {
      dueOn: "2026-12-15",
      lastDay: "2026-12-15",
    });
    expect(movedDue(extended, storm)).toBeNull();
  });

  it("leaves a decided day also where it is the very day that the rule comes to by such a notice", () => {
    const extended = stored([{ within: 7, unit: "workday", from: "receipt" }], {
      dueOn: "2026-12-01",
      lastDay: "2026-12-01",
      decided: true,
    });
    expect(movedDue(extended, { before: storm.after, after: storm.before })).toBeNull();
  });

  it("goes back with the notice withdrawn", () => {
    const due: StoredDue["due"] = [{ within: 7, unit: "workday", from: "receipt" }];
    const moved = stored(due, { dueOn: "2026-12-01", lastDay: "2026-12-01" });
    expect(movedDue(moved, { before: storm.after, after: storm.before })).toMatchObject({
      lastDay: "2026-11-30",
    });
  });

  it("carries a term over the year's end and over 29 February", () => {
    const dates = { issuedOn: "2027-12-29", receivedOn: "2027-12-29" };
    const due: StoredDue["due"] = [{ within: 3, unit: "workday", from: "receipt" }];
    const atYearsEnd = { due, ...dates, dueTime: null, bound: "by" as const, decided: false };
    const { lastDay } = projectDue(due, dates, defaultSettings);
    expect(lastDay).toBe("2028-01-03");
    const newYear = { before: defaultSettings, after: withDays(off("2027-12-31")) };
    expect(
      movedDue({ ...atYearsEnd, dueOn: "2028-01-03", lastDay: "2028-01-03" }, newYear),
    ).toMatchObject({ lastDay: "2028-01-04" });

    const leap = { issuedOn: "2028-02-28", receivedOn: "2028-02-28" };
    const one: StoredDue["due"] = [{ within: 1, unit: "workday", from: "receipt" }];
    expect(projectDue(one, leap, defaultSettings).lastDay).toBe("2028-02-29");
    const leapDayOff = { before: defaultSettings, after: withDays(off("2028-02-29")) };
    expect(
      movedDue(
        {
          due: one,
          ...leap,
          dueTime: null,
          bound: "by",
          decided: false,
          dueOn: "2028-02-29",
          lastDay: "2028-02-29",
        },
        leapDayOff,
      ),
    ).toMatchObject({ lastDay: "2028-03-01" });
  });
});
