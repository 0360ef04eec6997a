import type { LocalDate } from "./local-date.ts";
import {
  datePartsOf,
  fromDayNumber,
  lengthOfMonth,
  localDate,
  toDayNumber,
  weekdayOf,
} from "./local-date.ts";

const PERIOD = /^(?<year>\d{4})(?:-(?<kind>Q|H|W|)(?<number>\d{1,2}))?$/;

/**
 * The last day of a named period: year "2021", half "2021-H1", quarter "2021-Q3", month "2021-03", ISO week "2021-W05" (its Sunday).
 * For "trong tháng 3", "trong quý III" (Civil Code 2015, article 146). A named end is a fixed date: it does not move off holidays.
 * Throws a RangeError for a period that does not exist.
 */
export function endOfPeriod(period: string): LocalDate {
  const groups = PERIOD.exec(period)?.groups;
  const year = Number(groups?.["year"]);
  const number = Number(groups?.["number"]);
  const digits = groups?.["number"]?.length;
  if (groups !== undefined && year >= 1) {
    if (digits === undefined) return localDate(year, 12, 31);
    const kind = groups["kind"];
    if (kind === "" && digits === 2) return endOfMonths(period, year, number, 1);
    if (kind === "Q" && digits === 1) return endOfMonths(period, year, number, 3);
    if (kind === "H" && digits === 1) return endOfMonths(period, year, number, 6);
    if (kind === "W" && digits === 2) return endOfWeek(period, year, number);
  }
  throw noSuchPeriod(period);
}

function endOfMonths(period: string, year: number, number: number, months: number): LocalDate {
  const month = number * months;
  if (month < 1 || month > 12) throw noSuchPeriod(period);
  return localDate(year, month, lengthOfMonth(year, month));
}

/** ISO 8601: week 1 holds 4 January, and a week belongs to the year of its Thursday. */
function endOfWeek(period: string, year: number, week: number): LocalDate {
  const fourth = toDayNumber(localDate(year, 1, 4));
  const sunday = fourth - weekdayOf(fourth) + 7 * week;
  if (week < 1 || datePartsOf(fromDayNumber(sunday - 3)).year !== year) throw noSuchPeriod(period);
  return fromDayNumber(sunday);
}

function noSuchPeriod(period: string): RangeError {
  return new RangeError(
    `No such period: "${period}"; expected 2021, 2021-H1, 2021-Q3, 2021-03 or 2021-W05`,
  );
}
