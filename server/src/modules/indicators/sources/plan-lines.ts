import { sql } from "kysely";
import type { Source } from "../domain/indicator.ts";
import { bodyAsked } from "./inspections-run.ts";

/**
 * Lines of approved plans of the year whose last planned month ended within a period, as documents entered by the day asked had them,
 * without those dropped by then; each counts for the body that was to lead it. An inspection that is not announced carries none out,
 * so that nothing of one is told.
 */
export const planLines: Source = {
  name: "plan-lines",
  personal: false,
  records: "year-plan",
  facts: (scope) => sql`
    select period.ordinal, body.unit_id, line.id as row_id, null::uuid as task_id, 'KHKT-' || plan.number || ', mục ' || line.ordinal as label,
      ends.last_day as on_day, null::text as origin, said.content as title, plan.id as opens_id,
      exists (select from app.inspection run where run.plan_line_id = line.id and run.record_signed_on <= period.day) as done
    from period
    join app.year_plan plan on plan.year between extract(year from period.from_on) and extract(year from period.to_on)
      and plan.approved_on <= period.day
    join app.year_plan_line line on line.plan_id = plan.id
    cross join lateral (select version.* from app.year_plan_line_version version
      join app.year_plan_decision decision on decision.id = version.decision_id and decision.entered_on <= period.day
      where version.line_id = line.id order by version.ordinal desc limit 1) said
    cross join lateral (select (make_date(plan.year, said.last_month, 1) + interval '1 month - 1 day')::date as last_day) ends
    join app.inspecting_body body on body.id = said.body_id
    where not said.dropped and ends.last_day between period.from_on and least(period.to_on, period.day) and ${bodyAsked(scope)}`,
};
