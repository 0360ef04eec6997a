import type { LocalDate } from "./local-date.ts";
import { datePartsOf, fromDayNumber, lengthOfMonth, localDate, toDayNumber } from "./local-date.ts";

/** The date `days` calendar days later; earlier when negative. Whole days only. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Calendar days from one date to the other, the first not counted; negative when `to` is earlier. */
export function calendarDaysBetween(from: LocalDate, to: LocalDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/**
 * The matching date `months` later; when that month lacks the date, its last day (Civil Code 2015, article 148(3)).
 * Does not move off holidays: that is `rollForward`.
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const parts = datePartsOf(date);
  if (!Number.isInteger(months)) throw new RangeError(`Not a whole number of months: ${months}`);
  const index = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  if (year < 1 || year > 9999) throw new RangeError(`Year outside 0001–9999: ${year}`);
  return localDate(year, month, Math.min(parts.day, lengthOfMonth(year, month)));
}
