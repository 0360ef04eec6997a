import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField } from "../../../kernel/refusal.ts";
import { daysLateOnEnd } from "../domain/extension-rules.ts";
import type { FollowedTask } from "../domain/followed-task.ts";
import { lapseSubmission } from "../confirmation/waiting-submission.ts";
import { lapseRequest } from "../extension/close-request.ts";
import { accountOf, changeTask } from "../locking/change-task.ts";
import { remembering } from "../locking/task-history.ts";
import { tellConcerned } from "../tell-about.ts";
import { unitNames } from "../unit-names.ts";
import { taskRefusals } from "../refusals.ts";

export interface Passed {
  id: string;
  version: number;
  to: string;
  number: number;
  daysLate: number;
}

export interface Passing {
  toUnitId: string;
  basis: string;
  reason: string;
  /** One of many, of which those concerned are told together. */
  quietly?: boolean;
}

/**
 * Closes a task with its holder and opens its successor with another: origin, assignment, dates, extensions and stars go on,
 * the days late until now stay with the old one: the new one has received the task today, and a date that has passed by then binds it
 * only when it is set anew (domain section 17.2). Steps, reports and results stay where they were done. A periodic duty goes on
 * with the successor from its next period; a period that has begun is a task of its own, passed on by itself.
 */
export async function passOn(
  context: ActContext,
  task: FollowedTask,
  { toUnitId, basis, reason, quietly = false }: Passing,
): Promise<Passed> {
  const { tx, now, today } = context;
  const dutyId = await heirOfDuty(context.tx, task.id, toUnitId);
  const to = await receiving(context, task, { toUnitId, dutyId });
  const id = newId(now.getTime());
  const late = daysLateOnEnd(task, today);
  await lapseRequest(context, task.id, "Nhiệm vụ đã chuyển cơ quan khác.");
  await lapseSubmission(context, task.id, "Nhiệm vụ đã chuyển cơ quan khác.");
  const { rows } = await sql<{ number: number }>`
    with changed as (
      insert into app.task (id, assignment_id, document_id, holder_unit_id, monitor_account_id, field_id, title, deliverable,
        term_class, origin, due_phrase, due_rule, original_due_on, due_on, due_time, due_bound, last_day, review_on, received_on,
        start_estimated, state, created_at, extension_count, parent_id, duty_id, period, next_occurrence_on, inherited)
      select ${id}, assignment_id, document_id, ${toUnitId}, monitor_account_id, field_id, title, deliverable,
        term_class, origin, due_phrase, due_rule, original_due_on, due_on, due_time, due_bound, last_day,
        case when last_day is null then coalesce(review_on, ${today}::date) end, ${today}::date,
        start_estimated, 'ASSIGNED', ${now}, extension_count, parent_id, ${dutyId}::uuid, period,
        next_occurrence_on, true
      from app.task where id = ${task.id} returning *
    ), ${remembering(context)}
    select number from changed`.execute(tx);
  const number = rows[0]?.number ?? 0;
  const { version } = await changeTask(context, task, {
    state: "TRANSFERRED",
    extension_pending: false,
    next_occurrence_on: null,
  });
  await sql`update app.task_holder set valid_to = ${today}::date, reason = ${reason}
    where task_id = ${task.id} and role = 'lead' and valid_to is null`.execute(tx);
  await sql`insert into app.task_holder (task_id, unit_id, role, valid_from, reason)
    select ${id}::uuid, ${toUnitId}::uuid, 'lead', ${today}::date, ${reason}
    union all select ${id}::uuid, unit_id, 'coordinating', valid_from, reason from app.task_holder
      where task_id = ${task.id} and role = 'coordinating' and valid_to is null and unit_id <> ${toUnitId}`.execute(
    tx,
  );
  await sql`insert into app.task_star (account_id, task_id, starred_at)
    select account_id, ${id}, starred_at from app.task_star where task_id = ${task.id}`.execute(tx);
  // What served it serves its successor.
  await sql`update app.task set parent_id = ${id} where parent_id = ${task.id}`.execute(tx);
  await passLinksOn(context.tx, task.id, id);
  await sql`insert into app.document_recipient (document_id, unit_id, sent_at)
    select document_id, holder_unit_id, ${now} from app.task where id = ${id} on conflict do nothing`.execute(
    tx,
  );
  await tx
    .insertInto("app.task_transfer")
    .values({
      from_task_id: task.id,
      to_task_id: id,
      from_unit_id: task.holderUnitId,
      to_unit_id: toUnitId,
      basis,
      reason,
      days_late: late,
      transferred_on: today,
      transferred_by: accountOf(context),
      transferred_at: now,
    })
    .execute();
  context.record("task", id, { inherited: `NV-${task.number}`, from: task.holderName, to, basis });
  if (quietly) return { id, version, to, number, daysLate: late };
  await tellConcerned(context, task, {
    kind: "task.transferred",
    title: `Nhiệm vụ NV-${task.number} đã chuyển từ ${task.holderName} sang ${to}.`,
    key: "transferred",
  });
  await tellConcerned(
    context,
    { id, holderUnitId: toUnitId },
    {
      kind: "task.inherited",
      title: `${to} tiếp nhận nhiệm vụ NV-${number}, chuyển từ ${task.holderName}.`,
      key: "inherited",
    },
  );
  return { id, version, to, number, daysLate: late };
}

