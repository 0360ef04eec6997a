import type { AlertLevel, Standing, Timeliness } from "@dondoc/contract";
import { calendarDaysBetween, workingDaysBetween } from "@dondoc/workcalendar";
import type { Settings } from "../../settings/index.ts";
import type { Horizon } from "./horizon.ts";
import { timeliness, type TaskClock } from "./timeliness.ts";

/** Life cycle, timeliness and alert are three things: the first is stored, this gives the other two as of a day. */
export function standingOf(
  task: TaskClock & { extensionCount: number },
  horizon: Horizon,
  settings: Settings,
): Standing {
  const where = timeliness(task, horizon);
  const daysLate = daysLateOf(where, task, horizon.today);
  return {
    timeliness: where,
    alert: alertLevel(where, task.lastDay, daysLate, horizon, settings),
    daysLate,
    workingDaysLeft:
      isBeforeItsEnd(where) && task.lastDay !== null
        ? workingDaysBetween(settings.calendar, horizon.today, task.lastDay)
        : null,
    extensionCount: task.extensionCount,
  };
}

/**
 * The alert is for whoever must act next: the agency, or the confirmer once a result that came in time waits past the last
 * day. A request for extension that was filed in time and still waits on that day is yellow: its assigner is to decide, and
 * nobody is ranked by it until then. What is done, paused, undated or came after its own due date cannot be late and stays grey.
 */
function alertLevel(
  where: Timeliness,
  lastDay: string | null,
  daysLate: number,
  horizon: Pick<Horizon, "yellowUntil">,
  settings: Settings,
): AlertLevel {
  switch (where) {
    case "OPEN_OVERDUE":
    case "AWAITING_CONFIRMATION_LATE":
      return daysLate >= settings["alert.specialRedDays"] ? "SPECIAL_RED" : "RED";
    case "OPEN_DUE_SOON":
    case "OPEN_WITHIN_DUE":
      return lastDay !== null && lastDay <= horizon.yellowUntil ? "YELLOW" : "GREEN";
    case "EXTENSION_PENDING":
      return "YELLOW";
    case "AWAITING_CONFIRMATION":
      return "GREEN";
    default:
      return "GREY";
  }
}

/** Calendar days after the last day, until today or until the result came; 0 when not late. */
function daysLateOf(where: Timeliness, task: TaskClock, today: string): number {
  const { lastDay, completedOn } = task;
  if (lastDay === null) return 0;
  if (where === "DONE_LATE") return calendarDaysBetween(lastDay, completedOn ?? lastDay);
  return isPastItsEnd(where) ? calendarDaysBetween(lastDay, today) : 0;
}

const isPastItsEnd = (where: Timeliness): boolean =>
  where === "OPEN_OVERDUE" ||
  where === "EXTENSION_PENDING" ||
  where === "AWAITING_CONFIRMATION_LATE";

const isBeforeItsEnd = (where: Timeliness): boolean =>
  where === "OPEN_DUE_SOON" || where === "OPEN_WITHIN_DUE" || where === "AWAITING_CONFIRMATION";
