import type { TaskState } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { Given, TaskSubject } from "../domain/task-subject.ts";
import { unitNames } from "../unit-names.ts";

/**
 * Takes the task's row for this transaction, in the version the client saw. Of two officers who act at once the second waits
 * here and then learns that the row has changed.
 */
export async function lockTask(
  { tx, today }: ActContext,
  { taskId, version }: { taskId: string; version: number },
): Promise<TaskSubject> {
  // The row first, alone: the counts are read after the wait, by a statement of their own that was sent behind it.
  const locking = sql`select from app.task where id = ${taskId} for update`.execute(tx);
  const [, subject] = await Promise.all([locking, readSubject(tx, taskId, today)]);
  if (subject.version !== version) throw refusals.VERSION_CONFLICT();
  return subject;
}

/** What the policies look at, as it stands; for a page that only asks what may be done. */
export async function readSubject(tx: Tx, taskId: string, today: string): Promise<TaskSubject> {
  const { rows } = await sql<TaskSubject & { state: TaskState }>`
    select task.id, task.number, task.version, task.state, task.holder_unit_id as "holderUnitId",
      coalesce(unit.name, '') as "holderName", task.last_day as "lastDay", task.review_on as "reviewOn",
      task.received_on as "receivedOn", coalesce(document.issued_on, (task.due_rule ->> 'issuedOn')::date) as "documentIssuedOn", task.submitted_by as "submittedBy",
      submitter.person_id as "submitterPersonId", ${submittedFor} as "submittedForPersonId",
      (select count(*) from app.task_step step where step.task_id = task.id and step.done_on is null) as "openSteps",
      (select count(*) from app.task_obstacle obstacle
        where obstacle.task_id = task.id and obstacle.decided_at is null) as "openObstacles",
      ${givenOn(today)} as given, app.remedy_of(task.id) as remedy
    from app.task
    left join app.document on document.id = task.document_id
    left join app.account submitter on submitter.id = task.submitted_by
    left join lateral (${unitNames(sql`select task.holder_unit_id`, today)}) unit on true
    where task.id = ${taskId}`.execute(tx);
  const subject = rows[0];
  if (!subject) throw refusals.NOT_FOUND("nhiệm vụ này");
  return subject;
}

/** To whom the agency has given the work of `task`, by their names of a day. */
export const givenOn = (today: string): RawBuilder<Given | null> => sql`(
  select jsonb_build_object('id', allocation.id, 'unitId', allocation.unit_id, 'unitName', version.name,
    'personId', allocation.person_id, 'personName', person.full_name, 'takenUp', allocation.taken_up_at is not null,
    'handedUp', allocation.handed_up_at is not null)
  from app.task_allocation allocation
  left join lateral (${unitNames(sql`select allocation.unit_id`, today)}) version on true
  left join app.person on person.id = allocation.person_id
  where allocation.task_id = task.id and allocation.ended_at is null)`;

/** The person for whom the last submission of `task` was made by delegation, if it was. */
export const submittedFor = sql<string | null>`(
  select account.person_id from app.task_submission submission left join app.account on account.id = submission.on_behalf_of
  where submission.task_id = task.id order by submission.submitted_at desc, submission.id desc limit 1)`;
