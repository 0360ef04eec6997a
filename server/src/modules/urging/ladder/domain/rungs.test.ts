import {
  isWorkingDay,
  lastDayOf,
  vietnamCalendar,
  type BeforeDateMeans,
} from "@dondoc/workcalendar";
import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../../settings/index.ts";
import { ladderRules } from "./ladder-rules.ts";
import { messageOn, rungsOfDue, type LadderDue } from "./rungs.ts";

const rules = ladderRules(defaultSettings);
const due = (
  on: string,
  bound: "by" | "before" = "by",
  means: BeforeDateMeans = "SAME_DAY",
): LadderDue => ({ on, bound, lastDay: lastDayOf({ on, bound }, means).date });
const days = (one: LadderDue) =>
  rungsOfDue(one, rules).map(({ rung, step, day }) => `${day} ${rung} ${step}`);

describe("the ladder of a deadline", () => {
  it("reminds 7, 3 and 1 working days before, on the day and one after, then urges every five", () => {
    // Friday 18/12/2026.
    expect(days(due("2026-12-18"))).toEqual([
      "2026-12-09 before 7",
      "2026-12-15 before 3",
      "2026-12-17 before 1",
      "2026-12-18 on-day 0",
      "2026-12-21 after 1",
      "2026-12-23 urging 1",
      "2026-12-30 urging 2",
      "2027-01-07 urging 3",
      "2027-01-14 briefing 0",
    ]);
  });

  it("asks for an explanation from the second urging on and is only prepared from the first", () => {
    const forms = rungsOfDue(due("2026-12-18"), rules).map(({ form }) => form);
    expect(forms.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => "message"));
    expect(forms.slice(5)).toEqual(["urging", "explanation", "explanation", "briefing"]);
  });

  it("moves to the working day before when the deadline is a day off, and counts on after it", () => {
    // 24/11/2026 is the Day of Vietnamese Culture; Sunday 29/11.
    expect(days(due("2026-11-24")).slice(2, 5)).toEqual([
      "2026-11-20 before 1",
      "2026-11-23 on-day 0",
      "2026-11-25 after 1",
    ]);
    expect(days(due("2026-11-29")).slice(3, 5)).toEqual([
      "2026-11-27 on-day 0",
      "2026-11-30 after 1",
    ]);
  });

  it("aims at the last working day before D for “trước ngày D”, whichever way the province reads it", () => {
    const same = days(due("2026-11-25", "before", "SAME_DAY"));
    const strict = days(due("2026-11-25", "before", "DAY_BEFORE"));
    expect(same[3]).toBe("2026-11-23 on-day 0");
    expect(strict[3]).toBe("2026-11-23 on-day 0");
    // Late is another matter: on the 25th itself it is in time by the one reading, late by the other.
    expect(same[4]).toBe("2026-11-26 after 1");
    expect(strict[4]).toBe("2026-11-25 after 1");
  });

  it("passes over the year's end and Tết without a message on a day off", () => {
    for (const on of ["2026-12-31", "2027-01-01", "2027-02-05", "2027-02-08"]) {
      for (const { day } of rungsOfDue(due(on), rules)) {
        expect({ on, day, works: isWorkingDay(vietnamCalendar, day) }).toMatchObject({
          works: true,
        });
      }
    }
  });

  it("has only the steps that the province wants", () => {
    const few = ladderRules({
      ...defaultSettings,
      "reminder.daysBefore": "5",
      "reminder.onDay": false,
      "reminder.daysAfter": "",
      "urge.firstAfterDays": 2,
      "urge.intervalDays": 3,
      "urge.escalateAfter": 1,
    });
    expect(rungsOfDue(due("2026-12-18"), few).map(({ rung, day }) => `${day} ${rung}`)).toEqual([
      "2026-12-11 before",
      "2026-12-22 urging",
      "2026-12-25 briefing",
    ]);
  });
});

describe("the message of a day", () => {
  const on = (day: string) => {
    const rung = messageOn(day, due("2026-12-18"), rules);
    return rung && `${rung.rung} ${rung.step}`;
  };
  it("is the latest whose day has come, once each", () => {
    expect(on("2026-12-08")).toBeNull();
    expect(on("2026-12-09")).toBe("before 7");
    expect(on("2026-12-14")).toBe("before 7");
    expect(on("2026-12-18")).toBe("on-day 0");
    expect(on("2026-12-22")).toBe("after 1");
  });
  it("is none when urging has begun: what was missed until then is not said any more", () => {
    expect(on("2026-12-23")).toBeNull();
    expect(on("2027-03-01")).toBeNull();
  });
  it("is one of a later day when the province reminds once more after the first urging", () => {
    const long = ladderRules({ ...defaultSettings, "reminder.daysAfter": "10,1" });
    expect(messageOn("2027-01-05", due("2026-12-18"), long)).toMatchObject({
      rung: "after",
      step: 10,
    });
  });
});
