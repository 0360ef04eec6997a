import type { CountedMoment } from "./explanation.ts";
import { addDays, calendarDaysBetween } from "./date-arithmetic.ts";
import type { LocalDateTime } from "./local-time.ts";
import { minutesInHours, minutesOf, splitDateTime, timeAt } from "./local-time.ts";

const MINUTES_A_DAY = 1440;

/**
 * Hours around the clock from the stated moment (Civil Code 2015, article 147(1)). No holiday stops them, so that no year of the
 * calendar can be in doubt.
 */
export function addHours(from: LocalDateTime, hours: number): CountedMoment {
  const { date, time } = splitDateTime(from);
  const minutes = minutesOf(time) + minutesInHours(hours);
  return {
    date: addDays(date, Math.floor(minutes / MINUTES_A_DAY)),
    time: timeAt(minutes % MINUTES_A_DAY),
    explanation: [{ step: "count", n: hours, unit: "hour", from: date, time }],
    calendarStatus: "official",
  };
}

/** How many minutes of the clock lie between two moments; negative where the second is earlier. */
export function minutesBetween(from: LocalDateTime, to: LocalDateTime): number {
  const [start, end] = [splitDateTime(from), splitDateTime(to)];
  const days = calendarDaysBetween(start.date, end.date);
  return days * MINUTES_A_DAY + minutesOf(end.time) - minutesOf(start.time);
}
