import type { ReviewDue, ValidityState } from "@dondoc/contract";
import { addDays, addMonths, type LocalDate } from "@dondoc/workcalendar";

/** Where a line stands on a day. `validTo` is the first day on which it no longer holds. */
export function validityOn(
  { validFrom, validTo }: { validFrom: LocalDate; validTo: LocalDate | null },
  day: LocalDate,
): ValidityState {
  if (validTo !== null && validTo <= day) return "ended";
  return validFrom > day ? "to-come" : "in-force";
}

/** How near the next review is; what has ended is reviewed no more. The day itself is still in time. */
export function reviewDue(
  line: { validFrom: LocalDate; validTo: LocalDate | null; nextReviewOn: LocalDate },
  day: LocalDate,
  remindDays: number,
): ReviewDue {
  if (validityOn(line, day) === "ended") return "none";
  if (line.nextReviewOn < day) return "overdue";
  return line.nextReviewOn <= addDays(day, remindDays) ? "soon" : "later";
}

/** A power is looked at again every so many months, counted from the last check or from its first day. */
export const nextReviewAfter = (day: LocalDate, reviewMonths: number): LocalDate =>
  addMonths(day, reviewMonths);
