import { ReopenTask } from "@dondoc/contract";
import { addDays, vietnameseDate } from "@dondoc/workcalendar";
import { defineAct, telling } from "../../../kernel/act.ts";
import { readSettings } from "../../settings/index.ts";
import { policies } from "../domain/policies.ts";
import { changeTask } from "../locking/change-task.ts";
import { lockTask } from "../locking/lock-task.ts";
import { tellConcerned } from "../tell-about.ts";

/** The completion turned out not to hold: it is cleared and the task counts as open again, against the same deadline. */
export const reopenTask = defineAct({
  name: "tasks.reopen",
  title: "Mở lại",
  input: ReopenTask,
  load: (context, input) => lockTask(context, input),
  policy: policies.reopen,
  async run(context, task, { reason }) {
    const settings = await readSettings(context.tx, context.today);
    context.record("task", task.id, { reason });
    await tellConcerned(
      context,
      task,
      {
        kind: "task.reopened",
        title: `Nhiệm vụ NV-${task.number} được mở lại, còn phải làm tiếp${task.lastDay === null ? "" : ` theo thời hạn ${vietnameseDate(task.lastDay)}`}.`,
        body: reason,
        key: `reopened:${task.version}`,
      },
      [task.submittedBy],
    );
    return changeTask(context, task, {
      state: "IN_PROGRESS",
      completed_on: null,
      submitted_on: null,
      submitted_by: null,
      ...(task.lastDay === null && {
        review_on: addDays(context.today, settings["noDeadline.reviewDays"]),
      }),
    });
  },
  tell: telling<{ reason: string }>(({ reason }) => `mở lại, lý do: “${reason}”`),
});
