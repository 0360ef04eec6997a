import type { Calendar, DayKind, YearStatus } from "./calendar.ts";
import type { LocalDate } from "./local-date.ts";
import { datePartsOf, toDayNumber, weekdayOf } from "./local-date.ts";

export interface DayExplanation {
  day: LocalDate;
  working: boolean;
  reason: DayKind | "weekday" | "weekend";
  /** Name and basis of the calendar row, Vietnamese; null for a plain weekday or weekend. */
  name: string | null;
  basis: string | null;
  calendarStatus: YearStatus;
}

/**
 * Whether civil servants work that day: Monday to Friday but for days off, and make-up days. A one-stop shop that opens on
 * Saturday morning does not make Saturday a working day.
 */
export function isWorkingDay(calendar: Calendar, day: LocalDate): boolean {
  return calendar.worksOn(toDayNumber(day));
}

/** Whether it is a working day, and why. */
export function explainDay(calendar: Calendar, day: LocalDate): DayExplanation {
  const dayNumber = toDayNumber(day);
  const row = calendar.rowOn(dayNumber);
  return {
    day,
    working: calendar.worksOn(dayNumber),
    reason: row?.kind ?? (weekdayOf(dayNumber) <= 5 ? "weekday" : "weekend"),
    name: row?.name ?? null,
    basis: row?.basis ?? null,
    calendarStatus: calendar.statusOf(datePartsOf(day).year),
  };
}
