import { addDays, calendarDaysBetween, type LocalDate } from "@dondoc/workcalendar";
import { isReached, leadOf, type MonthValue, type Plan, type TargetMeasure } from "./trajectory.ts";

export type Signal = "green" | "amber" | "red" | "grey";

/** What the province publishes: shares of the way in percent, days in calendar days. */
export interface Thresholds {
  /** Up to so many percent behind its path a target is still on it. */
  greenBehindPercent: number;
  /** Up to so many it is at risk; farther behind, late. */
  amberBehindPercent: number;
  /** Older than so many days a value says nothing any more. */
  staleDays: number;
}

/** The last day of a month. */
export const endOfMonth = (year: number, month: number): LocalDate =>
  addDays(
    month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`,
    -1,
  );

/** How far rounding may carry a share over its threshold. */
const HAIR = 1e-9;

/**
 * The colour of a target as of a day: derived, never set by hand (evaluation digest 15.1). Grey says that nobody knows: there is no
 * value, or it is too old. Age counts from the end of the value's month, up to the end of the plan's year and no further.
 */
export function signalOf(
  plan: Plan,
  { measure, latest }: { measure: TargetMeasure; latest: MonthValue | null },
  { year, day }: { year: number; day: LocalDate },
  { greenBehindPercent, amberBehindPercent, staleDays }: Thresholds,
): Signal {
  if (latest === null) return "grey";
  const yearEnd = endOfMonth(year, 12);
  const asOf = day > yearEnd ? yearEnd : day;
  if (calendarDaysBetween(endOfMonth(year, latest.month), asOf) > staleDays) return "grey";
  if (isReached(plan, measure, latest)) return "green";
  const behindPercent = -leadOf(plan, latest) * 100 - HAIR;
  if (behindPercent <= greenBehindPercent) return "green";
  return behindPercent <= amberBehindPercent ? "amber" : "red";
}
