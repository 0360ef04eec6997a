import { sql } from "kysely";
import type { Source } from "../domain/indicator.ts";

/**
 * The tasks by which recommendations of inspections are put right, as they stood when a day ended: those open then, and those that
 * who checks them closed as done within the period. Found by their recommendations, few among all tasks.
 */
export const remediation: Source = {
  name: "remediation",
  personal: false,
  facts: () => sql`
    select period.ordinal, h.holder_unit_id as unit_id, h.task_id as row_id, h.task_id, null::text as label, h.last_day as on_day, h.origin,
      h.last_day, h.state, app.timeliness(h.state, h.last_day, h.received_on, h.submitted_on, h.completed_on, period.day, period.day,
        h.extension_pending) as standing
    from period join app.recommendation on recommendation.issued_on <= period.day
    cross join lateral (select * from app.tasks_as_of(period.day) held where held.task_id = recommendation.task_id) h
    where h.holder_unit_id in (select id from unit) and h.received_on <= period.to_on
      and (h.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED')
        or (h.state = 'COMPLETED' and h.state_since between period.from_on and period.day))`,
};
