import { addDays, calendarDaysBetween, type LocalDate } from "@dondoc/workcalendar";

export type PeriodRule = "CALENDAR" | "ND09";

/** A span of days that figures are for, with the code it has in addresses. Both ends count. */
export interface Period {
  /** "2026-11", "2026-Q4", "2026" or "2026-10-05..2026-11-15". */
  code: string;
  title: string;
  from: LocalDate;
  to: LocalDate;
}

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;
const YEAR = /^(\d{4})$/;
const SPAN = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;

/**
 * The period of a code, or null when it is none. Months, quarters and years are those of the calendar, or those of Nghị định
 * 09/2019/NĐ-CP, Điều 12: from the 15th of the month before to the 14th of the last month.
 */
export function periodOf(code: string, rule: PeriodRule): Period | null {
  const span = SPAN.exec(code);
  if (span) {
    const [, from = "", to = ""] = span;
    if (!isDay(from) || !isDay(to) || from > to || !ofOurAge(from) || !ofOurAge(to)) return null;
    return { code, from, to, title: `Từ ${inVietnamese(from)} đến ${inVietnamese(to)}` };
  }
  const months = monthsOf(code);
  if (months === null || !ofOurAge(code)) return null;
  const { year, first, count, title } = months;
  const start = firstOf(year, first);
  const end = firstOf(year, first + count);
  return rule === "CALENDAR"
    ? { code, title, from: start, to: addDays(end, -1) }
    : {
        code,
        title,
        from: addDays(firstOf(year, first - 1), 14),
        to: addDays(firstOf(year, first + count - 1), 13),
      };
}

function monthsOf(code: string) {
  const [, monthYear, month] = MONTH.exec(code) ?? [];
  if (monthYear !== undefined && month !== undefined)
    return {
      year: Number(monthYear),
      first: Number(month),
      count: 1,
      title: `Tháng ${Number(month)}/${monthYear}`,
    };
  const [, quarterYear, quarter] = QUARTER.exec(code) ?? [];
  if (quarterYear !== undefined && quarter !== undefined)
    return {
      year: Number(quarterYear),
      first: Number(quarter) * 3 - 2,
      count: 3,
      title: `Quý ${["I", "II", "III", "IV"][Number(quarter) - 1] ?? ""}/${quarterYear}`,
    };
  const [, year] = YEAR.exec(code) ?? [];
  return year === undefined
    ? null
    : { year: Number(year), first: 1, count: 12, title: `Năm ${year}` };
}

/** Which rule periods followed on a day. */
export type RuleOn = (day: LocalDate) => PeriodRule;

/**
 * The period of a code as it was meant then: by the rule in force when its last month ended, or on the day of which it is asked
 * while that is still to come. A later choice of the province moves no period that has ended.
 */
export function periodThen(
  code: string,
  ruleOn: RuleOn,
  day: LocalDate,
): (Period & { rule: PeriodRule }) | null {
  const end = periodOf(code, "CALENDAR")?.to;
  if (end === undefined) return null;
  const rule = ruleOn(end < day ? end : day);
  const period = periodOf(code, rule);
  return period && { ...period, rule };
}

/** The period that a day lies in, of the same kind as months. */
export function monthOn(day: LocalDate, rule: PeriodRule): string {
  const turned = rule === "ND09" && day.slice(8) >= "15";
  return turned ? codeOfMonth(day, 1) : day.slice(0, 7);
}

/** The month, the quarter and the year that a day lies in. */
export function periodsOn(day: LocalDate, rule: PeriodRule): Period[] {
  const month = monthOn(day, rule);
  const quarter = `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
  return [month, quarter, month.slice(0, 4)].flatMap((code) => periodOf(code, rule) ?? []);
}

/** The period before one of the same kind and length. */
export function previousOf({ code, from, to }: Period): string {
  if (MONTH.test(code)) return codeOfMonth(`${code}-01`, -1);
  const [, quarterYear, quarter] = QUARTER.exec(code) ?? [];
  if (quarterYear !== undefined)
    return quarter === "1"
      ? `${Number(quarterYear) - 1}-Q4`
      : `${quarterYear}-Q${Number(quarter) - 1}`;
  if (YEAR.test(code)) return String(Number(code) - 1).padStart(4, "0");
  const length = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  return `${addDays(from, -length)}..${addDays(from, -1)}`;
}

/** The codes of so many months up to the one that a day lies in, the earliest first. */
export function monthsUpTo(day: LocalDate, count: number, rule: PeriodRule): string[] {
  const last = monthOn(day, rule);
  return Array.from({ length: count }, (_, index) => codeOfMonth(`${last}-01`, index + 1 - count));
}

/** The day as of which a period is counted when nobody names one: its end, or today while it still runs. */
export const asOfFor = ({ to }: Period, today: LocalDate): LocalDate => (to < today ? to : today);

/**
 * The day as of which the period before one is compared with it: of a period that still runs so many days are compared with as
 * many (22 days of November with 22 of October), of one that has ended the whole.
 */
export function comparedAsOf(period: Period, earlier: Period, day: LocalDate): LocalDate {
  const asFar = addDays(earlier.from, calendarDaysBetween(period.from, day));
  return asOfFor(earlier, day < period.to ? asFar : day);
}

function codeOfMonth(day: LocalDate, shift: number): string {
  return firstOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)) + shift).slice(0, 7);
}

/** The first day of a month; the thirteenth is January of the next year. */
const firstOf = (year: number, month: number): LocalDate =>
  new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);

/** Years of which the ones before and after can be counted too. */
const ofOurAge = (day: string): boolean => day >= "1900" && day < "2200";

const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};
const inVietnamese = (day: LocalDate): string => day.split("-").toReversed().join("/");
