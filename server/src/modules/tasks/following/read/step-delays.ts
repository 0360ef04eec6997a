import type { StepDelays } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import type { Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { filterOf } from "./filters.ts";

/** The page shows this many persons, those with the most late days first. */
const MOST_PERSONS = 100;

/**
 * Who was late at which step of an agency's tasks: each late step, done or still open, with its days, under its person
 * (responsibility at each step: dispatch 978, 1.d).
 */
export async function getStepDelays(
  tx: Tx,
  actor: Actor,
  today: string,
  unitId: string,
): Promise<z.output<typeof StepDelays>> {
  const { rows } = await sql<z.output<typeof StepDelays>["items"][number]>`
    with late as (
      select step.*, task.number, coalesce(step.done_on, ${today}::date) - step.due_on as days_late
      from app.task join app.task_step step on step.task_id = task.id
      where ${filterOf(actor, { unitId })} and task.state not in ('REVOKED', 'TRANSFERRED')
        and coalesce(step.done_on, ${today}::date) > step.due_on
    )
    select jsonb_build_object('id', person.id, 'name', person.full_name) as person, count(*) as steps,
      count(*) filter (where late.done_on is null) as open, sum(late.days_late) as "daysLate",
      jsonb_agg(jsonb_build_object('id', late.id, 'title', late.title, 'taskId', late.task_id, 'number', late.number,
        'dueOn', late.due_on, 'doneOn', late.done_on, 'daysLate', late.days_late) order by late.days_late desc, late.id) as late
    from late join app.person on person.id = late.person_id
    group by person.id, person.full_name
    order by sum(late.days_late) desc, person.full_name collate app.vi limit ${MOST_PERSONS}`.execute(
    tx,
  );
  return { asOf: today, items: rows };
}
