import { addDays, calendarDaysBetween, rollForward, type Calendar } from "@dondoc/workcalendar";
import type { Refusal } from "../../../kernel/refusal.ts";
import { extensionRefusals } from "../extension/refusals.ts";
import { taskRefusals } from "../refusals.ts";
import type { FollowedTask } from "./followed-task.ts";
import { beyondParent } from "./parent-due.ts";

interface Resumed {
  dueOn: string | undefined;
  basis: string | undefined;
  /** The day on which the rest began; the work goes on today. */
  suspendedOn: string;
  today: string;
  calendar: Calendar;
}

/** The latest date after a rest: the last day and the days of rest, to the next working day. */
export const latestAfterRest = (
  lastDay: string,
  { suspendedOn, today, calendar }: Pick<Resumed, "suspendedOn" | "today" | "calendar">,
): string => rollForward(calendar, addDays(lastDay, calendarDaysBetween(suspendedOn, today))).date;

/**
 * What is wrong with the date with which a task goes on, and at which field; null where nothing is. A rest gives back its own days
 * and no more, or it would be an extension without a request, a limit and a second person (digest, 6.2 and 10.9). A date of the
 * centre moves on the ground of a paper only (10.7), none beyond the task above (10.8).
 */
export function wrongAfterRest(
  task: Pick<FollowedTask, "lastDay" | "receivedOn" | "origin" | "parentLastDay" | "parentNumber">,
  { dueOn, basis, ...rest }: Resumed,
): { refusal: Refusal; field: "dueOn" | "basis" } | null {
  const at = (field: "dueOn" | "basis", refusal: Refusal | null) => refusal && { refusal, field };
  const { lastDay } = task;
  if (dueOn === undefined) {
    return lastDay === null ? null : at("dueOn", taskRefusals.NEW_DUE_NEEDED());
  }
  // No date that binds yet: any day from today on is its first.
  if (lastDay === null || task.receivedOn > lastDay) {
    return at(
      "dueOn",
      dueOn < rest.today ? taskRefusals.DATE_IN_PAST() : beyondParent(dueOn, task),
    );
  }
  if (dueOn === lastDay) return null;
  if (dueOn < lastDay) {
    return at("dueOn", dueOn < rest.today ? taskRefusals.DATE_IN_PAST() : null);
  }
  const latest = latestAfterRest(lastDay, rest);
  if (dueOn > latest) {
    const rested = calendarDaysBetween(rest.suspendedOn, rest.today);
    return at("dueOn", extensionRefusals.BEYOND_REST(rested, latest));
  }
  if (task.origin === "CENTRAL" && !basis) {
    return at("basis", extensionRefusals.CENTRAL_DATE_AFTER_REST());
  }
  return at("dueOn", beyondParent(dueOn, task));
}
