import type { StepDelayQuery, StepDelays } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { z } from "zod";
import { isProvinceWide, type Actor } from "../../../../kernel/actor.ts";
import { cutPage, decodeCursor } from "../../../../kernel/cursor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { unitNames } from "../../unit-names.ts";
import { filterOf } from "./filters.ts";

/** So many persons are summed up, those with the most late days first; each late step of everybody is in the rows. */
const MOST_PERSONS = 100;

type Answer = z.output<typeof StepDelays>;
type Row = Answer["items"][number];
interface Read {
  rows: Row[] | null;
  people: Answer["people"] | null;
}

/**
 * Who was late at which step, the longest delay first (responsibility at each step: dispatch 978, 1.d). Days are calendar days
 * after the step's date until it was done, its task was, or today. An agency sees its own tasks; who sees the province
 * names an agency, and without one gets what they follow themselves.
 */
export async function getStepDelays(
  tx: Tx,
  actor: Actor,
  today: string,
  query: z.output<typeof StepDelayQuery>,
): Promise<Answer> {
  const { unitId, personId, steps, from, to, limit } = query;
  const place = placeOf(query.cursor);
  const followed = isProvinceWide(actor) && unitId === undefined;
  const tasks = filterOf(actor, { unitId, mine: followed || undefined });
  const narrowed: RawBuilder<unknown>[] = [sql`ended_on > due_on`];
  if (steps === "open") narrowed.push(sql`not ended`);
  if (steps === "done") narrowed.push(sql`ended`);
  if (personId) narrowed.push(sql`person_id = ${personId}`);
  if (from) narrowed.push(sql`due_on >= ${from}::date`);
  if (to) narrowed.push(sql`due_on <= ${to}::date`);
  const after = place
    ? sql`where (late.days, late.id) < (${place.days}, ${place.id}::uuid)`
    : sql``;
  const { rows } = await sql<Read>`
    with step_of as (
      select step.*, task.number, task.title as task_title, task.holder_unit_id,
        step.done_on is not null or task.state = 'COMPLETED' as ended,
        coalesce(step.done_on, case task.state when 'COMPLETED' then coalesce(task.completed_on, step.due_on)
          else ${today}::date end) as ended_on
      from app.task join app.task_step step on step.task_id = task.id
      where ${tasks} and task.state not in ('REVOKED', 'TRANSFERRED')
    ), late as materialized (
      select step_of.*, ended_on - due_on as days from step_of where ${sql.join(narrowed, sql` and `)}
    ), shown as (
      select late.* from late ${after} order by late.days desc, late.id desc limit ${limit + 1}
    ), unit as (${unitNames(sql`select holder_unit_id from shown`, today)}
    ), summed as (
      select person_id, count(*) as steps, count(*) filter (where not ended) as open, sum(days) as days
      from late where ${place === null} group by person_id
    ), foremost as (
      select summed.*, person.full_name from summed join app.person on person.id = summed.person_id
      order by summed.days desc, person.full_name collate app.vi, person.id limit ${MOST_PERSONS}
    )
    select
      (select jsonb_agg(jsonb_build_object('id', shown.id, 'title', shown.title, 'taskId', shown.task_id,
          'number', shown.number, 'taskTitle', shown.task_title,
          'person', jsonb_build_object('id', person.id, 'name', person.full_name), 'unit', unit.name,
          'dueOn', shown.due_on, 'doneOn', shown.done_on, 'ended', shown.ended, 'daysLate', shown.days)
          order by shown.days desc, shown.id desc)
        from shown join app.person on person.id = shown.person_id
        join unit on unit.unit_id = shown.holder_unit_id) as rows,
      (select jsonb_agg(jsonb_build_object('person', jsonb_build_object('id', person_id, 'name', full_name),
          'steps', steps, 'open', open, 'daysLate', days) order by days desc, full_name collate app.vi, person_id)
        from foremost) as people`.execute(tx);
  const page = cutPage(rows[0]?.rows ?? [], limit, ({ daysLate, id }) => [daysLate, id]);
  return {
    asOf: today,
    scope: unitId ? "unit" : followed ? "followed" : "own",
    people: rows[0]?.people ?? [],
    items: page.rows,
    next: page.next,
  };
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A cursor comes back from outside: what it names must be a number of days and an id before PostgreSQL reads it. */
function placeOf(cursor: string | undefined): { days: number; id: string } | null {
  const place = decodeCursor(cursor, 2);
  if (!place) return null;
  const [days, id] = place;
  if (typeof days !== "number" || !Number.isInteger(days) || Math.abs(days) > 100_000)
    throw refusals.INVALID();
  if (typeof id !== "string" || !ID.test(id)) throw refusals.INVALID();
  return { days, id };
}
