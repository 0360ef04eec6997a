import { TakeUpTask } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { policies } from "../domain/policies.ts";
import { accountOf, changeTask } from "../locking/change-task.ts";
import { lockTask } from "../locking/lock-task.ts";

/** Whoever was given the work in the agency says that they have it; the agency's own acknowledgement and the clock stay as they are. */
export const takeUpTask = defineAct({
  name: "tasks.take-up",
  title: "Nhận việc được phân công",
  input: TakeUpTask,
  load: (context, input) => lockTask(context, input),
  policy: policies.takeUp,
  async run(context, task) {
    await context.tx
      .updateTable("app.task_allocation")
      .set({ taken_up_at: context.now, taken_up_by: accountOf(context) })
      .where("task_id", "=", task.id)
      .where("ended_at", "is", null)
      .execute();
    context.record("task", task.id, { unit: task.given?.unitName ?? "" });
    return changeTask(context, task);
  },
  tell: telling<{ unit: string }>(({ unit }) => `nhận việc được phân công cho ${unit}`),
});
