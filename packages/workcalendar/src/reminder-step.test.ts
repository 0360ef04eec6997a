import { describe, expect, it } from "vitest";
import { reminderStep, reminderStepWords } from "./reminder-step.ts";
import { vietnamCalendar } from "./vietnam-calendar.ts";

/* Owed by Friday 11/12/2026; told when two working days are left, on the day, the day after, then every five. */
const DUE = "2026-12-11";
const rules = { before: [2], every: 5 };
const on = (day: string) => reminderStep(vietnamCalendar, DUE, day, rules);

describe("what is owed by a last day", () => {
  it("is said before it, on it, on the working day after it and from then on each week, and on no other day", () => {
    expect(on("2026-12-08")).toBeNull();
    expect(on("2026-12-09")).toBe(2);
    expect(on("2026-12-10")).toBeNull();
    expect(on(DUE)).toBe(0);
    expect(on("2026-12-14")).toBe(-1);
    expect(["2026-12-15", "2026-12-16", "2026-12-17", "2026-12-18"].map(on)).toEqual([null, null, null, null]); // prettier-ignore
    expect(on("2026-12-21")).toBe(-6);
  });

  it("is said on the working day after it alone, where it is not to be repeated", () => {
    const once = (day: string) =>
      reminderStep(vietnamCalendar, DUE, day, { before: [], every: null });
    const days = ["2026-12-10", DUE, "2026-12-12", "2026-12-14", "2026-12-15", "2026-12-21"];
    expect(days.map(once)).toEqual([null, 0, null, -1, null, null]);
  });

  it("is said in words", () => {
    const said = (step: number, day: string) => reminderStepWords(step, DUE, day);
    expect([said(2, "2026-12-09"), said(0, DUE), said(-6, "2026-12-21")]).toEqual([
      "còn 2 ngày làm việc",
      "hôm nay là ngày cuối",
      "đã quá hạn 6 ngày làm việc",
    ]);
  });

  it("is said on the last working day where the last day is a Sunday, without calling that day the last", () => {
    const sunday = "2026-12-13";
    const step = reminderStep(vietnamCalendar, sunday, DUE, rules);
    expect(step).toBe(0);
    expect(reminderStepWords(step ?? 1, sunday, DUE)).toBe(
      "hôm nay là ngày làm việc cuối trước hạn",
    );
  });
});
