import { sql } from "kysely";
import type { Source } from "../domain/indicator.ts";

/**
 * What agencies planned to look at within themselves by a last day within a period, without what was dropped by the day asked; done
 * by the day of the look, once its result was recorded.
 */
export const selfChecks: Source = {
  name: "self-checks",
  personal: false,
  records: "self-check",
  facts: () => sql`
    select period.ordinal, planned.agency_unit_id as unit_id, planned.id as row_id, null::uuid as task_id, 'TKT-' || planned.number as label,
      planned.last_day as on_day, null::text as origin, planned.theme as title, planned.agency_unit_id as opens_id,
      coalesce(planned.recorded_on <= period.day and planned.done_on <= planned.last_day, false) as in_time
    from period join app.self_check planned on planned.last_day between period.from_on and least(period.to_on, period.day)
      and planned.planned_on <= period.day and (planned.dropped_on is null or planned.dropped_on > period.day)
    where planned.agency_unit_id in (select id from unit)`,
};
