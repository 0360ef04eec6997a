import type { Handover } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

const unit = (column: string): RawBuilder<unknown> => sql`(
  select jsonb_build_object('id', version.unit_id, 'name', version.name, 'shortName', version.short_name)
  from app.unit_version version where version.unit_id = ${sql.ref(column)} order by version.valid_from desc limit 1)`;

/** So many of each kind are listed; who leaves that much behind hands it over by division. */
const MOST = 500;

/**
 * What lies on a person and somebody else has to take over when they leave their post: open steps, work given to them by name,
 * tasks they follow at the Office. Of what is left behind with a task that was passed on, the one who holds it now takes over: the
 * agency's head. As far as the reader may see the tasks.
 */
export async function readHandover(
  tx: Tx,
  personId: string,
  today: string,
): Promise<Handover | null> {
  const open = sql`task.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED')`;
  const head = (
    unitId: string,
  ) => sql`(select person.full_name from app.appointment post join app.person on person.id = post.person_id
    where post.unit_id = ${sql.ref(unitId)} and post.is_head and post.person_id <> ${personId}::uuid
      and daterange(post.valid_from, post.valid_to) @> ${today}::date order by post.valid_from desc limit 1)`;
  const { rows } = await sql<Handover>`
    with left_behind as (
      (select 'step' as kind, task.id, task.number, step.title, coalesce(heir.holder_unit_id, task.holder_unit_id) as unit_id, step.due_on
        from app.task_step step join app.task on task.id = step.task_id
        left join app.task_transfer passed on passed.from_task_id = task.id left join app.task heir on heir.id = passed.to_task_id
        where step.person_id = ${personId} and step.done_on is null and task.state not in ('COMPLETED', 'REVOKED')
          and not exists (select from app.task_step carried where carried.task_id = heir.id and carried.person_id = step.person_id and carried.title = step.title)
        order by step.due_on limit ${MOST})
      union all
      (select 'allocation', task.id, task.number, task.title, task.holder_unit_id, task.last_day
        from app.task_allocation given join app.task on task.id = given.task_id
        where given.person_id = ${personId} and given.ended_at is null and ${open} order by task.last_day limit ${MOST})
      union all
      (select 'monitor', task.id, task.number, task.title, task.holder_unit_id, task.last_day
        from app.task join app.account on account.id = task.monitor_account_id
        where account.person_id = ${personId} and ${open} order by task.last_day limit ${MOST})
    )
    select jsonb_build_object('id', person.id, 'name', person.full_name) as person,
      (select coalesce(jsonb_agg(jsonb_build_object('title', post.title, 'unit', ${unit("post.unit_id")}) order by post.is_head desc, post.valid_from), '[]')
        from app.appointment post where post.person_id = person.id and daterange(post.valid_from, post.valid_to) @> ${today}::date) as posts,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', one.kind, 'taskId', one.id, 'number', one.number, 'title', one.title,
          'unit', ${unit("one.unit_id")}, 'dueOn', one.due_on, 'to', case when one.kind = 'monitor' then
            (select chief.full_name from app.appointment own join app.appointment post on post.unit_id = own.unit_id and post.is_head
                and daterange(post.valid_from, post.valid_to) @> ${today}::date and post.person_id <> own.person_id
              join app.person chief on chief.id = post.person_id where own.person_id = person.id order by own.valid_to is null desc, own.valid_from desc limit 1)
            else ${head("one.unit_id")} end) order by one.kind, one.due_on nulls last, one.number), '[]')
        from left_behind one) as items
    from app.person where person.id = ${personId}`.execute(tx);
  return rows[0] ?? null;
}
