import type { RiskBy, RiskCode, RiskCriterion } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { homes, sourceOf } from "./sources.ts";

/** How many rows a criterion has of an agency or a field, and the day of the latest. */
export interface Count {
  code: RiskCode;
  id: string;
  rows: number;
  lastOn: string | null;
}

/** Counts the rows of criteria in one statement, each source read once. */
export async function countRows(
  tx: Tx,
  { by, day, criteria }: { by: RiskBy; day: string; criteria: readonly RiskCriterion[] },
): Promise<Count[]> {
  const parts = criteria.flatMap(({ code, bound }) => {
    const source = sourceOf(code);
    if (!source) return [];
    const [of, joined] =
      by === "unit"
        ? [sql`fact.unit_id`, sql``]
        : [sql`task.field_id`, sql`join app.task on task.id = fact.task_id`];
    return [
      sql`select ${sql.lit(code)} as code, ${of} as id, count(*) as rows, max(fact.on_day) as last_on
        from (${source({ day, bound })}) fact ${joined} group by 2`,
    ];
  });
  const counted = sql.join(parts, sql` union all `);
  const { rows } = await (
    by === "unit"
      ? sql<Count>`with ${homes(day)}
        select counted.code, home.agency_id as id, sum(counted.rows)::int as rows, max(counted.last_on)::text as "lastOn"
        from (${counted}) counted join home on home.unit_id = counted.id group by 1, 2`
      : sql<Count>`select counted.code, counted.id, counted.rows::int as rows, counted.last_on::text as "lastOn"
        from (${counted}) counted where counted.id is not null`
  ).execute(tx);
  return rows;
}

/** Agencies whose work the province may look into, as they stood on a day; not committees, parties or bodies of the centre. */
export async function agenciesOn(
  tx: Tx,
  day: string,
): Promise<{ id: string; name: string; vertical: boolean }[]> {
  const { rows } = await sql<{ id: string; name: string; vertical: boolean }>`
    select version.unit_id as id, version.name, version.kind = 'vertical' as vertical from app.unit_version version
    where daterange(version.valid_from, version.valid_to) @> ${day}::date
      and version.kind in ('office', 'department', 'public-unit', 'district', 'commune', 'ward', 'special-zone', 'vertical')
    order by version.unit_id`.execute(tx);
  return rows;
}

export async function fieldsOn(tx: Tx, day: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from app.field where daterange(valid_from, valid_to) @> ${day}::date order by id`.execute(
    tx,
  );
  return rows;
}
