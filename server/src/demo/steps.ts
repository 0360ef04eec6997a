import { addDays, calendarDaysBetween } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { findActor } from "../modules/access/index.ts";
import { acknowledgeTask, addStep, completeStep } from "../modules/tasks/index.ts";
import type { Runtime } from "../kernel/act.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Database } from "../kernel/database/connect.ts";
import { inScope } from "../kernel/database/scope.ts";

interface Stage {
  owner: Database;
  runtime: Runtime;
  specialist: Actor;
  today: string;
}

const AGENCY = "Sở Tài chính";

/** At which part of the time since the task was given each step was due; how many days later it was done, where it was. */
const STEPS = [
  { title: "Thu thập số liệu của các đơn vị", part: 0.3, late: 2 },
  { title: "Lấy ý kiến các phòng chuyên môn", part: 0.6, late: null },
  { title: "Dự thảo báo cáo", part: 0.8, late: null },
] as const;
/** A task has been with the agency for so many days before its steps can have passed. */
const OLD_DAYS = 3;

/** The work of one agency divided into steps, some of them late, by the acts themselves. Where it has no such tasks, nothing. */
export async function divideIntoSteps({ owner, runtime, specialist, today }: Stage): Promise<void> {
  const head = await headOf(owner);
  if (head === null) return;
  const actor = await inScope(runtime.db, specialist, (tx) => findActor(tx, head, today));
  const people = await membersOf(owner);
  const tasks = await tasksOf(owner, addDays(today, -OLD_DAYS), today);
  if (!actor || people.length === 0) return;
  for (const [index, { id: taskId, version, state, receivedOn }] of tasks.entries()) {
    let next = version;
    if (state === "ASSIGNED")
      next = (await acknowledgeTask.perform(runtime, actor, { taskId, version })).version;
    const days = calendarDaysBetween(receivedOn, today);
    for (const [at, { title, part, late }] of STEPS.slice(index % 2).entries()) {
      const personId = people[(index + at) % people.length] ?? "";
      const dueOn = addDays(receivedOn, Math.floor(days * part));
      const input = { taskId, version: next, title, personId, dueOn };
      next = (await addStep.perform(runtime, actor, input)).version;
      if (late !== null) {
        const stepId = await lastStepOf(owner, taskId);
        const doneOn = addDays(dueOn, late);
        next = (
          await completeStep.perform(runtime, actor, { taskId, version: next, stepId, doneOn })
        ).version;
      }
    }
  }
}

async function headOf(owner: Database): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select role_grant.account_id as id from app.role_grant
    join app.unit_version version on version.unit_id = role_grant.unit_id and version.valid_to is null
    where role_grant.role_code = 'AGENCY_HEAD' and role_grant.valid_to is null and version.name = ${AGENCY}`.execute(
    owner,
  );
  return rows[0]?.id ?? null;
}

/** Those who serve in its divisions, first who may sign in to do the work. */
async function membersOf(owner: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select appointment.person_id as id from app.appointment
    join app.unit_version division on division.unit_id = appointment.unit_id and division.valid_to is null and division.kind = 'division'
    join app.unit_version agency on agency.unit_id = division.parent_id and agency.valid_to is null and agency.name = ${AGENCY}
    where appointment.valid_to is null order by exists (
      select from app.account join app.role_grant on role_grant.account_id = account.id
      where account.person_id = appointment.person_id and role_grant.role_code = 'EXECUTOR') desc, division.name, appointment.id`.execute(
    owner,
  );
  return rows.map(({ id }) => id);
}

/** Tasks long enough on their way for all steps, first those that the agency has taken up. */
async function tasksOf(owner: Database, receivedBy: string, today: string) {
  const { rows } = await sql<{ id: string; version: number; state: string; receivedOn: string }>`
    select task.id, task.version, task.state, task.received_on as "receivedOn" from app.task
    join app.unit_version version on version.unit_id = task.holder_unit_id and version.valid_to is null
    where version.name = ${AGENCY} and task.state in ('IN_PROGRESS', 'ASSIGNED') and task.received_on <= ${receivedBy}::date
      and task.last_day >= ${today}::date
    order by task.state = 'IN_PROGRESS' desc, task.last_day, task.number limit 2`.execute(owner);
  return rows;
}

async function lastStepOf(owner: Database, taskId: string): Promise<string> {
  const { id } = await owner
    .selectFrom("app.task_step")
    .select("id")
    .where("task_id", "=", taskId)
    .orderBy("ordinal", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  return id;
}
