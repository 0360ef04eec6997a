import { vietnamCalendar } from "@dondoc/workcalendar";
import { describe, expect, it } from "vitest";
import { categoryOf, daysLateBy, lastDayToAsk, wrongNewDue } from "./extension-rules.ts";

const rule = (minDaysBefore: number) => ({ minDaysBefore, calendar: vietnamCalendar });

describe("a request for extension", () => {
  it("rests on a ground outside the agency, or within it", () => {
    expect((["new-law", "superior", "disaster", "partner"] as const).map(categoryOf)).toStrictEqual(
      Array.from({ length: 4 }, () => "objective"),
    );
    expect((["workload", "plan"] as const).map(categoryOf)).toStrictEqual([
      "subjective",
      "subjective",
    ]);
  });

  it("is in time three working days before the last day, over Saturday, Sunday and 24/11", () => {
    expect(lastDayToAsk({ lastDay: "2026-12-31", urgent: false }, rule(3))).toBe("2026-12-28");
    expect(lastDayToAsk({ lastDay: "2026-11-25", urgent: false }, rule(3))).toBe("2026-11-19");
  });

  it("is in time until the last day itself under an urgent document, or where no notice is asked", () => {
    expect(lastDayToAsk({ lastDay: "2026-11-25", urgent: true }, rule(3))).toBe("2026-11-25");
    expect(lastDayToAsk({ lastDay: "2026-11-25", urgent: false }, rule(0))).toBe("2026-11-25");
  });
});

describe("a new date", () => {
  const dates = {
    today: "2026-12-10",
    receivedOn: "2026-11-18",
    lastDay: "2026-12-04",
    parentLastDay: "2026-12-31",
    parentNumber: 7,
  };
  it.each([
    ["2026-11-17", "NEW_DUE_BEFORE_RECEIPT", "18/11/2026"],
    ["2026-12-04", "NEW_DUE_NOT_LATER", "04/12/2026"],
    ["2026-12-09", "NEW_DUE_IN_PAST", "10/12/2026"],
    ["2027-01-01", "NEW_DUE_BEYOND_PARENT", "NV-7 (31/12/2026)"],
  ])("%s is refused: %s", (dueOn, code, said) => {
    const refusal = wrongNewDue(dueOn, dates);
    expect(refusal?.code).toBe(code);
    expect(refusal?.message).toContain(said);
  });

  it("may be the day that was asked in time although it has passed, and none before it", () => {
    const decided = { ...dates, askedInTime: "2026-12-08" };
    expect(wrongNewDue("2026-12-08", decided)).toBeNull();
    expect(wrongNewDue("2026-12-09", decided)).toBeNull();
    expect(wrongNewDue("2026-12-07", decided)).toMatchObject({
      code: "NEW_DUE_BEFORE_ASKED",
      message: expect.stringContaining("08/12/2026") as string,
    });
    // Of a day that is still to come the decider may grant less, but nothing that has passed.
    const ahead = { ...dates, askedInTime: "2026-12-20" };
    expect(wrongNewDue("2026-12-10", ahead)).toBeNull();
    expect(wrongNewDue("2026-12-09", ahead)?.code).toBe("NEW_DUE_IN_PAST");
  });

  it("may be today, and the last day of the task above", () => {
    expect(wrongNewDue("2026-12-10", dates)).toBeNull();
    expect(wrongNewDue("2026-12-31", dates)).toBeNull();
    expect(wrongNewDue("2027-06-30", { ...dates, parentLastDay: null })).toBeNull();
  });
});

describe("days late by a date", () => {
  it("are counted to today, or to the day the result came", () => {
    expect(daysLateBy("2026-12-04", { completedOn: null, today: "2026-12-10" })).toBe(6);
    expect(daysLateBy("2026-12-04", { completedOn: "2026-12-05", today: "2026-12-10" })).toBe(1);
    expect(daysLateBy("2026-12-31", { completedOn: null, today: "2026-12-10" })).toBe(0);
  });
});
