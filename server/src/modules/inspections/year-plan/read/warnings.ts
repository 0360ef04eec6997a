import type { YearPlanWarning } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { bodyName } from "../../read/refs.ts";

/**
 * What else is planned or held at the same agency in the same year, for each line of a plan that names one: lines of this and other
 * plans that are not dropped, and inspections that belong to none of them. An inspection that is not announced is left out before it
 * begins also for those who prepare it: a plan is read by many (ADR 46).
 */
export async function warningsOf(
  tx: Tx,
  planId: string,
  { overlapDays, today }: { overlapDays: number; today: string },
): Promise<ReadonlyMap<string, YearPlanWarning[]>> {
  const { rows } = await sql<YearPlanWarning & { lineId: string }>`
    with said as (
      select line.id, line.plan_id, line.ordinal, plan.number, plan.year, latest.unit_id, latest.body_id,
        make_date(plan.year, latest.first_month, 1) as first_day,
        (make_date(plan.year, latest.last_month, 1) + interval '1 month - 1 day')::date as last_day
      from app.year_plan here join app.year_plan plan on plan.year = here.year
      join app.year_plan_line line on line.plan_id = plan.id
      cross join lateral (select version.* from app.year_plan_line_version version where version.line_id = line.id
        order by version.ordinal desc limit 1) latest
      where here.id = ${planId}::uuid and latest.unit_id is not null and not latest.dropped
    )
    select * from (
      select own.id as "lineId", jsonb_build_object('planId', other.plan_id, 'planNumber', other.number, 'ordinal', other.ordinal) as line,
        null::jsonb as inspection, ${bodyName("other.body_id", today)} as body, other.first_day::text as "firstDay",
        other.last_day::text as "lastDay", other.first_day <= own.last_day and other.last_day >= own.first_day as "sameTime"
      from said own join said other on other.unit_id = own.unit_id and other.id <> own.id where own.plan_id = ${planId}::uuid
      union all
      select own.id, null, jsonb_build_object('id', run.id, 'number', run.number), ${bodyName("run.body_id", today)}, run.visit_from::text, run.visit_to::text,
        run.visit_from < own.last_day + ${overlapDays}::int and run.visit_to > own.first_day - ${overlapDays}::int
      from said own join app.inspection_target target on target.unit_id = own.unit_id
      join app.inspection run on run.id = target.inspection_id and run.state <> 'CANCELLED'
        and (run.kind <> 'unannounced' or run.begun_on is not null)
        and run.visit_from between make_date(own.year, 1, 1) and make_date(own.year, 12, 31)
      where own.plan_id = ${planId}::uuid and (run.plan_line_id is null or run.plan_line_id not in (select said.id from said))
    ) found order by found."lineId", found."firstDay", found."lastDay", found.line ->> 'ordinal', found.inspection ->> 'id'`.execute(
    tx,
  );
  const byLine = new Map<string, YearPlanWarning[]>();
  for (const { lineId, ...warning } of rows) {
    byLine.set(lineId, [...(byLine.get(lineId) ?? []), warning]);
  }
  return byLine;
}
