import { ReturnTask } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { policies } from "../domain/policies.ts";
import { changeTask } from "../locking/change-task.ts";
import { lockTask } from "../locking/lock-task.ts";
import { decideSubmission, waitingSubmission } from "./waiting-submission.ts";

/** The result is refused: the work goes on, counts as not completed, and the clock never stopped. */
export const returnTask = defineAct({
  name: "tasks.return",
  title: "Trả lại",
  input: ReturnTask,
  load: (context, input) => lockTask(context, input),
  policy: policies.return,
  async run(context, task, { reason }) {
    const submission = await waitingSubmission(context, task.id);
    await decideSubmission(context, submission.id, {
      outcome: "returned",
      decision_reason: reason,
      completed_on: null,
    });
    context.record("task", task.id, { reason });
    return changeTask(context, task, {
      state: "RETURNED",
      submitted_on: null,
      submitted_by: null,
    });
  },
  tell: telling<{ reason: string }>(({ reason }) => `trả lại, lý do: “${reason}”`),
});
