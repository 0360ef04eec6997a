import { ConfirmCompletion } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { defineAct, telling } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { policies } from "../domain/policies.ts";
import { changeTask } from "../locking/change-task.ts";
import { lockTask } from "../locking/lock-task.ts";
import { taskRefusals } from "../refusals.ts";
import { tellConcerned } from "../tell-about.ts";
import { wrongDate } from "./check-evidence.ts";
import { decideSubmission, waitingSubmission } from "./waiting-submission.ts";

/** The checker closes, never the doer, and by the date of the evidence, so that a slow confirmation makes nobody late. */
export const confirmCompletion = defineAct({
  name: "tasks.confirm",
  title: "Xác nhận hoàn thành",
  input: ConfirmCompletion,
  load: (context, input) => lockTask(context, input),
  policy: policies.confirm,
  async run(context, task, { completedOn, note }) {
    const wrong = wrongDate(completedOn, context.today, task.documentIssuedOn);
    if (wrong) throw atField(wrong, "completedOn");
    const submission = await waitingSubmission(context, task.id);
    if (!submission.evidenceDates.includes(completedOn)) {
      throw atField(taskRefusals.DATE_NOT_OF_EVIDENCE(submission.evidenceDates), "completedOn");
    }
    decideSubmission(context, submission.id, {
      outcome: "confirmed",
      decision_reason: note ?? null,
      completed_on: completedOn,
    });
    context.record("task", task.id, { completedOn, note: note ?? null, lastDay: task.lastDay });
    const news = {
      kind: "task.confirmed",
      title: `Nhiệm vụ NV-${task.number} được xác nhận hoàn thành theo minh chứng ngày ${vietnameseDate(completedOn)}.`,
      ...(note ? { body: note } : {}),
      key: `confirmed:${submission.id}`,
    };
    const [done] = await Promise.all([
      changeTask(context, task, { state: "COMPLETED", completed_on: completedOn }),
      tellConcerned(context, task, news, [task.submittedBy]),
    ]);
    return done;
  },
  tell: telling<{ completedOn: string }>(
    ({ completedOn }) => `xác nhận hoàn thành theo minh chứng ngày ${vietnameseDate(completedOn)}`,
  ),
});
