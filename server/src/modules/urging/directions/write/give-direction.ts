import { GiveDirection } from "@dondoc/contract";
import { addWorkingDays, vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling } from "../../../../kernel/act.ts";
import { newId } from "../../../../kernel/ids.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { readSettingsToProject } from "../../../settings/index.ts";
import { mayDirect, type DirectedTask } from "../domain/direction-rules.ts";
import { tellOfDirection } from "./tell-of-direction.ts";

type Task = DirectedTask & { monitorId: string | null };

/**
 * A leader of the province or its Party committee directs on a task: nothing of the task changes, and whoever holds it owes an
 * answer within the working days that the province gives (task digest R17; the viewer of the Party, section 8).
 */
export const giveDirection = defineAct({
  name: "urging.give-direction",
  title: "Cho ý kiến chỉ đạo",
  input: GiveDirection,
  async load({ tx }, { taskId }): Promise<Task> {
    const { rows } = await sql<Task>`
      select id, number, holder_unit_id as "unitId", monitor_account_id as "monitorId", state in ('TRANSFERRED', 'REVOKED') as ended
      from app.task where id = ${taskId}::uuid`.execute(tx);
    const [task] = rows;
    if (!task) throw refusals.NOT_FOUND("nhiệm vụ này");
    return task;
  },
  policy: (actor, task) => mayDirect(actor, task),
  async run(context, task, { content }) {
    const { tx, now, today, actor } = context;
    if (actor.accountId === null) throw refusals.NOT_SIGNED_IN();
    const settings = await readSettingsToProject(tx, today);
    const days = settings["leaderDirective.answerDays"];
    const answerBy = addWorkingDays(settings.calendar, today, days).date;
    const id = newId(now.getTime());
    await sql`
      insert into app.task_direction (id, task_id, content, given_by, given_as, given_at, given_on, answer_by)
      values (${id}, ${task.id}, ${content}, ${actor.accountId}, ${actor.name}, ${now}, ${today}, ${answerBy})`.execute(
      tx,
    );
    context.record("task", task.id, { content, answerBy });
    await tellOfDirection(
      context,
      { ...task, taskId: task.id },
      {
        kind: "direction.given",
        title: `${actor.name} chỉ đạo về NV-${task.number}; trả lời chậm nhất ngày ${vietnameseDate(answerBy)}.`,
        body: content,
        key: id,
      },
    );
    return { id, version: 1 };
  },
  toldTo: "parties",
  tell: telling<{ content: string; answerBy: string }>(
    ({ content, answerBy }) =>
      `cho ý kiến chỉ đạo: “${content}”; trả lời chậm nhất ngày ${vietnameseDate(answerBy)}`,
  ),
});
