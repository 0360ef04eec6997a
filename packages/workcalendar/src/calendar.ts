import type { LocalDate } from "./local-date.ts";
import { datePartsOf, toDayNumber, weekdayOf } from "./local-date.ts";

/**
 * What makes a day differ from its weekday: a public holiday (Labour Code 2019, article 112), the day off in its place when it
 * falls on the weekly rest (article 111(3)), a working day exchanged away, and the day worked for it.
 */
export type DayKind = "holiday" | "compensation" | "swapped-off" | "make-up";

/** Fixed by law, told by a notice or decision, or only expected. */
export type RowSource = "law" | "notice" | "forecast";

export interface CalendarRow {
  day: LocalDate;
  kind: DayKind;
  /** Vietnamese, as shown. */
  name: string;
  /** Law or notice with its number, Vietnamese. */
  basis: string;
  source: RowSource;
  /** First day on which the row was public. */
  knownFrom: LocalDate;
  /** The true day of publication has not been looked up. */
  knownFromEstimated: boolean;
  /**
   * Whether it belongs to the notice of its year's holidays, which sets aside what was only expected. Left out: every
   * `holiday` from a `notice` does, for that is how the Prime Minister tells them.
   */
  settlesYear?: boolean;
}

/**
 * `official`: the year's notice is known. `provisional`: only days fixed by law, or a forecast. `unknown`: no data, so that
 * only Saturdays and Sundays are off.
 */
export type YearStatus = "official" | "provisional" | "unknown";

export interface Calendar {
  rowOn(dayNumber: number): CalendarRow | undefined;
  worksOn(dayNumber: number): boolean;
  statusOf(year: number): YearStatus;
}

/**
 * Builds a calendar. Of several rows for one day the one known last holds, so that a later notice is added, never written over.
 * The year's own notice (a `holiday` from a `notice`) sets aside the year's forecast; a single exchange of days does not.
 */
export function createCalendar(rows: readonly CalendarRow[]): Calendar {
  const announced = new Set(rows.filter(isYearlyNotice).map(yearOf));
  const rowsByDay = new Map<number, CalendarRow>();
  const statuses = new Map<number, YearStatus>();
  for (const row of rows.toSorted((a, b) => toDayNumber(a.knownFrom) - toDayNumber(b.knownFrom))) {
    const official = announced.has(yearOf(row));
    statuses.set(yearOf(row), official ? "official" : "provisional");
    if (row.source === "forecast" && official) continue;
    rowsByDay.set(toDayNumber(row.day), row);
  }
  return {
    rowOn: (dayNumber) => rowsByDay.get(dayNumber),
    worksOn: (dayNumber) => {
      const row = rowsByDay.get(dayNumber);
      return row === undefined ? weekdayOf(dayNumber) <= 5 : row.kind === "make-up";
    },
    statusOf: (year) => statuses.get(year) ?? "unknown",
  };
}

function isYearlyNotice(row: CalendarRow): boolean {
  return row.settlesYear ?? (row.source === "notice" && row.kind === "holiday");
}

function yearOf(row: CalendarRow): number {
  return datePartsOf(row.day).year;
}
