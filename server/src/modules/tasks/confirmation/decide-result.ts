import type { ReturnedFault } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import type { ActContext } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import type { TaskSubject } from "../domain/task-subject.ts";
import { changeTask } from "../locking/change-task.ts";
import { taskRefusals } from "../refusals.ts";
import { tellConcerned } from "../tell-about.ts";
import { wrongDate } from "./check-evidence.ts";
import { decideSubmission, waitingSubmission } from "./waiting-submission.ts";

type Changed = Awaited<ReturnType<typeof changeTask>>;

/**
 * The result of a locked task holds, by the date of the evidence, so that a slow confirmation makes nobody late. The act that
 * decides so has asked who may.
 */
export async function acceptResult(
  context: ActContext,
  task: TaskSubject,
  { completedOn, note }: { completedOn: string; note: string | null },
): Promise<Changed> {
  const wrong = wrongDate(completedOn, context.today, task);
  if (wrong) throw atField(wrong, "completedOn");
  const submission = await waitingSubmission(context, task.id);
  if (!submission.evidenceDates.includes(completedOn)) {
    throw atField(taskRefusals.DATE_NOT_OF_EVIDENCE(submission.evidenceDates), "completedOn");
  }
  decideSubmission(context, submission.id, {
    outcome: "confirmed",
    decision_reason: note,
    completed_on: completedOn,
  });
  context.record("task", task.id, { completedOn, note, lastDay: task.lastDay });
  const news = {
    kind: "task.confirmed",
    title: `Nhiệm vụ NV-${task.number} được xác nhận hoàn thành theo minh chứng ngày ${vietnameseDate(completedOn)}.`,
    ...(note === null ? {} : { body: note }),
    key: `confirmed:${submission.id}`,
  };
  const [done] = await Promise.all([
    changeTask(context, task, { state: "COMPLETED", completed_on: completedOn }),
    tellConcerned(context, task, news, [task.submittedBy]),
  ]);
  return done;
}

/** The result of a locked task is refused: the work goes on, counts as not completed, and the clock never stopped. */
export async function sendResultBack(
  context: ActContext,
  task: TaskSubject,
  { fault, reason }: { fault: ReturnedFault; reason: string },
): Promise<Changed> {
  const submission = await waitingSubmission(context, task.id);
  decideSubmission(context, submission.id, {
    outcome: "returned",
    decision_reason: reason,
    completed_on: null,
    returned_fault: fault,
  });
  context.record("task", task.id, { fault, reason });
  const news = {
    kind: "task.returned",
    title: `Kết quả nhiệm vụ NV-${task.number} bị trả lại; nhiệm vụ chưa hoàn thành, cần làm tiếp và nộp lại.`,
    body: reason,
    key: `returned:${submission.id}`,
  };
  const [done] = await Promise.all([
    changeTask(context, task, { state: "RETURNED", submitted_on: null, submitted_by: null }),
    tellConcerned(context, task, news, [task.submittedBy]),
  ]);
  return done;
}
