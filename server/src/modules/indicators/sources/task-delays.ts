import { sql } from "kysely";
import type { Source } from "../domain/indicator.ts";

const open = sql`h.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED')`;

/**
 * The tasks of a period that have days after their last day, as they stood when a day ended, each with whose days these are
 * (app.delay_split): the calendar days up to the day, to the confirmation, or to the day on which it went to another agency.
 */
export const taskDelays: Source = {
  name: "task-delays",
  personal: false,
  facts: () => sql`
    select period.ordinal, unit.id as unit_id, (late.h).task_id as row_id, (late.h).task_id, null::text as label,
      (late.h).last_day as on_day, (late.h).last_day, (late.h).origin,
      app.timeliness((late.h).state, (late.h).last_day, (late.h).received_on, (late.h).submitted_on, (late.h).completed_on, period.day,
        period.day, (late.h).extension_pending) as standing, delay.*
    from period cross join unit
    cross join lateral (
      select h from app.tasks_as_of(period.day) h
      where h.holder_unit_id = unit.id and h.received_on <= period.to_on and h.last_day < period.day and ${open}
      union all
      select h from app.tasks_as_of(period.day) h
      where h.holder_unit_id = unit.id and h.received_on <= period.to_on and h.state = 'COMPLETED'
        and h.state_since between period.from_on and period.day and h.last_day < h.state_since
      union all
      select h from app.tasks_as_of(period.day) h
      where h.holder_unit_id = unit.id and h.received_on <= period.to_on and h.state = 'TRANSFERRED'
        and h.state_since between period.from_on and period.day and h.last_day < h.state_since
    ) late
    cross join lateral app.delay_split(late.h, period.day) delay
    where delay.total > 0`,
};

/** Its rows are tasks that were late, whoever the days are charged to. */
export const lateTasks = { words: "Nhiệm vụ có ngày sau hạn", where: sql`true` };
