import { describe, expect, it } from "vitest";
import { lastDayOf, reminderDay } from "./due-date.ts";
import { vietnamCalendar as calendar } from "./vietnam-calendar.ts";
import { explainInVietnamese } from "./vietnamese.ts";

describe("the last day of a fixed date", () => {
  const before = { on: "2021-01-20", bound: "before" } as const;

  it("is D itself for “trước ngày D”, unless the province reads it strictly", () => {
    expect(lastDayOf(before).date).toBe("2021-01-20");
    expect(lastDayOf(before, "SAME_DAY").date).toBe("2021-01-20");
    expect(lastDayOf(before, "DAY_BEFORE").date).toBe("2021-01-19");
  });

  it("is D for “chậm nhất ngày D” however “trước ngày” is read", () => {
    expect(lastDayOf({ on: "2021-01-20", bound: "by" }, "SAME_DAY").date).toBe("2021-01-20");
    expect(lastDayOf({ on: "2021-01-20", bound: "by" }, "DAY_BEFORE").date).toBe("2021-01-20");
  });

  it("does not move off a holiday", () => {
    expect(lastDayOf({ on: "2026-02-17", bound: "by" }).date).toBe("2026-02-17");
    expect(lastDayOf({ on: "2026-11-25", bound: "before" }, "DAY_BEFORE").date).toBe("2026-11-24");
  });

  it("says how it was read", () => {
    expect(explainInVietnamese(lastDayOf(before, "DAY_BEFORE").explanation)).toBe(
      "“trước ngày 20/01/2021” được tính đến hết ngày 19/01/2021",
    );
    expect(explainInVietnamese(lastDayOf({ ...before, bound: "by" }).explanation)).toBe(
      "đến hết ngày 20/01/2021",
    );
  });

  it("refuses a day that does not exist", () => {
    expect(() => lastDayOf({ on: "2021-02-31", bound: "by" })).toThrow(RangeError);
  });
});

describe("the reminder's day", () => {
  it("is the last working day before D for “trước ngày D”", () => {
    const reminder = reminderDay(calendar, { on: "2026-11-25", bound: "before" });
    expect(reminder.date).toBe("2026-11-23");
    expect(explainInVietnamese(reminder.explanation)).toBe(
      "ngày làm việc cuối cùng trước ngày 25/11/2026 là 23/11/2026",
    );
  });

  it("is D for “chậm nhất ngày D”, or the working day before when D is off", () => {
    expect(reminderDay(calendar, { on: "2026-11-25", bound: "by" }).date).toBe("2026-11-25");
    expect(reminderDay(calendar, { on: "2026-11-24", bound: "by" }).date).toBe("2026-11-23");
  });

  it("is never after the last day, under either reading", () => {
    for (const bound of ["by", "before"] as const) {
      for (const means of ["SAME_DAY", "DAY_BEFORE"] as const) {
        const due = { on: "2026-02-23", bound };
        expect(reminderDay(calendar, due).date <= lastDayOf(due, means).date).toBe(true);
      }
    }
  });
});
