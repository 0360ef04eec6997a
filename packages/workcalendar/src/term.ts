import type { Calendar } from "./calendar.ts";
import { addHours } from "./clock-hours.ts";
import { addDays, addMonths } from "./date-arithmetic.ts";
import type { Counted, Step, TermUnit } from "./explanation.ts";
import type { LocalDate } from "./local-date.ts";
import { datePartsOf } from "./local-date.ts";
import type { LocalTime } from "./local-time.ts";
import { rollForward } from "./working-day-near.ts";
import { addWorkingDays } from "./working-days.ts";

/** A `LocalDate`, or a `LocalDateTime` for hours. */
type LocalDateOrTime = string;

/** "Trong thời hạn n … kể từ …". `from` is the event's date; for hours its date and time, "YYYY-MM-DDTHH:mm". */
export interface Term {
  n: number;
  unit: TermUnit;
  from: LocalDateOrTime;
}

/** The last day of the term; `time` is the moment it ends for a term in hours, null where it ends at 24:00. */
export interface ComputedTerm extends Counted {
  time: LocalTime | null;
}

/**
 * The end of a term (Civil Code 2015, articles 147 and 148). The day of the event is not counted; weeks and months end on the
 * matching day; days, weeks and months that end on a day off go on to the next working day. Hours run from the moment itself
 * around the clock and do not move; hours at work are `addWorkingHours`. Throws a RangeError for a bad `from` or an n that is
 * negative or broken.
 */
export function computeTerm(calendar: Calendar, term: Term): ComputedTerm {
  const { n, unit, from } = term;
  switch (unit) {
    case "hour":
      return addHours(from, n);
    case "workday":
      return { ...addWorkingDays(calendar, from, n), time: null };
    case "day":
      return periodEnd(calendar, term, addDays(from, wholeNumber(n)));
    case "week":
      return periodEnd(calendar, term, addDays(from, wholeNumber(n) * 7));
    case "month":
      return periodEnd(calendar, term, addMonths(from, wholeNumber(n)));
    default:
      throw new RangeError(`No such unit of a term: ${String(unit satisfies never)}`);
  }
}

function periodEnd(calendar: Calendar, { n, unit, from }: Term, end: LocalDate): ComputedTerm {
  const steps: Step[] = [{ step: "count", n, unit, from, time: null }];
  const dayOfMonth = datePartsOf(from).day;
  if (unit === "month" && datePartsOf(end).day < dayOfMonth) {
    steps.push({ step: "month-end", dayOfMonth, to: end });
  }
  const rolled = rollForward(calendar, end);
  return { ...rolled, explanation: [...steps, ...rolled.explanation], time: null };
}

function wholeNumber(n: number): number {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Not a whole number from 0: ${n}`);
  return n;
}
