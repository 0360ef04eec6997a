/**
 * A date of the civil calendar in Asia/Ho_Chi_Minh, "YYYY-MM-DD", from year 0001 to 9999. Strings compare in the order of time.
 * Terms count by the solar calendar (Civil Code 2015, article 144, 145).
 */
export type LocalDate = string;

export interface DateParts {
  year: number;
  month: number;
  day: number;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

export function lengthOfMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Year, month (1–12) and day of a date. Throws a RangeError for 31/02 or for anything that is not YYYY-MM-DD. */
export function datePartsOf(date: LocalDate): DateParts {
  if (!isLocalDate(date)) {
    const why = ISO_DATE.test(date) ? "No such day in the calendar" : "Not a date YYYY-MM-DD";
    throw new RangeError(`${why}: "${date}"`);
  }
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8)),
  };
}

/** Whether the text is a date that exists. */
export function isLocalDate(text: string): boolean {
  if (!ISO_DATE.test(text)) return false;
  const day = Number(text.slice(8));
  const length = lengthOfMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
  return text >= "0001" && day >= 1 && day <= length;
}

export function localDate(year: number, month: number, day: number): LocalDate {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Days since 1970-01-01. Counts years from March, so that the leap day is the last day of its year. */
export function toDayNumber(date: LocalDate): number {
  const { year, month, day } = datePartsOf(date);
  const marchYear = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + dayOfYear - 719_468;
}

/** The date of a day number; the inverse of `toDayNumber`. Throws a RangeError outside the years 0001–9999. */
export function fromDayNumber(dayNumber: number): LocalDate {
  if (!Number.isInteger(dayNumber) || dayNumber < FIRST_DAY || dayNumber > LAST_DAY) {
    throw new RangeError(`Day outside the years 0001–9999: ${dayNumber}`);
  }
  const days = dayNumber + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return localDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}
