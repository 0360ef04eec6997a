import type { SelfCheckCoverage } from "@dondoc/contract";
import { sql } from "kysely";
import type { Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { readSettings } from "../../../settings/index.ts";

type Row = Omit<SelfCheckCoverage["rows"][number], "reached">;

/**
 * How far every agency that there is on a day has looked at itself in a year, and what others found there since: findings of signed
 * records that the agency did not detect itself (C1, C2). An agency without divisions covers itself; what answers
 * to a ministry is not the province's to ask.
 */
export async function readCoverage(
  tx: Tx,
  actor: Actor,
  { year, today }: { year: number; today: string },
): Promise<Omit<SelfCheckCoverage, "acts">> {
  const settings = await readSettings(tx, today);
  const wanted = settings["inspection.selfCheckShare"];
  // Of agencies that they do not see, nobody is told that nothing was done.
  const seen = actor.grants.some(({ provinceWide }) => provinceWide)
    ? null
    : actor.grants.flatMap(({ unitIds }) => [...unitIds]);
  const from = `${year}-01-01`;
  const { rows } = await sql<Row>`
    with agency as (
      select version.unit_id, version.name, version.short_name from app.unit_version version
      where daterange(version.valid_from, version.valid_to) @> ${today}::date
        and version.kind not in ('committee', 'division', 'working-group', 'vertical', 'party', 'council', 'central', 'other')
        and (${seen}::uuid[] is null or version.unit_id = any (${seen}::uuid[]))
    ), division as (
      select closure.ancestor_id as unit_id, closure.descendant_id as division_id
      from agency join app.unit_closure closure on closure.ancestor_id = agency.unit_id
      join app.unit_version below on below.unit_id = closure.descendant_id and below.kind = 'division'
        and daterange(below.valid_from, below.valid_to) @> ${today}::date
    ), counted as (
      select held.agency_unit_id as unit_id, count(*) filter (where held.dropped_on is null)::int as planned,
        count(held.done_on)::int as done,
        (count(*) filter (where held.done_on is null and held.dropped_on is null and held.last_day < ${today}::date))::int as overdue,
        coalesce(sum(held.found), 0)::int as found, min(held.done_on) as first_done
      from app.self_check held where held.last_day >= ${from}::date and held.last_day < ${from}::date + interval '1 year'
      group by held.agency_unit_id
    ), remaining as (
      select held.agency_unit_id as unit_id, sum(held.left_open)::int as left_open,
        coalesce(sum((select count(point.settled_on) from app.self_check_point point where point.self_check_id = held.id)), 0)::int as settled,
        coalesce(sum((select count(*) from app.self_check_point point where point.self_check_id = held.id
          and point.settled_on is null and point.due_on < ${today}::date)), 0)::int as late
      from app.self_check held where held.done_on is not null
        and held.last_day >= ${from}::date and held.last_day < ${from}::date + interval '1 year'
      group by held.agency_unit_id
    ), looked as (
      select distinct held.agency_unit_id as unit_id, held.target_unit_id from app.self_check held
      where held.done_on >= ${from}::date and held.done_on < ${from}::date + interval '1 year'
    ), others as (
      select found.unit_id, found.noted_on from app.finding found join app.inspection on inspection.id = found.inspection_id
      where inspection.record_signed_on is not null and found.struck_on is null and found.detected_by <> 'self'
        and found.noted_on >= ${from}::date and found.noted_on < ${from}::date + interval '1 year'
    )
    select jsonb_build_object('id', agency.unit_id, 'name', agency.name, 'shortName', agency.short_name) as unit,
      greatest(1, (select count(*) from division where division.unit_id = agency.unit_id))::int as divisions,
      case when exists (select from division where division.unit_id = agency.unit_id)
        then (select count(*) from looked join division on division.unit_id = looked.unit_id and division.division_id = looked.target_unit_id
          where looked.unit_id = agency.unit_id)
        else (select count(*) from looked where looked.unit_id = agency.unit_id and looked.target_unit_id = agency.unit_id) end::int as covered,
      coalesce(counted.planned, 0) as planned, coalesce(counted.done, 0) as done, coalesce(counted.overdue, 0) as overdue,
      coalesce(counted.found, 0) as found, coalesce(remaining.left_open - remaining.settled, 0) as "stillOpen",
      coalesce(remaining.late, 0) as "openLate",
      (select count(*) from others where others.unit_id = agency.unit_id)::int as "foundByOthers",
      (select count(*) from others where others.unit_id = agency.unit_id and others.noted_on > counted.first_done)::int as "foundAfterwards"
    from agency left join counted on counted.unit_id = agency.unit_id left join remaining on remaining.unit_id = agency.unit_id
    order by agency.name, agency.unit_id`.execute(tx);
  return {
    year,
    wanted,
    asOf: today,
    rows: rows.map((row) => ({ ...row, reached: row.covered * 100 >= row.divisions * wanted })),
  };
}
