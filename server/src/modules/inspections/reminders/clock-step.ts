import { type Calendar, workingDaysBetween } from "@dondoc/workcalendar";

/** When whoever owes a report or a conclusion is reminded, in working days. */
export interface ClockRules {
  /** Before the last day, when so many are left. */
  before: readonly number[];
  /** From the day after the last on, after each so many. */
  every: number;
}

/**
 * What is said on a working day about something that is owed by a last day: how many working days are left, 0 on the last of
 * them, negative once it is late; null where nothing is said.
 */
export function clockStep(
  calendar: Calendar,
  due: string,
  day: string,
  { before, every }: ClockRules,
): number | null {
  if (day <= due) {
    const left = workingDaysBetween(calendar, day, due);
    return left === 0 || before.includes(left) ? left : null;
  }
  const late = workingDaysBetween(calendar, due, day);
  return (late - 1) % every === 0 ? -late : null;
}

/** As a notice of `day` says it. Where the last day is a day off, the working day before it is not called the last. */
export function stepWords(step: number, due: string, day: string): string {
  if (step === 0)
    return day === due ? "hôm nay là ngày cuối" : "hôm nay là ngày làm việc cuối trước hạn";
  return step > 0 ? `còn ${step} ngày làm việc` : `đã quá hạn ${-step} ngày làm việc`;
}
