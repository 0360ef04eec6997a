import type { VoiceLimit } from "@dondoc/contract";
import { addHours, addWorkingHours, explainInVietnamese, minutesBetween, workingMinutesBetween, type Calendar, type CountedMoment, type LocalDateTime, type WorkSchedule } from "@dondoc/workcalendar"; // prettier-ignore

export type VoiceUnit = VoiceLimit["unit"];
/** Units of which a limit ends at a minute and not with its last day. */
export type HourUnit = Extract<VoiceUnit, "workhour" | "workminute" | "hour">;
/** The days on which the province works, and its hours on each. */
export interface WorkingTime {
  calendar: Calendar;
  schedules: readonly WorkSchedule[];
}
export interface PauseInTime {
  from: LocalDateTime;
  to: LocalDateTime | null;
}

const MINUTES: Record<HourUnit, number> = { workhour: 60, workminute: 1, hour: 60 };

export const isInHours = (unit: VoiceUnit): unit is HourUnit => Object.hasOwn(MINUTES, unit);

/** The moment as far as it is known: of a day alone, where that day begins. */
export const momentOf = (day: string, at: LocalDateTime | null | undefined): LocalDateTime =>
  at ?? `${day}T00:00`;

/** So many minutes after a moment, as the unit runs: of work, or of the clock. */
export function minutesAfter(
  { calendar, schedules }: WorkingTime,
  unit: HourUnit,
  { from, minutes }: { from: LocalDateTime; minutes: number },
): CountedMoment {
  return unit === "hour"
    ? addHours(from, minutes / 60)
    : addWorkingHours(calendar, schedules, from, minutes / 60);
}

/** How many minutes lie between two moments as the unit runs; 0 where the second is not later. */
export const minutesUntil = (
  { calendar, schedules }: WorkingTime,
  unit: HourUnit,
  { from, to }: { from: LocalDateTime; to: LocalDateTime },
): number =>
  unit === "hour"
    ? Math.max(0, minutesBetween(from, to))
    : workingMinutesBetween(calendar, schedules, from, to);

/** When a limit in hours ends. `at` is the last minute in time; `minutes` what it gives, with what was waited for the sender. */
export interface HoursDue {
  on: string;
  at: LocalDateTime;
  fromAt: LocalDateTime;
  minutes: number;
  why: string;
}

/**
 * The moment by which a limit in hours is kept (Civil Code 2015, article 147(1): from the moment itself). Hours at work run only
 * inside the hours of a working day, over noon, evening, weekend and holidays; hours of the clock run through. What the sender took
 * to supply more is not counted, if they were asked before the limit as it then stood was over.
 */
export function hoursDue(
  time: WorkingTime,
  { amount, unit }: { amount: number; unit: HourUnit },
  from: LocalDateTime,
  pauses: readonly PauseInTime[],
): HoursDue {
  const given = amount * MINUTES[unit];
  const end = (minutes: number) => {
    const { date, time: clock } = minutesAfter(time, unit, { from, minutes });
    return `${date}T${clock}`;
  };
  const spent = pauses.reduce((sum, pause) => {
    if (pause.to === null || pause.to <= from || pause.from > end(given + sum)) return sum;
    const rest = { from: pause.from > from ? pause.from : from, to: pause.to };
    return sum + minutesUntil(time, unit, rest);
  }, 0);
  const minutes = given + spent;
  const due = minutesAfter(time, unit, { from, minutes });
  // In words what the rule gives; what was waited for stands beside it.
  const steps = due.explanation.map((step) =>
    step.step === "count" ? { ...step, n: given / 60 } : step,
  );
  const waited = spent === 0 ? "" : ` Cộng ${durationInWords(spent)} chờ người gửi bổ sung.`;
  return {
    on: due.date,
    at: `${due.date}T${due.time}`,
    fromAt: from,
    minutes,
    why: `${explainInVietnamese(steps)}${waited}`,
  };
}

/** "1 giờ 20 phút", "20 phút", "3 giờ". */
export function durationInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 && `${hours} giờ`, (rest > 0 || hours === 0) && `${rest} phút`]
    .filter((part) => part !== false)
    .join(" ");
}

/** "16:30 ngày 24/11/2026". */
export const momentInWords = (at: LocalDateTime): string =>
  `${at.slice(11)} ngày ${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}`;
