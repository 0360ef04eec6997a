import { SetMonitor } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { notify } from "../../notifications/index.ts";
import { policies } from "../domain/policies.ts";
import { changeTask } from "../locking/change-task.ts";
import { lockTask } from "../locking/lock-task.ts";
import { taskRefusals } from "../refusals.ts";

interface Recorded {
  monitor: string;
  before: string | null;
  reason: string | null;
}

/** Another officer of the Office follows the task from now on. */
export const setMonitor = defineAct({
  name: "tasks.set-monitor",
  title: "Đổi người theo dõi",
  input: SetMonitor,
  load: (context, input) => lockTask(context, input),
  policy: policies.setMonitor,
  async run(context, task, { accountId, reason }) {
    const { monitor, before } = await monitorsOf(context, task.id, accountId);
    if (monitor === null) throw atField(taskRefusals.MONITOR_UNFIT(), "accountId");
    context.record("task", task.id, { monitor, before, reason: reason ?? null });
    const done = await changeTask(context, task, { monitor_account_id: accountId });
    await notify(context.tx, context.now, [accountId], {
      kind: "tasks.monitor",
      subject: { type: "task", id: task.id },
      title: `Bạn được giao theo dõi nhiệm vụ NV-${task.number} của ${task.holderName}`,
      key: String(done.version),
    });
    return done;
  },
  tell: telling<Recorded>(
    ({ monitor, before, reason }) =>
      `giao ${monitor} theo dõi${before === null ? "" : ` thay ${before}`}${reason === null ? "" : `, lý do: “${reason}”`}`,
  ),
});

/** Who may confirm and return for the whole province follows tasks; the names of the one to come and of the present one. */
async function monitorsOf(
  { tx, today }: ActContext,
  taskId: string,
  accountId: string,
): Promise<{ monitor: string | null; before: string | null }> {
  const { rows } = await sql<{ monitor: string | null; before: string | null }>`
    select (select person.full_name from app.account join app.person on person.id = account.person_id
        where account.id = ${accountId}::uuid and account.locked_at is null and exists (
          select from app.role_grant held join app.role on role.code = held.role_code and role.scope = 'province'
          join app.role_act on role_act.role_code = role.code and role_act.act = 'tasks.confirm'
          where held.account_id = account.id and daterange(held.valid_from, held.valid_to) @> ${today}::date)) as monitor,
      (select person.full_name from app.task join app.account on account.id = task.monitor_account_id
        join app.person on person.id = account.person_id where task.id = ${taskId}) as before`.execute(
    tx,
  );
  return rows[0] ?? { monitor: null, before: null };
}
