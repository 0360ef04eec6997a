/** Weekdays from Sunday, as `Date.getUTCDay` counts. */
const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;
export type Weekday = (typeof weekdays)[number];

const pad = (value: number): string => String(value).padStart(2, "0");

function isoDate(day: number, month: number, year: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1900 && year < 2200 ? `${year}-${pad(month)}-${pad(day)}` : null;
}

/**
 * A date as people type it, day first: 5/1/26, 05/01/2026, 5-1-2026, 5.1.2026, 05012026. Two-digit years mean 20xx.
 * @returns the ISO date, or null when the text is no such date (31/02/2027 is none).
 */
export function parseDate(text: string): string | null {
  const match =
    /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/.exec(text.trim()) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(text.trim());
  if (!match) return null;
  const [day, month, year] = match.slice(1).map(Number);
  if (day === undefined || month === undefined || year === undefined) return null;
  return isoDate(day, month, year < 100 ? 2000 + year : year);
}

/** dd/mm/yyyy of an ISO local date. */
export const formatDate = (iso: string): string =>
  iso.slice(0, 10).split("-").toReversed().join("/");

/** The day after an ISO date. */
export const dayAfter = (iso: string): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The day before an ISO date: the last day of a period whose end is the first day not in it. */
export const dayBefore = (iso: string): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** dd/mm/yyyy hh:mm in the province's time, whatever the machine's. */
export const formatInstant = (instant: string): string =>
  clock.format(new Date(instant)).replace(",", "");

const toTheSecond = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** hh:mm:ss in the province's time. */
export const formatSecond = (instant: string): string => toTheSecond.format(new Date(instant));

/** dd/mm/yyyy in the province's time. */
export const formatDayOf = (instant: string): string => formatInstant(instant).slice(0, 10);

export const weekdayOf = (iso: string): Weekday =>
  weekdays[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? "sun";
