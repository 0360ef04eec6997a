import type { ComplaintObstacle, VoiceLimit } from "@dondoc/contract";
import { addDays, calendarDaysBetween, workingDaysBetween, type Calendar } from "@dondoc/workcalendar"; // prettier-ignore
import { lastDay } from "../../../domain/limits.ts";

export interface ComplaintDays {
  /** When the decision or act was received or known. */
  knownOn: string;
  complainedOn: string;
  obstacle: Pick<ComplaintObstacle, "from" | "to"> | null;
}
export interface TimeBar {
  on: string;
  why: string;
  notCounted: number;
  daysLate: number;
}

/**
 * Until when one could complain (Law 02/2011/QH13, article 9), and how many days of the calendar after that it was done. The days of an
 * obstacle do not count, its first and its last among them, from the day after the term began; one that came after the term stops
 * nothing. Whether it was an obstacle is a person's to judge.
 */
export function timeBar(
  { knownOn, complainedOn, obstacle }: ComplaintDays,
  { amount, unit: said }: Pick<VoiceLimit, "amount" | "unit">,
  calendar: Calendar,
): TimeBar {
  // The law gives days; a row in hours cannot be set for complaints.
  const unit = said === "workday" ? "workday" : "day";
  const limit = { amount, unit } as const;
  const plain = lastDay(calendar, limit, knownOn, []);
  const notCounted = obstacle === null || obstacle.from > plain.on ? 0 : lostDays(obstacle, knownOn, limit, calendar); // prettier-ignore
  const { on, why } = lastDay(calendar, { ...limit, amount: limit.amount + notCounted }, knownOn, []); // prettier-ignore
  const daysLate = complainedOn > on ? calendarDaysBetween(on, complainedOn) : 0;
  return { on, why, notCounted, daysLate };
}

function lostDays(
  { from, to }: Pick<ComplaintObstacle, "from" | "to">,
  knownOn: string,
  { unit }: Pick<VoiceLimit, "unit">,
  calendar: Calendar,
): number {
  const before = from > knownOn ? addDays(from, -1) : knownOn;
  if (to <= before) return 0;
  return unit === "workday"
    ? workingDaysBetween(calendar, before, to)
    : calendarDaysBetween(before, to);
}
