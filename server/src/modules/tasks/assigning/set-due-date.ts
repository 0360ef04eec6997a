import { SetDueDate, type Done } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { beyondParent, type ServesAnother } from "../domain/parent-due.ts";
import { policies } from "../domain/policies.ts";
import type { TaskSubject } from "../domain/task-subject.ts";
import { changeTask } from "../locking/change-task.ts";
import { lockTask } from "../locking/lock-task.ts";
import { taskRefusals } from "../refusals.ts";
import { movedDue } from "./moved-due.ts";

/**
 * Gives a date to a task that has none, or whose date had passed before it came. The day decided is the last day itself; the
 * words of the text stay in the rule, and the first date that could be late stays as the original.
 */
export const setDueDate = defineAct({
  name: "tasks.set-due-date",
  title: "Ấn định thời hạn",
  input: SetDueDate,
  load: (context, input) => lockTask(context, input),
  policy: policies.setDueDate,
  async run(context, task, { dueOn, reason }) {
    context.record("task", task.id, { from: task.lastDay, to: dueOn, reason });
    return giveDate(context, task, { dueOn, reason });
  },
  tell: telling<{ from: string | null; to: string; reason: string }>(
    ({ from, to, reason }) =>
      `ấn định thời hạn ${vietnameseDate(to)}${from === null ? "" : ` thay ngày ${vietnameseDate(from)} đã qua khi nhận`}, lý do: “${reason}”`,
  ),
});

/** The last day of the task that this one serves, if it serves one. */
async function servedBy({ tx }: ActContext, taskId: string): Promise<ServesAnother> {
  const { rows } = await sql<ServesAnother>`
    select parent.last_day as "parentLastDay", parent.number as "parentNumber"
    from app.task join app.task parent on parent.id = task.parent_id where task.id = ${taskId}`.execute(
    tx,
  );
  return rows[0] ?? { parentLastDay: null, parentNumber: null };
}

/** The day decided becomes the last day, none beyond the task that this one serves; the act that decides it records it. */
export async function giveDate(
  context: ActContext,
  task: TaskSubject,
  { dueOn, reason }: { dueOn: string; reason: string },
): Promise<Done> {
  if (dueOn < context.today) throw atField(taskRefusals.DATE_IN_PAST(), "dueOn");
  const wrong = beyondParent(dueOn, await servedBy(context, task.id));
  if (wrong) throw atField(wrong, "dueOn");
  return changeTask(context, task, {
    term_class: "FIXED",
    ...movedDue({ dueOn, reason, on: context.today }),
  });
}
