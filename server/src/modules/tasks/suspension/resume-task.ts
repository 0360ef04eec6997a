import { ResumeTask, type TaskState } from "@dondoc/contract";
import { addDays, vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { readSettings } from "../../settings/index.ts";
import { movedDue } from "../assigning/moved-due.ts";
import { lifePolicies } from "../domain/life-policies.ts";
import { wrongAfterRest } from "../domain/resume-rules.ts";
import { accountOf, changeTask } from "../locking/change-task.ts";
import { lockFollowed } from "../locking/follow-task.ts";
import { tellConcerned } from "../tell-about.ts";

/**
 * The work goes on where it was left, with the date that binds from now on said outright, later at most by the days of rest; the
 * original stays.
 */
export const resumeTask = defineAct({
  name: "tasks.resume",
  title: "Cho tiếp tục",
  input: ResumeTask,
  load: (context, input) => lockFollowed(context, input),
  policy: lifePolicies.resume,
  async run(context, task, { dueOn, basis, reason }) {
    const { today, tx } = context;
    const settings = await readSettings(tx, today);
    const rest = await restOf(context, task.id);
    const wrong = wrongAfterRest(task, {
      dueOn,
      basis,
      suspendedOn: rest.suspendedOn,
      today,
      calendar: settings.calendar,
    });
    if (wrong) throw atField(wrong.refusal, wrong.field);
    // Both ends count, so the last day of rest is the one before the work goes on.
    await sql`
      with ended as (
        update app.task_suspension set resumed_by = ${accountOf(context)}, resumed_at = ${context.now},
          resume_reason = ${reason}, new_due_on = ${dueOn ?? null}::date,
          basis = ${basis ?? null}
        where task_id = ${task.id} and resumed_at is null returning id
      )
      update app.waiting_period set to_on = greatest(from_on, ${addDays(today, -1)}::date)
      from ended where source_id = ended.id`.execute(tx);
    context.record("task", task.id, {
      from: task.lastDay,
      to: dueOn ?? null,
      basis: basis ?? null,
      reason,
    });
    await tellConcerned(context, task, {
      kind: "task.resumed",
      title: `Nhiệm vụ NV-${task.number} tiếp tục${dueOn === undefined ? "" : `, thời hạn ${vietnameseDate(dueOn)}`}.`,
      body: reason,
      key: `resumed:${task.version}`,
    });
    const dated =
      dueOn === undefined
        ? { review_on: addDays(today, settings["noDeadline.reviewDays"]) }
        : dueOn === task.lastDay
          ? { review_on: null }
          : movedDue({ dueOn, reason, on: today });
    return changeTask(context, task, {
      // What nobody had taken up is still to be taken up; a result that waited waits again: nobody has judged it.
      state:
        task.submittedBy !== null
          ? "SUBMITTED"
          : rest.stateBefore === "ASSIGNED"
            ? "ASSIGNED"
            : "IN_PROGRESS",
      ...dated,
    });
  },
  tell: telling<{ from: string | null; to: string | null; basis?: string | null; reason: string }>(
    ({ from, to, basis, reason }) =>
      `cho tiếp tục${to === null ? "" : `, thời hạn ${vietnameseDate(to)}${from === null ? "" : ` thay ngày ${vietnameseDate(from)}`}`}${basis ? ` (căn cứ ${basis})` : ""}, lý do: “${reason}”`,
  ),
});

/** When the rest of a locked task began, and in which state the work was left. */
async function restOf(
  { tx }: ActContext,
  taskId: string,
): Promise<{ suspendedOn: string; stateBefore: TaskState | null }> {
  const { rows } = await sql<{ suspendedOn: string | null; stateBefore: TaskState | null }>`
    select coalesce(
        (select (suspension.suspended_at at time zone 'Asia/Ho_Chi_Minh')::date from app.task_suspension suspension
          where suspension.task_id = ${taskId} and suspension.resumed_at is null),
        -- Put to rest before rests were kept one by one: the history knows since when.
        (select h.state_since from app.task_history h where h.task_id = ${taskId} and h.state = 'SUSPENDED'
          order by h.ordinal desc limit 1)) as "suspendedOn",
      (select h.state from app.task_history h where h.task_id = ${taskId} and h.state <> 'SUSPENDED'
        order by h.ordinal desc limit 1) as "stateBefore"`.execute(tx);
  const { suspendedOn = null, stateBefore = null } = rows[0] ?? {};
  if (suspendedOn === null) throw new Error(`task ${taskId} rests and nothing says since when`);
  return { suspendedOn, stateBefore };
}
