import { addDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { findActor } from "../modules/access/index.ts";
import { addStep, completeStep } from "../modules/tasks/index.ts";
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

/** How many days ago each step was due, and done where it was. */
const STEPS = [
  { title: "Thu thập số liệu của các đơn vị", due: 12, done: 8 },
  { title: "Lấy ý kiến các phòng chuyên môn", due: 6, done: null },
  { title: "Dự thảo báo cáo", due: 3, done: null },
] as const;

/** The work of one agency divided into steps, some of them late, by the acts themselves. Where it has no such tasks, nothing. */
export async function divideIntoSteps({ owner, runtime, specialist, today }: Stage): Promise<void> {
  const head = await headOf(owner);
  if (head === null) return;
  const actor = await inScope(runtime.db, specialist, (tx) => findActor(tx, head, today));
  const people = await membersOf(owner);
  const tasks = await tasksOf(owner, addDays(today, -STEPS[0].due), today);
  if (!actor || people.length === 0) return;
  for (const [index, { id: taskId, version }] of tasks.entries()) {
    let next = version;
    for (const [at, { title, due, done }] of STEPS.slice(index % 2).entries()) {
      const personId = people[(index + at) % people.length] ?? "";
      const dueOn = addDays(today, -due);
      const input = { taskId, version: next, title, personId, dueOn };
      next = (await addStep.perform(runtime, actor, input)).version;
      if (done !== null) {
        const stepId = await lastStepOf(owner, taskId);
        const doneOn = addDays(today, -done);
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

/** Those who serve in its divisions. */
async function membersOf(owner: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select appointment.person_id as id from app.appointment
    join app.unit_version division on division.unit_id = appointment.unit_id and division.valid_to is null and division.kind = 'division'
    join app.unit_version agency on agency.unit_id = division.parent_id and agency.valid_to is null and agency.name = ${AGENCY}
    where appointment.valid_to is null order by division.name, appointment.id`.execute(owner);
  return rows.map(({ id }) => id);
}

/** Tasks long enough on their way for all steps. */
async function tasksOf(owner: Database, receivedBy: string, today: string) {
  const { rows } = await sql<{ id: string; version: number }>`
    select task.id, task.version from app.task
    join app.unit_version version on version.unit_id = task.holder_unit_id and version.valid_to is null
    where version.name = ${AGENCY} and task.state = 'IN_PROGRESS' and task.received_on <= ${receivedBy}::date
      and task.last_day >= ${today}::date
    order by task.last_day, task.number limit 2`.execute(owner);
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
