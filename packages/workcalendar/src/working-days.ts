import type { Calendar } from "./calendar.ts";
import { counted } from "./counted.ts";
import type { Counted } from "./explanation.ts";
import type { LocalDate } from "./local-date.ts";
import { fromDayNumber, toDayNumber } from "./local-date.ts";
import { passedDays } from "./passed-days.ts";

/**
 * The n-th working day after `from`, which is not counted (Civil Code 2015, article 147(2)). With n = 0 it is `from` itself,
 * working or not. Throws a RangeError unless n is a whole number from 0.
 */
export function addWorkingDays(calendar: Calendar, from: LocalDate, n: number): Counted {
  const start = toDayNumber(from);
  const end = walk(calendar, start, n, 1);
  const looked = { first: Math.min(start + 1, end), last: end };
  return counted(
    calendar,
    end,
    [
      { step: "count", n, unit: "workday", from, time: null },
      ...passedDays(calendar, start + 1, end),
    ],
    looked,
  );
}

/** The n-th working day before `from`, which is not counted: "ít nhất N ngày làm việc trước ngày D". Errors as `addWorkingDays`. */
export function subtractWorkingDays(calendar: Calendar, from: LocalDate, n: number): Counted {
  const start = toDayNumber(from);
  const end = walk(calendar, start, n, -1);
  const looked = { first: end, last: Math.max(start - 1, end) };
  return counted(
    calendar,
    end,
    [{ step: "count-back", n, from }, ...passedDays(calendar, end, start - 1)],
    looked,
  );
}

/**
 * Working days after `from` up to and including `to`: with today and the due day, the days left ("còn 3 ngày làm việc", today not
 * counted). Negative when `to` is earlier: with the due day passed, how many working days late.
 */
export function workingDaysBetween(calendar: Calendar, from: LocalDate, to: LocalDate): number {
  const start = toDayNumber(from);
  const end = toDayNumber(to);
  let working = 0;
  for (let day = Math.min(start, end) + 1; day <= Math.max(start, end); day += 1) {
    if (calendar.worksOn(day)) working += 1;
  }
  return end < start ? 0 - working : working;
}

function walk(calendar: Calendar, start: number, n: number, direction: 1 | -1): number {
  if (!Number.isInteger(n) || n < 0) {
    throw new RangeError(`Not a whole number of working days from 0: ${n}`);
  }
  // Beyond the years that a date can have there is nothing to walk to; this stops an absurd n early.
  fromDayNumber(start + n * direction);
  let day = start;
  for (let left = n; left > 0;) {
    day += direction;
    if (calendar.worksOn(day)) left -= 1;
  }
  return day;
}
