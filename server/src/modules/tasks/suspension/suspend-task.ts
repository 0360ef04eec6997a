import { SuspendTask } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField } from "../../../kernel/refusal.ts";
import { daysLateOnEnd } from "../domain/extension-rules.ts";
import { lifePolicies } from "../domain/life-policies.ts";
import { lapseRequest } from "../extension/close-request.ts";
import { accountOf, changeTask } from "../locking/change-task.ts";
import { lockFollowed } from "../locking/follow-task.ts";
import { taskRefusals } from "../refusals.ts";
import { tellConcerned } from "../tell-about.ts";

/** Whether it is a periodic duty that still makes its periods: they rest with it, those that were given out do not. */
async function recurs({ tx }: ActContext, taskId: string): Promise<boolean> {
  const { next_occurrence_on: next } = await tx
    .selectFrom("app.task")
    .select("next_occurrence_on")
    .where("id", "=", taskId)
    .executeTakeFirstOrThrow();
  return next !== null;
}

/** By the assigner's decision the work rests, with a day on which it is looked at again; these days are nobody's delay. */
export const suspendTask = defineAct({
  name: "tasks.suspend",
  title: "Tạm dừng",
  input: SuspendTask,
  load: (context, input) => lockFollowed(context, input),
  policy: lifePolicies.suspend,
  async run(context, task, { decisionNumber, reviewOn, reason }) {
    if (reviewOn <= context.today) throw atField(taskRefusals.REVIEW_NOT_AHEAD(), "reviewOn");
    const id = newId();
    const late = daysLateOnEnd(task, context.today);
    await context.tx
      .insertInto("app.task_suspension")
      .values({
        id,
        task_id: task.id,
        decision_number: decisionNumber,
        reason,
        review_on: reviewOn,
        suspended_by: accountOf(context),
        suspended_at: context.now,
        days_late_before: late,
      })
      .execute();
    await context.tx
      .insertInto("app.waiting_period")
      .values({
        task_id: task.id,
        kind: "suspended",
        from_on: context.today,
        source_id: id,
        known_on: context.today,
      })
      .execute();
    await lapseRequest(context, task.id, "Nhiệm vụ đã tạm dừng.");
    context.record("task", task.id, { decisionNumber, reviewOn, reason, daysLate: late });
    await tellConcerned(context, task, {
      kind: "task.suspended",
      title: `Nhiệm vụ NV-${task.number} tạm dừng theo ${decisionNumber}, xem lại ngày ${vietnameseDate(reviewOn)}${(await recurs(context, task.id)) ? "; trong thời gian này không lập nhiệm vụ của kỳ mới, kỳ đã giao vẫn tính" : ""}.`,
      body: reason,
      key: id,
    });
    return changeTask(context, task, {
      state: "SUSPENDED",
      review_on: reviewOn,
      extension_pending: false,
    });
  },
  tell: telling<{ decisionNumber: string; reviewOn: string; reason: string; daysLate?: number }>(
    ({ decisionNumber, reviewOn, reason, daysLate = 0 }) =>
      `tạm dừng theo ${decisionNumber}, xem lại ngày ${vietnameseDate(reviewOn)}, lý do: “${reason}”${daysLate > 0 ? `; quá hạn ${daysLate} ngày khi tạm dừng` : ""}`,
  ),
});
