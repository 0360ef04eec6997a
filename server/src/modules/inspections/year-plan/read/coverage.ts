import type { YearCoverage } from "@dondoc/contract";
import { addMonths } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { isProvinceWide, type Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { readSettings } from "../../../settings/index.ts";
import { unitOn } from "../../read/refs.ts";

/**
 * Which agencies the approved plans of a year name and in which an inspection began within it, with those that nobody looks at for
 * longer than the province asks. Only what has begun counts, so that nothing of an unannounced one is told (ADR 46). An agency reads
 * its own row alone.
 */
export async function readYearCoverage(
  tx: Tx,
  actor: Actor,
  { year, today }: { year: number; today: string },
): Promise<YearCoverage> {
  const { "inspection.everyYears": everyYears } = await readSettings(tx, today);
  const seen = isProvinceWide(actor) ? null : actor.grants.flatMap(({ unitIds }) => [...unitIds]);
  const end = `${year}-12-31`;
  const until = end < today ? end : today;
  const since = addMonths(end, -12 * everyYears);
  const { rows } = await sql<YearCoverage["rows"][number]>`
    with agency as (
      select there.unit_id from app.unit_version there
      where daterange(there.valid_from, there.valid_to) @> ${until}::date
        and there.kind not in ('committee', 'division', 'working-group', 'vertical', 'party', 'council', 'central', 'other')
        and (${seen}::uuid[] is null or there.unit_id = any (${seen}::uuid[]))
    ), planned as (
      select said.unit_id, jsonb_agg(jsonb_build_object('planId', plan.id, 'label', 'KHKT-' || plan.number || ', mục ' || line.ordinal)
        order by plan.number, line.ordinal) as lines
      from app.year_plan plan join app.year_plan_line line on line.plan_id = plan.id
      cross join lateral (select version.* from app.year_plan_line_version version where version.line_id = line.id
        order by version.ordinal desc limit 1) said
      where plan.year = ${year}::int and plan.approved_on is not null and not said.dropped and said.unit_id is not null
      group by said.unit_id
    ), begun as (
      select target.unit_id, max(run.begun_on) as last_on,
        coalesce(jsonb_agg(jsonb_build_object('id', run.id, 'number', run.number) order by run.begun_on, run.number)
          filter (where run.begun_on >= make_date(${year}::int, 1, 1)), '[]') as runs
      from app.inspection run join app.inspection_target target on target.inspection_id = run.id
      where run.begun_on <= ${until}::date group by target.unit_id
    )
    select ${unitOn("agency.unit_id", until)} as unit, coalesce(planned.lines, '[]') as planned, coalesce(begun.runs, '[]') as inspected,
      begun.last_on::text as "lastOn", planned.lines is null and coalesce(begun.last_on <= ${since}::date, true) as forgotten
    from agency left join planned on planned.unit_id = agency.unit_id left join begun on begun.unit_id = agency.unit_id
    order by ${unitOn("agency.unit_id", until)} ->> 'name', agency.unit_id`.execute(tx);
  return { year, everyYears, rows };
}
