import type { Calendar, CalendarRow } from "./calendar.ts";
import { createCalendar } from "./calendar.ts";
import { daysByLaw } from "./days/days-by-law.ts";
import { daysByNotice } from "./days/days-by-notice.ts";
import type { DayGroup } from "./days/day-group.ts";
import type { LocalDate } from "./local-date.ts";
import { toDayNumber } from "./local-date.ts";

/** Vietnamese civil servants' days off and make-up days, 2017–2027; 2027 is provisional. */
export const vietnamDays: readonly CalendarRow[] = [...daysByLaw, ...daysByNotice].flatMap(rowsOf);

/** The calendar with everything known to this edition. */
export const vietnamCalendar: Calendar = createCalendar(vietnamDays);

/**
 * The calendar as it stood on a day: only rows public by then. A limit set that day was set by this calendar; compare with the
 * newest to see which open limits a notice has moved.
 */
export function calendarAsKnownOn(
  date: LocalDate,
  rows: readonly CalendarRow[] = vietnamDays,
): Calendar {
  const known = toDayNumber(date);
  return createCalendar(rows.filter((row) => toDayNumber(row.knownFrom) <= known));
}

function rowsOf({ days, ...origin }: DayGroup): CalendarRow[] {
  return days.map(([day, kind, name]) => ({ day, kind, name, ...origin }));
}
