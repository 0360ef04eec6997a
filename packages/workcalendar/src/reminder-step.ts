import type { Calendar } from "./calendar.ts";
import type { LocalDate } from "./local-date.ts";
import { workingDaysBetween } from "./working-days.ts";

/** When whoever owes something by a last day is reminded, in working days. */
export interface ReminderRules {
  /** Before the last day, when so many are left. */
  before: readonly number[];
  /** From the working day after the last on, after each so many; null where it is said on that day alone. */
  every: number | null;
}

/**
 * What is said on a working day about something that is owed by a last day: how many working days are left, 0 on the last of
 * them, negative once it is late; null where nothing is said.
 */
export function reminderStep(
  calendar: Calendar,
  due: LocalDate,
  day: LocalDate,
  { before, every }: ReminderRules,
): number | null {
  if (day <= due) {
    const left = workingDaysBetween(calendar, day, due);
    return left === 0 || before.includes(left) ? left : null;
  }
  const late = workingDaysBetween(calendar, due, day);
  const isTold = every === null ? late === 1 : (late - 1) % every === 0;
  return isTold ? -late : null;
}

/** As a notice of `day` says it. Where the last day is a day off, the working day before it is not called the last. */
export function reminderStepWords(step: number, due: LocalDate, day: LocalDate): string {
  if (step === 0)
    return day === due ? "hôm nay là ngày cuối" : "hôm nay là ngày làm việc cuối trước hạn";
  return step > 0 ? `còn ${step} ngày làm việc` : `đã quá hạn ${-step} ngày làm việc`;
}
