import { describe, expect, it } from "vitest";
import { vietnamCalendar as calendar } from "./vietnam-calendar.ts";
import { explainInVietnamese } from "./vietnamese.ts";
import type { WorkSchedule } from "./work-schedule.ts";
import { eightHourDay } from "./work-schedule.ts";
import { minutesBetween } from "./clock-hours.ts";
import { addWorkingHours, workingMinutesBetween } from "./working-hours.ts";

const basis = "Quyết định số 873/QĐ-UBND năm 2020 (Vĩnh Phúc)";
const vinhPhuc: WorkSchedule[] = [
  {
    basis,
    validFrom: "2020-04-16",
    validTo: null,
    seasonFrom: "04-16",
    seasonTo: "10-15",
    intervals: [
      { from: "07:00", to: "11:30" },
      { from: "13:30", to: "17:00" },
    ],
  },
  {
    basis,
    validFrom: "2020-04-16",
    validTo: null,
    seasonFrom: "10-16",
    seasonTo: "04-15",
    intervals: [
      { from: "07:30", to: "12:00" },
      { from: "13:00", to: "16:30" },
    ],
  },
];

function end(from: string, hours: number, schedules: WorkSchedule[] = [eightHourDay]): string {
  const { date, time } = addWorkingHours(calendar, schedules, from, hours);
  return `${date}T${time}`;
}

describe("working hours", () => {
  it("run only while people work", () => {
    expect(end("2026-11-18T10:30", 2)).toBe("2026-11-18T14:30");
    expect(end("2026-11-18T12:00", 0.5)).toBe("2026-11-18T14:00");
    expect(end("2026-11-18T17:00", 1)).toBe("2026-11-19T08:00");
    expect(end("2026-11-18T05:00", 1)).toBe("2026-11-18T08:30");
  });

  it("end at the closing of the day that they fill", () => {
    expect(end("2026-11-18T07:30", 8)).toBe("2026-11-18T17:30");
    expect(end("2026-11-18T07:30", 4)).toBe("2026-11-18T11:30");
    expect(end("2026-11-18T20:00", 16)).toBe("2026-11-20T17:30");
  });

  it("stop on holidays and run on make-up days, and say so", () => {
    const result = addWorkingHours(calendar, [eightHourDay], "2026-11-23T16:30", 2);
    expect(result).toMatchObject({ date: "2026-11-25", time: "08:30" });
    expect(explainInVietnamese(result.explanation)).toBe(
      "2 giờ làm việc từ 16:30 ngày 23/11/2026; bỏ qua 24/11/2026 (Ngày Văn hóa Việt Nam)",
    );
    expect(end("2026-08-21T17:00", 1)).toBe("2026-08-22T08:00");
  });

  it("follow summer and winter", () => {
    expect(end("2026-10-15T16:00", 2, vinhPhuc)).toBe("2026-10-16T08:30");
    expect(end("2026-01-05T16:00", 1, vinhPhuc)).toBe("2026-01-06T08:00");
  });

  it("are the moment itself with nothing to count", () => {
    expect(end("2026-11-22T20:00", 0)).toBe("2026-11-22T20:00");
  });

  it("refuse a day without set hours, and hours finer than a minute", () => {
    expect(() => end("2020-01-06T08:00", 1, vinhPhuc)).toThrow(RangeError);
    expect(() => end("2026-11-18T08:00", 1, [])).toThrow(RangeError);
    expect(() => end("2026-11-18T08:00", 1, [{ ...eightHourDay, intervals: [] }])).toThrow(
      RangeError,
    );
    expect(() => end("2026-11-18T08:00", -1)).toThrow(RangeError);
    expect(() => end("2026-11-18T08:00", 1 / 7)).toThrow(RangeError);
  });
});

describe("minutes between two moments", () => {
  const between = (from: string, to: string) =>
    workingMinutesBetween(calendar, [eightHourDay], from, to);

  it("count the hours of work alone: over noon, the evening, the weekend, a holiday, a make-up day", () => {
    expect(between("2026-11-18T10:30", "2026-11-18T14:30")).toBe(120);
    expect(between("2026-11-18T17:00", "2026-11-19T08:00")).toBe(60);
    expect(between("2026-11-20T16:59", "2026-11-23T08:00")).toBe(61);
    expect(between("2026-11-23T16:30", "2026-11-25T08:30")).toBe(120);
    expect(between("2026-08-21T17:00", "2026-08-22T08:00")).toBe(60);
    expect(between("2026-11-21T03:00", "2026-11-22T22:00")).toBe(0);
  });

  it("undo what is counted forward, from any minute of a week with a holiday", () => {
    for (const time of [
      "00:00",
      "07:29",
      "07:30",
      "11:29",
      "11:30",
      "12:59",
      "16:59",
      "17:30",
      "23:59",
    ]) {
      for (const day of ["19", "20", "21", "22", "23", "24", "25"]) {
        const from = `2026-11-${day}T${time}`;
        for (const minutes of [1, 59, 240, 241, 480, 1001]) {
          expect(between(from, end(from, minutes / 60))).toBe(minutes);
        }
      }
    }
  });

  it("are none where the second is not later", () => {
    expect(between("2026-11-18T10:30", "2026-11-18T10:30")).toBe(0);
    expect(between("2026-11-19T10:30", "2026-11-18T10:30")).toBe(0);
  });

  it("of the clock run through nights and holidays", () => {
    expect(minutesBetween("2026-11-23T16:30", "2026-11-25T08:30")).toBe(40 * 60);
    expect(minutesBetween("2026-11-23T16:30", "2026-11-23T16:00")).toBe(-30);
  });
});
