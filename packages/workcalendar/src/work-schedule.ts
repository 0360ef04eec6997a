import type { LocalDate } from "./local-date.ts";
import { datePartsOf } from "./local-date.ts";
import type { LocalTime } from "./local-time.ts";
import { minutesOf } from "./local-time.ts";

/** Hours of work, set by a decision of the province, in some for summer and winter apart. */
export interface WorkSchedule {
  basis: string;
  validFrom: LocalDate;
  /** Last day, or null while in force. */
  validTo: LocalDate | null;
  /** First and last day of the season each year, "MM-DD"; a winter runs over the new year. */
  seasonFrom: string;
  seasonTo: string;
  /** In order, not overlapping. */
  intervals: readonly WorkInterval[];
}

export interface WorkInterval {
  from: LocalTime;
  to: LocalTime;
}

/** Eight hours a day, all year. A starting point, until the province's own decision is entered. */
export const eightHourDay: WorkSchedule = {
  basis: "Mặc định của phần mềm: 08 giờ làm việc mỗi ngày",
  validFrom: "0001-01-01",
  validTo: null,
  seasonFrom: "01-01",
  seasonTo: "12-31",
  intervals: [
    { from: "07:30", to: "11:30" },
    { from: "13:30", to: "17:30" },
  ],
};

/** The hours of a day, in minutes since midnight. Throws a RangeError when no schedule, or one without hours, covers the day. */
export function workMinutesOn(
  schedules: readonly WorkSchedule[],
  day: LocalDate,
): { from: number; to: number }[] {
  datePartsOf(day);
  const schedule = schedules.find((candidate) => covers(candidate, day));
  const intervals = schedule?.intervals.map(({ from, to }) => ({
    from: minutesOf(from),
    to: minutesOf(to),
  }));
  if (intervals?.some(({ from, to }) => from < to) !== true) {
    throw new RangeError(`No hours of work are set for ${day}`);
  }
  return intervals;
}

function covers(schedule: WorkSchedule, day: LocalDate): boolean {
  const { validFrom, validTo, seasonFrom, seasonTo } = schedule;
  if (day < validFrom || (validTo !== null && day > validTo)) return false;
  const monthDay = day.slice(5);
  return seasonFrom <= seasonTo
    ? seasonFrom <= monthDay && monthDay <= seasonTo
    : seasonFrom <= monthDay || monthDay <= seasonTo;
}