/**
 * The name of a unit that exists today and may take the task: another one, which has no share of the assignment of its own. What
 * it handed on itself is none, so that work may come back to it; nor is the duty of which it once handed this very period on.
 */
async function receiving(
  { tx, today }: ActContext,
  task: FollowedTask,
  { toUnitId, dutyId }: { toUnitId: string; dutyId: string | null },
): Promise<string> {
  if (toUnitId === task.holderUnitId) throw atField(taskRefusals.SAME_HOLDER(), "toUnitId");
  const { rows } = await sql<{ name: string; current: boolean; number: number | null }>`
    select unit.name, exists (select from app.unit_version version where version.unit_id = unit.unit_id
        and daterange(version.valid_from, version.valid_to) @> ${today}::date) as current,
      (select share.number from app.task share join app.task passing on passing.id = ${task.id}
        where share.assignment_id = passing.assignment_id and share.holder_unit_id = unit.unit_id and share.duty_id is null
          and share.state <> 'TRANSFERRED' and not (passing.period is not null and ${heldBefore(task.id)}) limit 1) as number
    from (${unitNames(sql`select ${toUnitId}::uuid`, today)}) unit`.execute(tx);
  const [unit] = rows;
  if (!unit?.current) throw atField(taskRefusals.HOLDER_GONE(), "toUnitId");
  if (unit.number !== null && dutyId === null) {
    throw atField(taskRefusals.HAS_SHARE(unit.name, unit.number), "toUnitId");
  }
  return unit.name;
}

/** Whether the unit in question had the task before, however many agencies ago. */
const heldBefore = (id: string) => sql`exists (
  with recursive earlier as (
    select from_task_id, from_unit_id from app.task_transfer where to_task_id = ${id}
    union select transfer.from_task_id, transfer.from_unit_id
      from earlier join app.task_transfer transfer on transfer.to_task_id = earlier.from_task_id
  )
  select from earlier where earlier.from_unit_id = unit.unit_id)`;

/**
 * Of a task that is one period of a duty: the duty of which its successor is that period, where the agency has already taken
 * the duty over. Null for any other task, and while the duty stays where it was.
 */
async function heirOfDuty(tx: Tx, id: string, toUnitId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    with recursive heirs (id, period) as (
      select duty_id, period from app.task where id = ${id} and duty_id is not null
      union select transfer.to_task_id, heirs.period from heirs join app.task_transfer transfer on transfer.from_task_id = heirs.id
    )
    select heir.id from heirs join app.task heir on heir.id = heirs.id
    where heir.holder_unit_id = ${toUnitId} and heir.state <> 'TRANSFERRED'
      and not exists (select from app.task share where share.duty_id = heir.id and share.period = heirs.period)`.execute(
    tx,
  );
  return rows[0]?.id ?? null;
}

/** What hands in to a task, and what it hands in to, goes on with its successor. */
export async function passLinksOn(tx: Tx, from: string, to: string): Promise<void> {
  await sql`with given as (
      delete from app.task_link where feed_id = ${from} or collector_id = ${from} returning *
    )
    insert into app.task_link (feed_id, collector_id, found_by, linked_by, linked_at)
    select * from (select case feed_id when ${from} then ${to}::uuid else feed_id end as feed,
      case collector_id when ${from} then ${to}::uuid else collector_id end as collector, found_by, linked_by, linked_at
      from given) passed
    where feed <> collector on conflict do nothing`.execute(tx);
}
