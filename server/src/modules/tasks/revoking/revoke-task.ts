import { calendarDaysBetween } from "@dondoc/workcalendar";
import type { ActContext } from "../../../kernel/act.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { lapseSubmission } from "../confirmation/waiting-submission.ts";
import { leftToChecker } from "../domain/remedy.ts";
import { lapseRequest } from "../extension/close-request.ts";
import { changeTask } from "../locking/change-task.ts";
import { lockTask } from "../locking/lock-task.ts";

export interface RevokedTask {
  /** Calendar days past its last day when it ended; 0 where it was in time or has none. */
  daysLate: number;
}

/**
 * Ends an open task on the ground of a later document: it leaves all rates and keeps its history. The act that decides so
 * records it, with the document.
 */
export async function revokeTask(
  context: ActContext,
  input: { taskId: string; version: number },
): Promise<RevokedTask> {
  const task = await lockTask(context, input);
  const open = ["ASSIGNED", "IN_PROGRESS", "SUBMITTED", "RETURNED", "SUSPENDED"];
  if (!open.includes(task.state)) {
    throw refusals.NOT_ALLOWED(`Nhiệm vụ NV-${task.number} không còn mở nên không thu hồi được.`);
  }
  const { remedy } = task;
  const checked = leftToChecker(task);
  if (!checked.allowed && remedy?.checkerPersonId !== context.actor.personId) {
    throw refusals.NOT_ALLOWED(`NV-${task.number}: ${checked.because}`);
  }
  await lapseRequest(context, task.id, "Nhiệm vụ đã thu hồi.");
  await lapseSubmission(context, task.id, "Nhiệm vụ đã thu hồi.");
  await changeTask(context, task, {
    state: "REVOKED",
    review_on: null,
    extension_pending: false,
  });
  const { lastDay } = task;
  const late = lastDay !== null && task.state !== "SUBMITTED" && context.today > lastDay;
  return { daysLate: late ? calendarDaysBetween(lastDay, context.today) : 0 };
}
