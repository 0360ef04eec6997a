import type { Assumption } from "../reading.ts";

/** Days, clock times and numbers in the words of the office. Alternatives are longest first, or "20" would be read as 2. */

export const DAY = "(?:3[01]|[12]\\d|0?[1-9])";
export const MONTH = "(?:1[0-2]|0?[1-9])";
export const YEAR = "(?:19|20)\\d{2}";

/** The day a text was issued; years and months left out are counted from it. */
export interface Reference {
  year: number;
  month: number;
  /** Null where the text names the month alone. */
  day: number | null;
}

export interface ReadDay {
  date: string;
  assumed: Assumption | null;
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

/** The day of issue, or the first of its month. */
export function issueDay(reference: Reference | null): string | null {
  return reference && isoDate(reference.year, reference.month, reference.day ?? 1);
}

/** The next day of that name from the day of issue on ("trước ngày 20/11"); null where no year can be told. */
function nextDate(month: number, day: number, reference: Reference | null): string | null {
  if (!reference) return null;
  const passed =
    month < reference.month || (month === reference.month && day < (reference.day ?? 1));
  return isoDate(reference.year + (passed ? 1 : 0), month, day);
}

export function nextMonth(month: number, reference: Reference | null): string | null {
  if (!reference) return null;
  return `${reference.year + (month < reference.month ? 1 : 0)}-${two(month)}`;
}

/** A day and month as one writes them, with the groups d, m and y, or dw, mw, yw where the months are words. */
export const DATE = `(?:m[ùồ]ng\\s+)?(?<d>${DAY})(?:\\s?[/.-]\\s?(?<m>${MONTH})(?!\\d)(?:\\s?[/.-]\\s?(?<y>${YEAR}|[1-4]\\d)(?![\\d/]))?|\\s+(?:của\\s+)?tháng\\s+(?:(?<mw>${MONTH})(?!\\d)(?:(?:,?\\s+năm\\s+|\\s?[/-]\\s?)(?<yw>${YEAR}))?|(?<near>này|sau|tới)))(?![\\d/])`;

/** Without a day and its month in figures no DATE stands in a text; told at a glance. */
export const HOLDS_DATE = /\d\s?[/.-]\s?\d|\d\s+(?:của\s+)?tháng\s/iu;

/** "trước ngày 20/11 năm nay". */
const NEAR_YEAR = /^,?\s+(?:của\s+)?năm\s+(?<which>nay|này|sau|tới)(?!\p{L})/iu;

/**
 * The day of a match of DATE; `behind` is the text that follows it. Null where the calendar has no such day, or where it
 * depends on a document's date that is not known.
 */
export function readDay(
  part: Record<string, string | undefined>,
  behind: string,
  reference: Reference | null,
): ReadDay | null {
  const day = Number(part["d"]);
  if (part["near"] !== undefined) {
    if (!reference) return null;
    const next = reference.month + (/này/iu.test(part["near"]) ? 0 : 1);
    const date = isoDate(reference.year + Math.floor((next - 1) / 12), ((next - 1) % 12) + 1, day);
    return date === null ? null : { date, assumed: "issue-date" };
  }
  const month = Number(part["m"] ?? part["mw"]);
  const year = part["y"] ?? part["yw"];
  if (year !== undefined) {
    const date = isoDate(Number(year.length === 2 ? `20${year}` : year), month, day);
    return date === null ? null : { date, assumed: year.length === 2 ? "century" : null };
  }
  const near = NEAR_YEAR.exec(behind)?.groups?.["which"];
  const named = near && reference ? reference.year + (/^na?ày?$|^nay$/iu.test(near) ? 0 : 1) : null;
  const date = named === null ? nextDate(month, day, reference) : isoDate(named, month, day);
  return date === null ? null : { date, assumed: "issue-date" };
}

const UNITS = ["", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/** Numbers from one to thirty that the office writes in words, and "45", "60", "90"; longest first. */
const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  [
    ...UNITS.slice(1).map((word, index): [string, number] => [word, index + 1]),
    ["bẩy", 7] as [string, number],
    ["mười", 10] as [string, number],
    ...UNITS.slice(1).map((word, index): [string, number] => [
      `mười ${index === 4 ? "lăm" : word}`,
      index + 11,
    ]),
    ["hai mươi", 20] as [string, number],
    ["hai mươi lăm", 25] as [string, number],
    ["ba mươi", 30] as [string, number],
    ["bốn mươi lăm", 45] as [string, number],
    ["sáu mươi", 60] as [string, number],
    ["chín mươi", 90] as [string, number],
  ].toSorted(([a], [b]) => b.length - a.length),
);

/** "10", "05", "mười lăm". */
export const NUMBER = `\\d{1,3}|${[...NUMBER_WORDS.keys()].join("|")}`;

export function numberOf(words: string): number {
  return NUMBER_WORDS.get(words.toLowerCase().replace(/\s+/gu, " ")) ?? Number(words);
}
