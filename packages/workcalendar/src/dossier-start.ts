import type { Calendar } from "./calendar.ts";
import { counted } from "./counted.ts";
import type { Counted } from "./explanation.ts";
import { fromDayNumber, toDayNumber } from "./local-date.ts";
import type { LocalDateTime, LocalTime } from "./local-time.ts";
import { minutesOf, splitDateTime } from "./local-time.ts";

/**
 * The day from which a dossier's limit counts: the day it came, or the next working day when it came after the cut-off or on a
 * day off. For the dossiers of administrative procedures only; a task's clock starts at the true receipt.
 */
export function effectiveStartOfDossier(
  calendar: Calendar,
  receivedAt: LocalDateTime,
  cutOff: LocalTime = "15:00",
): Counted {
  const { date, time } = splitDateTime(receivedAt);
  const received = toDayNumber(date);
  const late = minutesOf(time) > minutesOf(cutOff);
  let day = received;
  if (late) day += 1;
  while (!calendar.worksOn(day)) day += 1;
  const looked = { first: received, last: day };
  if (day === received) return counted(calendar, day, [], looked);
  const to = fromDayNumber(day);
  // On a day off the hour does not matter.
  const lateOnWorkingDay = late && calendar.worksOn(received);
  return counted(
    calendar,
    day,
    [{ step: "dossier-start", on: date, time, cutOff, late: lateOnWorkingDay, to }],
    looked,
  );
}
