import type { ExtensionGround, TaskState } from "@dondoc/contract";
import { calendarDaysBetween, subtractWorkingDays, type Calendar } from "@dondoc/workcalendar";
import type { Refusal } from "../../../kernel/refusal.ts";
import { extensionRefusals } from "../extension/refusals.ts";
import { beyondParent, type ServesAnother } from "./parent-due.ts";

const OBJECTIVE: readonly ExtensionGround[] = ["new-law", "superior", "disaster", "partner"];

/** Whether the ground lies outside the agency (digest, section 10.2). */
export const categoryOf = (ground: ExtensionGround): "objective" | "subjective" =>
  OBJECTIVE.includes(ground) ? "objective" : "subjective";

/**
 * The last day on which a request is still in time: so many working days before the last day of the task; under an urgent
 * document any day up to the last one (digest, section 10.3).
 */
export const lastDayToAsk = (
  { lastDay, urgent }: { lastDay: string; urgent: boolean },
  { minDaysBefore, calendar }: { minDaysBefore: number; calendar: Calendar },
): string => (urgent ? lastDay : subtractWorkingDays(calendar, lastDay, minDaysBefore).date);

interface Dates extends ServesAnother {
  today: string;
  /** What the agency asked for in time, when that is decided: a decision that comes late may still grant it. */
  askedInTime?: string | null;
  receivedOn: string;
  lastDay: string;
}

/** What is wrong with a new date, in the order a person would see it; null where nothing is. */
export function wrongNewDue(dueOn: string, dates: Dates): Refusal | null {
  const { today, askedInTime = null, receivedOn, lastDay } = dates;
  if (dueOn < receivedOn) return extensionRefusals.NEW_DUE_BEFORE_RECEIPT(receivedOn);
  if (dueOn <= lastDay) return extensionRefusals.NEW_DUE_NOT_LATER(lastDay);
  if (dueOn < today && (askedInTime === null || dueOn < askedInTime)) {
    return askedInTime === null || askedInTime >= today
      ? extensionRefusals.NEW_DUE_IN_PAST(today)
      : extensionRefusals.NEW_DUE_BEFORE_ASKED(askedInTime);
  }
  return beyondParent(dueOn, dates);
}

/** Calendar days late of an open task on the day on which it rests or ends here; none of a result that waits for its confirmer. */
export const daysLateOnEnd = (
  { lastDay, state, receivedOn }: { lastDay: string | null; state: TaskState; receivedOn: string },
  today: string,
): number =>
  lastDay === null || state === "SUBMITTED" || receivedOn > lastDay
    ? 0
    : daysLateBy(lastDay, { completedOn: null, today });

/** Calendar days late on a day, or when the result came, by a last day. */
export const daysLateBy = (
  lastDay: string,
  { completedOn, today }: { completedOn: string | null; today: string },
): number => Math.max(0, calendarDaysBetween(lastDay, completedOn ?? today));
