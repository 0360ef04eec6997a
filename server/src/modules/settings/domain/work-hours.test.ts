import { addWorkingHours, eightHourDay, vietnamCalendar } from "@dondoc/workcalendar";
import { describe, expect, it } from "vitest";
import { intervalsIn, schedulesOf, tidiedHours } from "./work-hours.ts";
import { fits, tidied, whyUnfit } from "./value.ts";

describe("hours of work as a setting", () => {
  it("are read from what an official writes", () => {
    expect(intervalsIn("07:30-11:30, 13:30-17:30")).toEqual(eightHourDay.intervals);
    expect(tidiedHours(" 07:00 – 11:30;13:30 - 17:00 ")).toBe("07:00-11:30, 13:30-17:00");
    expect(tidied("work.hours", "07:00–11:30 ; 13:30–17:00")).toBe("07:00-11:30, 13:30-17:00");
  });

  it("are refused with an example where they are no hours, overlap or run backwards", () => {
    for (const text of [
      "",
      "8-12",
      "07:30-11:30 13:30-17:30",
      "11:30-07:30",
      "07:30-11:30, 11:00-17:00",
      "07:30-24:00",
    ]) {
      expect(intervalsIn(text)).toBeNull();
      expect(whyUnfit("work.hours", text)).toContain("07:30-11:30, 13:30-17:30");
    }
    expect(fits("work.hours", "07:30-11:30, 13:30-17:30")).toBe(true);
  });

  it("follow each other: a decision for summer counts from its first day, what was before stays", () => {
    const schedules = schedulesOf([
      { value: "07:30-12:00, 13:00-16:30", validFrom: "2026-10-16", basis: "mùa đông" },
      { value: "07:00-11:30, 13:30-17:00", validFrom: "2027-04-16", basis: "mùa hè" },
      { value: "hỏng", validFrom: "2027-05-01", basis: "không đọc được" },
    ]);
    const due = (from: string, hours: number) => {
      const { date, time } = addWorkingHours(vietnamCalendar, schedules, from, hours);
      return `${date} ${time}`;
    };
    expect(due("2026-10-15T17:00", 1)).toBe("2026-10-16 08:00");
    expect(due("2027-04-15T16:00", 1)).toBe("2027-04-19 07:30");
  });
});
