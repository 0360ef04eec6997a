import type { Calendar, CalendarRow, DayKind } from "./calendar.ts";
import type { LocalDate } from "./local-date.ts";
import { datePartsOf, isLocalDate, toDayNumber, weekdayOf } from "./local-date.ts";

/** A day as a notice of days off names it. */
export interface NoticeDay {
  day: LocalDate;
  kind: DayKind;
  name: string;
}

/** Why a day cannot stand as written. */
export type Contradiction = { day: LocalDate } & (
  | { because: "no-such-day" | "twice" | "past-year" }
  /** A day off on Saturday or Sunday: they are off already, and a holiday there has its day off in its place. */
  | { because: "off-at-weekend" }
  /** A make-up day is worked on a weekly rest day, never on a day that is worked anyway. */
  | { because: "make-up-on-weekday" }
  /** The calendar has a row for it: by law, or by a notice that stands. */
  | { because: "already"; row: CalendarRow }
);

/**
 * What in a notice contradicts the calendar or itself, in the order of its days. What is only expected (a forecast) contradicts
 * nothing; days of the current year may be entered after they have passed.
 */
export function contradictionsOf(
  calendar: Calendar,
  days: readonly NoticeDay[],
  today: LocalDate,
): Contradiction[] {
  const seen = new Set<LocalDate>();
  return days.flatMap(({ day, kind }): Contradiction[] => {
    if (!isLocalDate(day)) return [{ day, because: "no-such-day" }];
    if (seen.has(day)) return [{ day, because: "twice" }];
    seen.add(day);
    if (datePartsOf(day).year < datePartsOf(today).year) return [{ day, because: "past-year" }];
    const row = calendar.rowOn(toDayNumber(day));
    if (row && row.source !== "forecast") return [{ day, because: "already", row }];
    const weekend = weekdayOf(toDayNumber(day)) > 5;
    if (kind === "make-up") return weekend ? [] : [{ day, because: "make-up-on-weekday" }];
    return weekend ? [{ day, because: "off-at-weekend" }] : [];
  });
}

/** Days on which one calendar works and the other does not, within these years, in order. */
export function changedDays(
  before: Calendar,
  after: Calendar,
  years: { first: number; last: number },
): number[] {
  const changed: number[] = [];
  const end = toDayNumber(`${years.last}-12-31`);
  for (let day = toDayNumber(`${years.first}-01-01`); day <= end; day += 1) {
    if (before.worksOn(day) !== after.worksOn(day)) changed.push(day);
  }
  return changed;
}
