import { eightHourDay, type WorkInterval, type WorkSchedule } from "@dondoc/workcalendar";

const INTERVAL = /^((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d)$/;

/** The hours in a text such as "07:30-11:30, 13:30-17:30"; null for what is none, out of order or overlapping. */
export function intervalsIn(text: string): WorkInterval[] | null {
  const intervals: WorkInterval[] = [];
  for (const part of text.split(",")) {
    const [, from, to] = INTERVAL.exec(part.trim()) ?? [];
    const begun = intervals.at(-1)?.to ?? "";
    if (from === undefined || to === undefined || from >= to || from < begun) return null;
    intervals.push({ from, to });
  }
  return intervals;
}

/** The same hours as they are kept, whichever dashes and separators somebody typed. */
export const tidiedHours = (text: string): string =>
  text
    .replaceAll(/\s*[-–—]\s*/gu, "-")
    .split(/\s*[,;]\s*/u)
    .map((part) => part.trim())
    .join(", ");

/** Hours that were decided, from their first day on. */
export interface DecidedHours {
  value: unknown;
  validFrom: string;
  basis: string;
}

/**
 * The hours of every day there is: on each the ones that began last, before the first decision the program's own eight. What was
 * decided for a day to come stands among them, so that a moment after that day is counted by it.
 */
export function schedulesOf(decided: readonly DecidedHours[]): WorkSchedule[] {
  const known = decided.flatMap(({ value, validFrom, basis }) => {
    const intervals = typeof value === "string" ? intervalsIn(value) : null;
    return intervals === null ? [] : [{ ...eightHourDay, basis, validFrom, intervals }];
  });
  return [...known.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom)), eightHourDay];
}
