import type { Calendar, YearStatus } from "./calendar.ts";
import type { Counted, Step } from "./explanation.ts";
import { datePartsOf, fromDayNumber } from "./local-date.ts";

const WORST_FIRST: readonly YearStatus[] = ["unknown", "provisional", "official"];

/** The result on day `result`, marked with the status of the years of the days `first` to `last` that were looked at. */
export function counted(
  calendar: Calendar,
  result: number,
  steps: readonly Step[],
  looked: { first: number; last: number },
): Counted {
  const doubts = doubtfulYears(calendar, looked.first, looked.last);
  const calendarStatus =
    WORST_FIRST.find((status) => doubts.some((doubt) => doubt.status === status)) ?? "official";
  return { date: fromDayNumber(result), explanation: [...steps, ...doubts], calendarStatus };
}

type YearDoubt = Extract<Step, { step: "year-status" }>;

function doubtfulYears(calendar: Calendar, first: number, last: number): YearDoubt[] {
  const doubts: YearDoubt[] = [];
  const lastYear = datePartsOf(fromDayNumber(last)).year;
  for (let year = datePartsOf(fromDayNumber(first)).year; year <= lastYear; year += 1) {
    const status = calendar.statusOf(year);
    if (status === "official") continue;
    const previous = doubts.at(-1);
    if (previous?.status === status && previous.to === year - 1) previous.to = year;
    else doubts.push({ step: "year-status", from: year, to: year, status });
  }
  return doubts;
}
