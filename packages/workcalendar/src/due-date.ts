import type { Calendar } from "./calendar.ts";
import { addDays } from "./date-arithmetic.ts";
import type { Counted, Explained } from "./explanation.ts";
import type { BeforeDateMeans, FixedDue } from "./fixed-due.ts";
import { toDayNumber } from "./local-date.ts";
import { lastWorkingDayBefore, lastWorkingDayOnOrBefore } from "./working-day-near.ts";

/**
 * The last day on which the work is in time, to its end at 24:00 (Civil Code 2015, article 148(6)). The one place that reads
 * "trước ngày": clocks, reminders and statistics all ask here. A fixed date does not move off holidays.
 */
export function lastDayOf(due: FixedDue, beforeDateMeans: BeforeDateMeans = "SAME_DAY"): Explained {
  const { on, bound } = due;
  toDayNumber(on);
  if (bound === "by") return { date: on, explanation: [{ step: "by-date", on }] };
  const date = beforeDateMeans === "DAY_BEFORE" ? addDays(on, -1) : on;
  return { date, explanation: [{ step: "before-date", on, means: beforeDateMeans, to: date }] };
}

/**
 * The working day on which to remind at the latest: before D for "trước ngày D" however the province reads it, so that the
 * strict reader is served too; on D or before it for "chậm nhất ngày D".
 */
export function reminderDay(calendar: Calendar, due: FixedDue): Counted {
  return due.bound === "before"
    ? lastWorkingDayBefore(calendar, due.on)
    : lastWorkingDayOnOrBefore(calendar, due.on);
}
