import {
  addWorkingDays,
  explainInVietnamese,
  workingDaysBetween,
  type Calendar,
} from "@dondoc/workcalendar";

/** A limit of working days, as it is kept: the day it is counted from, which is not counted, and its last day. */
export interface Limit {
  from: string;
  lastDay: string;
}

/**
 * Where a change of the calendar puts a limit of working days: as many of them as were given are counted again over the days as
 * they are now (task digest 4.6, Civil Code 2015, article 147). Null where it stays, also for a day that no count of working days gives:
 * a person has set it.
 */
export function movedLimit(
  { from, lastDay }: Limit,
  { before, after }: { before: Calendar; after: Calendar },
): { lastDay: string; why: string } | null {
  if (lastDay < from) return null;
  const days = workingDaysBetween(before, from, lastDay);
  if (addWorkingDays(before, from, days).date !== lastDay) return null;
  const counted = addWorkingDays(after, from, days);
  return counted.date === lastDay
    ? null
    : { lastDay: counted.date, why: explainInVietnamese(counted.explanation) };
}
