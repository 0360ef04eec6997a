import { ResumeTask } from "@dondoc/contract";
import { addDays, vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { readSettings } from "../../settings/index.ts";
import { movedDue } from "../assigning/moved-due.ts";
import { lifePolicies } from "../domain/life-policies.ts";
import { accountOf, changeTask } from "../locking/change-task.ts";
import { lockFollowed } from "../locking/follow-task.ts";
import { taskRefusals } from "../refusals.ts";
import { tellConcerned } from "../tell-about.ts";

/** The work goes on, with the date that binds from now on said outright; the original stays. */
export const resumeTask = defineAct({
  name: "tasks.resume",
  title: "Cho tiếp tục",
  input: ResumeTask,
  load: (context, input) => lockFollowed(context, input),
  policy: lifePolicies.resume,
  async run(context, task, { dueOn, reason }) {
    const { today, tx } = context;
    if (dueOn === undefined && task.lastDay !== null) {
      throw atField(taskRefusals.NEW_DUE_NEEDED(), "dueOn");
    }
    if (dueOn !== undefined && dueOn < today) throw atField(taskRefusals.DATE_IN_PAST(), "dueOn");
    // Both ends count, so the last day of rest is the one before the work goes on.
    await sql`
      with ended as (
        update app.task_suspension set resumed_by = ${accountOf(context)}, resumed_at = ${context.now},
          resume_reason = ${reason}, new_due_on = ${dueOn ?? null}::date
        where task_id = ${task.id} and resumed_at is null returning id
      )
      update app.waiting_period set to_on = greatest(from_on, ${addDays(today, -1)}::date)
      from ended where source_id = ended.id`.execute(tx);
    const settings = await readSettings(tx, today);
    context.record("task", task.id, { from: task.lastDay, to: dueOn ?? null, reason });
    await tellConcerned(context, task, {
      kind: "task.resumed",
      title: `Nhiệm vụ NV-${task.number} tiếp tục${dueOn === undefined ? "" : `, thời hạn ${vietnameseDate(dueOn)}`}.`,
      body: reason,
      key: `resumed:${task.version}`,
    });
    return changeTask(context, task, {
      // A result that waited when the work came to rest waits again: nobody has judged it.
      state: task.submittedBy === null ? "IN_PROGRESS" : "SUBMITTED",
      ...(dueOn === undefined
        ? { review_on: addDays(today, settings["noDeadline.reviewDays"]) }
        : movedDue({ dueOn, reason, on: today })),
    });
  },
  tell: telling<{ from: string | null; to: string | null; reason: string }>(
    ({ from, to, reason }) =>
      `cho tiếp tục${to === null ? "" : `, thời hạn ${vietnameseDate(to)}${from === null ? "" : ` thay ngày ${vietnameseDate(from)}`}`}, lý do: “${reason}”`,
  ),
});
