import type { Calendar } from "./calendar.ts";
import { counted } from "./counted.ts";
import type { CountedMoment } from "./explanation.ts";
import { fromDayNumber, toDayNumber } from "./local-date.ts";
import type { LocalDateTime } from "./local-time.ts";
import { minutesInHours, minutesOf, splitDateTime, timeAt } from "./local-time.ts";
import { passedDays } from "./passed-days.ts";
import type { WorkSchedule } from "./work-schedule.ts";
import { workMinutesOn } from "./work-schedule.ts";

/**
 * The moment when `hours` hours of work have passed since `from` (Civil Code 2015, article 147(1): from the stated moment).
 * Runs only inside the schedule's hours on working days, so that a term that fills a day ends at its closing, not next morning.
 * With 0 hours it is `from`. Throws a RangeError for a day without hours, or hours negative or finer than a minute.
 */
export function addWorkingHours(
  calendar: Calendar,
  schedules: readonly WorkSchedule[],
  from: LocalDateTime,
  hours: number,
): CountedMoment {
  const { date, time } = splitDateTime(from);
  const start = toDayNumber(date);
  let left = minutesInHours(hours);
  let day = start;
  let now = minutesOf(time);
  while (left > 0) {
    const intervals = calendar.worksOn(day) ? workMinutesOn(schedules, fromDayNumber(day)) : [];
    for (const interval of intervals) {
      const begin = Math.max(now, interval.from);
      const worked = Math.min(left, Math.max(0, interval.to - begin));
      if (worked === 0) continue;
      left -= worked;
      now = begin + worked;
      if (left === 0) break;
    }
    if (left > 0) {
      day += 1;
      now = 0;
    }
  }
  const result = counted(
    calendar,
    day,
    [
      { step: "count", n: hours, unit: "working-hour", from: date, time },
      ...passedDays(calendar, start, day),
    ],
    { first: start, last: day },
  );
  return { ...result, time: timeAt(now) };
}

/**
 * How many minutes of work lie between two moments; 0 where the second is not later. What `addWorkingHours` counts forward from
 * `from` to `to`, also where either stands outside the hours of work. Throws a RangeError for a day without hours.
 */
export function workingMinutesBetween(
  calendar: Calendar,
  schedules: readonly WorkSchedule[],
  from: LocalDateTime,
  to: LocalDateTime,
): number {
  const [start, end] = [splitDateTime(from), splitDateTime(to)];
  const [first, last] = [toDayNumber(start.date), toDayNumber(end.date)];
  let minutes = 0;
  for (let day = first; day <= last; day += 1) {
    if (!calendar.worksOn(day)) continue;
    const opens = day === first ? minutesOf(start.time) : 0;
    const closes = day === last ? minutesOf(end.time) : Number.POSITIVE_INFINITY;
    for (const interval of workMinutesOn(schedules, fromDayNumber(day))) {
      minutes += Math.max(0, Math.min(interval.to, closes) - Math.max(interval.from, opens));
    }
  }
  return minutes;
}
