import { sql } from "kysely";
import type { Source } from "../domain/indicator.ts";
import { beginningOf } from "./local-days.ts";

/**
 * Steps that were done by their day, or whose day had passed, in a period: each counts for the agency that held the task on the
 * day asked and for the person named in it. A step stands at its day when it was done by then, and at the day after when it was
 * not; what was entered after the day asked is not known yet.
 */
export const steps: Source = {
  name: "steps",
  personal: true,
  partsOfTasks: true,
  facts: (scope) => sql`
    select period.ordinal, task.holder_unit_id as unit_id, step.id as row_id, step.task_id, null::text as label, step.due_on as on_day, step.title,
      task.origin, done.on_day is not null as is_done, limits.late, case when limits.late
        then coalesce(done.on_day, period.day) - step.due_on else 0 end as days_late
    from period ${scope === "person" ? sql`cross join person` : sql``}
    cross join lateral (select * from app.task_step step
      where step.due_on between period.from_on - 1 and least(period.to_on, period.day)
        and (step.added_at < ${beginningOf(sql`period.day + 1`)}) is not false
        and ${scope === "person" ? sql`step.person_id = person.id` : sql`true`} offset 0) step
    cross join lateral (select case when step.done_on <= period.day
      and (step.done_entered_at < ${beginningOf(sql`period.day + 1`)}) is not false then step.done_on end as on_day) done
    cross join lateral (select (done.on_day <= step.due_on) is not true as late) limits
    cross join lateral (select * from app.tasks_as_of(period.day) h where h.task_id = step.task_id
      and h.state not in ('REVOKED', 'TRANSFERRED') order by h.ordinal desc limit 1) task
    where task.holder_unit_id = any (array(select id from unit))
      and step.due_on + case when limits.late then 1 else 0 end between period.from_on and least(period.to_on, period.day)`,
};
