import { CompleteStep } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { defineAct, telling } from "../../../kernel/act.ts";
import { atField, refusals } from "../../../kernel/refusal.ts";
import { policies } from "../domain/policies.ts";
import { changeTask } from "../locking/change-task.ts";
import { lockTask } from "../locking/lock-task.ts";
import { taskRefusals } from "../refusals.ts";

/** A finished step does not finish the task: that takes the agency's own evidence. */
export const completeStep = defineAct({
  name: "tasks.complete-step",
  title: "Xong bước",
  input: CompleteStep,
  load: (context, input) => lockTask(context, input),
  policy: policies.completeStep,
  async run(context, task, { stepId, doneOn, note }) {
    if (doneOn > context.today) throw atField(taskRefusals.DATE_IN_FUTURE(), "doneOn");
    if (doneOn < task.receivedOn) {
      throw atField(taskRefusals.DATE_BEFORE_RECEIPT(task.receivedOn), "doneOn");
    }
    const step = await context.tx
      .selectFrom("app.task_step")
      .select(["title", "done_on", "version"])
      .where("id", "=", stepId)
      .where("task_id", "=", task.id)
      .executeTakeFirst();
    if (!step) throw refusals.NOT_FOUND("bước này");
    if (step.done_on !== null) throw taskRefusals.STEP_ALREADY_DONE();
    await context.tx
      .updateTable("app.task_step")
      .set({
        done_on: doneOn,
        done_entered_at: context.now,
        done_note: note ?? null,
        version: step.version + 1,
      })
      .where("id", "=", stepId)
      .execute();
    context.record("task", task.id, { title: step.title, doneOn, note: note ?? null });
    return changeTask(context, task);
  },
  tell: telling<{ title: string; doneOn: string }>(
    ({ title, doneOn }) => `hoàn thành bước “${title}” ngày ${vietnameseDate(doneOn)}`,
  ),
});
