import type { VoiceHours } from "@dondoc/contract";
import type { LocalDateTime } from "@dondoc/workcalendar";
import { minutesAfter, minutesUntil, type HourUnit, type WorkingTime } from "./hours.ts";

/** A clock in hours as it was projected: from when, how many minutes, and its last minute. */
export interface KeptHours {
  unit: HourUnit;
  fromAt: LocalDateTime;
  minutes: number;
  at: LocalDateTime;
}

/** How a clock in hours stands at a minute: what is left of it or how long it is over, as it runs. */
export function hoursLeft(
  time: WorkingTime,
  { unit, fromAt, minutes, at }: KeptHours,
  now: LocalDateTime,
): VoiceHours {
  const begun = now > fromAt ? now : fromAt;
  const minutesLeft = minutesUntil(time, unit, { from: begun, to: at });
  return {
    at,
    runs: unit === "hour" ? "clock" : "work",
    minutesLeft,
    minutesLate: minutesUntil(time, unit, { from: at, to: now }),
    isLate: now > at,
    isHalfUsed: now <= at && minutesLeft * 2 < minutes,
  };
}

/**
 * Where a clock in hours ends after a change of the days or hours of work: the same minutes, counted again. Null where it stays; one
 * that is over, or would be put into the past, is left as it is for a person to judge.
 */
export function movedHours(
  after: WorkingTime,
  { unit, fromAt, minutes, at }: KeptHours,
  now: LocalDateTime,
): { at: LocalDateTime; left: boolean } | null {
  const due = minutesAfter(after, unit, { from: fromAt, minutes });
  const counted = `${due.date}T${due.time}`;
  return counted === at ? null : { at: counted, left: at < now || counted < now };
}
