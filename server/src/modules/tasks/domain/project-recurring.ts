import type { Due } from "@dondoc/contract";
import { addDays, addMonths, endOfPeriod, isLocalDate } from "@dondoc/workcalendar";

type Every = Extract<Due, { every: string }>["every"];
const MONTHS = { month: 1, quarter: 3, "half-year": 6, year: 12 } as const;

/** The last day of the week, month, quarter, half-year or year in which a date falls. */
export function endOfCurrentPeriod(every: Every, date: string): string {
  if (every === "week") {
    const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
    return addDays(date, 6 - weekday);
  }
  const year = date.slice(0, 4);
  const month = Number(date.slice(5, 7));
  const last = Math.ceil(month / MONTHS[every]) * MONTHS[every];
  return endOfPeriod(`${year}-${String(last).padStart(2, "0")}`);
}

/**
 * The first day after receipt on which a periodic duty falls due: "25" is that day of each month (of the last month of a
 * quarter or half-year), "06-15" is 15 June of each year and of no other month, whatever the period. A month that lacks the
 * day ends it. Null when the text names no such day, as "25" of a week or of a year: nothing is made up for it.
 */
export function firstOccurrence(every: Every, before: string, receivedOn: string): string | null {
  if (every === "week") return null;
  if (isLocalDate(`2024-${before}`)) {
    return firstAfter(receivedOn, 12, Number(before.slice(0, 2)), Number(before.slice(3)));
  }
  const day = /^\d{1,2}$/.test(before) ? Number(before) : 0;
  if (every === "year" || day < 1 || day > 31) return null;
  const last = Number(endOfCurrentPeriod(every, receivedOn).slice(5, 7));
  return firstAfter(receivedOn, MONTHS[every], last, day);
}

function firstAfter(receivedOn: string, step: number, month: number, day: number): string {
  const first = `${receivedOn.slice(0, 4)}-${String(month).padStart(2, "0")}-01`;
  for (let periods = 0; ; periods += 1) {
    const monthStart = addMonths(first, periods * step);
    const end = endOfPeriod(monthStart.slice(0, 7));
    const wanted = addDays(monthStart, day - 1);
    const on = wanted > end ? end : wanted;
    if (on > receivedOn) return on;
  }
}
