import type { Calendar } from "./calendar.ts";
import { counted } from "./counted.ts";
import type { Counted } from "./explanation.ts";
import type { LocalDate } from "./local-date.ts";
import { fromDayNumber, toDayNumber } from "./local-date.ts";

/**
 * The day itself when it is worked, else the next working day. For the end of a *period* only (Civil Code 2015, article 148(5));
 * a fixed date in a directive stays where it is.
 */
export function rollForward(calendar: Calendar, date: LocalDate): Counted {
  const start = toDayNumber(date);
  let day = start;
  while (!calendar.worksOn(day)) day += 1;
  const looked = { first: start, last: day };
  if (day === start) return counted(calendar, day, [], looked);
  const name = calendar.rowOn(start)?.name ?? null;
  return counted(
    calendar,
    day,
    [{ step: "roll-forward", from: date, to: fromDayNumber(day), name }],
    looked,
  );
}

/** The last working day before D, where reminders of "trước ngày D" aim. */
export function lastWorkingDayBefore(calendar: Calendar, date: LocalDate): Counted {
  return lastWorkingDay(calendar, date, false);
}

/** D itself when it is worked, else the last working day before it. */
export function lastWorkingDayOnOrBefore(calendar: Calendar, date: LocalDate): Counted {
  return lastWorkingDay(calendar, date, true);
}

function lastWorkingDay(calendar: Calendar, on: LocalDate, included: boolean): Counted {
  const start = toDayNumber(on) - (included ? 0 : 1);
  let day = start;
  while (!calendar.worksOn(day)) day -= 1;
  const to = fromDayNumber(day);
  return counted(calendar, day, [{ step: "last-working-day", on, included, to }], {
    first: day,
    last: start,
  });
}
