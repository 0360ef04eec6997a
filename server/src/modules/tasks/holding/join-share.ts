import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { lapseSubmission } from "../confirmation/waiting-submission.ts";
import { daysLateOnEnd } from "../domain/extension-rules.ts";
import type { FollowedTask } from "../domain/followed-task.ts";
import { lapseRequest } from "../extension/close-request.ts";
import { accountOf, changeTask } from "../locking/change-task.ts";
import { unitNames } from "../unit-names.ts";
import { passLinksOn, type Passed, type Passing } from "./pass-on.ts";

interface Share {
  id: string;
  number: number;
}

/** The open task that a unit has of the same assignment and period, if it has one. */
export async function shareOf(
  { tx }: Pick<ActContext, "tx">,
  task: FollowedTask,
  unitId: string,
): Promise<Share | null> {
  const { rows } = await sql<Share>`
    select share.id, share.number from app.task share join app.task passing on passing.id = ${task.id}
    where share.assignment_id = passing.assignment_id and share.id <> passing.id and share.holder_unit_id = ${unitId}
      and share.period is not distinct from passing.period
      and share.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED')
    limit 1`.execute(tx);
  return rows[0] ?? null;
}

/**
 * Closes a task whose successor has a share of the same assignment: one agency owes one result for it. The days late until now
 * stay with the one that ended; whoever cooperated, starred or handed in to it does so with the share that goes on.
 */
export async function joinShare(
  context: ActContext,
  task: FollowedTask,
  share: Share,
  { toUnitId, basis, reason }: Passing,
): Promise<Passed> {
  const { tx, now, today } = context;
  const daysLate = daysLateOnEnd(task, today);
  const joined = `Đã nhập vào NV-${share.number} của cơ quan kế thừa.`;
  await lapseRequest(context, task.id, joined);
  await lapseSubmission(context, task.id, joined);
  const { version } = await changeTask(context, task, {
    state: "TRANSFERRED",
    extension_pending: false,
    next_occurrence_on: null,
  });
  await sql`insert into app.task_holder (task_id, unit_id, role, valid_from, reason)
    select ${share.id}::uuid, partner.unit_id, 'coordinating', partner.valid_from, partner.reason from app.task_holder partner
    where partner.task_id = ${task.id} and partner.role = 'coordinating' and partner.valid_to is null
      and partner.unit_id <> ${toUnitId} and not exists (select from app.task_holder known
        where known.task_id = ${share.id} and known.unit_id = partner.unit_id and known.role = 'coordinating' and known.valid_to is null)`.execute(
    tx,
  );
  await sql`update app.task_holder set valid_to = ${today}::date, reason = ${reason}
    where task_id = ${task.id} and role = 'lead' and valid_to is null`.execute(tx);
  await sql`insert into app.task_star (account_id, task_id, starred_at)
    select account_id, ${share.id}, starred_at from app.task_star where task_id = ${task.id} on conflict do nothing`.execute(
    tx,
  );
  await sql`update app.task set parent_id = ${share.id} where parent_id = ${task.id} and id <> ${share.id}`.execute(
    tx,
  );
  await passLinksOn(tx, task.id, share.id);
  await tx
    .insertInto("app.task_transfer")
    .values({
      from_task_id: task.id,
      to_task_id: share.id,
      from_unit_id: task.holderUnitId,
      to_unit_id: toUnitId,
      basis,
      reason,
      days_late: daysLate,
      transferred_on: today,
      transferred_by: accountOf(context),
      transferred_at: now,
      joined: true,
    })
    .execute();
  const { rows } = await sql<{
    name: string;
  }>`${unitNames(sql`select ${toUnitId}::uuid`, today)}`.execute(tx);
  const to = rows[0]?.name ?? "";
  context.record("task", share.id, {
    inherited: `NV-${task.number}`,
    from: task.holderName,
    to,
    basis,
  });
  return { id: share.id, version, to, number: share.number, daysLate };
}
