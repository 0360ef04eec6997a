import type { TaskState, Timeliness } from "@dondoc/contract";
import type { Horizon } from "./horizon.ts";

/** What timeliness depends on; the life cycle is stored, the rest are local dates. */
export interface TaskClock {
  state: TaskState;
  lastDay: string | null;
  receivedOn: string;
  submittedOn: string | null;
  completedOn: string | null;
  /** A request for extension, filed in time, waits for the assigner. */
  extensionPending: boolean;
}

/**
 * Where a task stands against its last day, as of a day. The same rule as the SQL function app.timeliness (0014_extension.sql);
 * timeliness-in-sql.test.ts holds the two together.
 */
export function timeliness(
  task: TaskClock,
  { today, dueSoonUntil }: Pick<Horizon, "today" | "dueSoonUntil">,
): Timeliness {
  const { state, lastDay, receivedOn, submittedOn, extensionPending } = task;
  if (state === "REVOKED" || state === "TRANSFERRED") return "NOT_COUNTED";
  if (state === "COMPLETED") return afterTheEnd(task);
  if (state === "SUSPENDED") return "PAUSED";
  if (lastDay === null) return "OPEN_NO_DEADLINE";
  if (receivedOn > lastDay) return "RECEIVED_AFTER_DUE";
  if (state === "SUBMITTED" && submittedOn !== null && submittedOn <= lastDay) {
    return today > lastDay ? "AWAITING_CONFIRMATION_LATE" : "AWAITING_CONFIRMATION";
  }
  if (today > lastDay) return extensionPending ? "EXTENSION_PENDING" : "OPEN_OVERDUE";
  return lastDay <= dueSoonUntil ? "OPEN_DUE_SOON" : "OPEN_WITHIN_DUE";
}

function afterTheEnd({ lastDay, receivedOn, completedOn }: TaskClock): Timeliness {
  if (lastDay === null) return "DONE_NO_DEADLINE";
  if (completedOn === null || receivedOn > lastDay) return "DONE_NOT_ASSESSED";
  if (completedOn > lastDay) return "DONE_LATE";
  return completedOn < lastDay ? "DONE_EARLY" : "DONE_ON_TIME";
}
