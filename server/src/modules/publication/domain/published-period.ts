import { addDays, type LocalDate } from "@dondoc/workcalendar";
import { periodOf, type PeriodRule, type RuleOn } from "../../indicators/index.ts";

export type PublishPeriods = "QUARTER" | "HALF_YEAR" | "YEAR";

/** A span that results are published for, with the code the reports know it by. */
export interface PublishedPeriod {
  /** "2026-Q3", "2026-H1" or "2026". */
  code: string;
  title: string;
  from: LocalDate;
  to: LocalDate;
  asked: string;
}

const HALF = /^(\d{4})-H1$/;

/** By the rule of its last day, or of today while that is to come; null for what is no such code. */
export function publishedPeriod(
  code: string,
  ruleOn: RuleOn,
  today: LocalDate,
): PublishedPeriod | null {
  const year = HALF.exec(code)?.[1];
  const calendar = spanOf(code, "CALENDAR", year);
  if (calendar === null) return null;
  const span = spanOf(code, ruleOn(calendar.to < today ? calendar.to : today), year);
  if (span === null) return null;
  const { from, to, title } = span;
  return year === undefined
    ? { code, title, from, to, asked: code }
    : { code, title: `6 tháng đầu năm ${year}`, from, to, asked: `${from}..${to}` };
}

function spanOf(code: string, rule: PeriodRule, halfOf: string | undefined) {
  if (halfOf === undefined) return periodOf(code, rule);
  const [first, last] = [periodOf(`${halfOf}-01`, rule), periodOf(`${halfOf}-06`, rule)];
  return first && last && { ...first, to: last.to };
}

const KINDS: Record<PublishPeriods, readonly string[]> = {
  QUARTER: ["-Q1", "-Q2", "-H1", "-Q3", "-Q4", ""],
  HALF_YEAR: ["-H1", ""],
  YEAR: [""],
};

/**
 * The periods of the last twelve months that have ended and whose results the province publishes, the latest first (Quyết định
 * 42/2014/QĐ-TTg: by quarter and half-year; what a province adds or leaves out is its setting).
 */
export function periodsEnded(
  today: LocalDate,
  every: PublishPeriods,
  ruleOn: RuleOn,
): PublishedPeriod[] {
  const year = Number(today.slice(0, 4));
  const earliest = addDays(today, -366);
  return [year - 1, year]
    .flatMap((one) => KINDS[every].map((kind) => publishedPeriod(`${one}${kind}`, ruleOn, today)))
    .filter((period) => period !== null)
    .filter(({ to }) => to < today && to >= earliest)
    .toSorted((a, b) => (a.to === b.to ? b.from.localeCompare(a.from) : b.to.localeCompare(a.to)));
}
