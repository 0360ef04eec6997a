/** Days and clock times in the words of the office. Alternatives are longest first, or "20" would be read as 2. */

export const DAY = "(?:3[01]|[12]\\d|0?[1-9])";
export const MONTH = "(?:1[0-2]|0?[1-9])";
export const YEAR = "(?:19|20)\\d{2}";

/** The day a text was issued, or the first of its month; years and months left out are counted from it. */
export interface Reference {
  year: number;
  month: number;
  day: number;
}

export function two(value: number | string): string {
  return String(value).padStart(2, "0");
}

/** ISO date, or null where the calendar has no such day ("31 tháng 4"). */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/** That many days before an ISO date. */
export function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10);
}

/** The next day of that name from the day of issue on ("trước ngày 20/11"); null where no year can be told. */
export function nextDate(month: number, day: number, reference: Reference | null): string | null {
  if (!reference) return null;
  const passed = month < reference.month || (month === reference.month && day < reference.day);
  return isoDate(reference.year + (passed ? 1 : 0), month, day);
}

export function nextMonth(month: number, reference: Reference | null): string | null {
  if (!reference) return null;
  return `${reference.year + (month < reference.month ? 1 : 0)}-${two(month)}`;
}
