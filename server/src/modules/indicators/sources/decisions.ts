import { sql } from "kysely";
import type { Source } from "../domain/indicator.ts";
import { dayOf, withinPeriod } from "./local-days.ts";

/** Results that were confirmed or sent back in a period; each counts for the agency that holds the task on the day asked. */
export const decisions: Source = {
  name: "decisions",
  facts: () => sql`
    select period.ordinal, task.holder_unit_id as unit_id, submission.id as row_id, submission.task_id, null::text as label,
      ${dayOf(sql`submission.decided_at`)} as on_day, submission.outcome, submission.returned_fault, task.origin,
      ${dayOf(sql`submission.decided_at`)} - ${dayOf(sql`submission.submitted_at`)} as days
    from period cross join lateral (select * from app.task_submission submission
      where submission.outcome in ('confirmed', 'returned') and ${withinPeriod(sql`submission.decided_at`)} offset 0) submission
    -- The results of the period first, then each its task: never the history of all tasks (hence offset and limit).
    cross join lateral (select * from app.tasks_as_of(period.day) h where h.task_id = submission.task_id limit 1) task
    where task.holder_unit_id in (select id from unit)`,
};
