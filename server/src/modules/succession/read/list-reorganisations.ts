import type { ReorganisationRow } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

const units = (parts: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', own.unit_id, 'name', coalesce(case when own.part = 'begins' then own.name end, version.name, own.name),
      'shortName', case when own.part = 'begins' then own.short_name else version.short_name end) order by own.ordinal), '[]')
  from app.reorganisation_unit own
  left join lateral (select name, short_name from app.unit_version version where version.unit_id = own.unit_id
    order by version.valid_from < one.effective_on desc, version.valid_from desc limit 1) version on true
  where own.reorganisation_id = one.id and own.part in (${parts}))`;

/** What every view of a reorganisation begins with, over `one`. */
export const rowColumns = (today: string): RawBuilder<unknown> => sql`
  one.id, one.number, one.kind, one.state, one.effective_on as "effectiveOn", one.legal_basis as "legalBasis",
  ${units(sql`'ends', 'changes'`)} as "from",
  case when one.kind in ('rename', 'level-change') then (select jsonb_build_array(jsonb_build_object('id', own.unit_id, 'name', own.name,
      'shortName', own.short_name)) from app.reorganisation_unit own where own.reorganisation_id = one.id and own.part = 'changes')
    else ${units(sql`'receives', 'begins'`)} end as "to",
  (select count(*) from app.task_routing r where r.reorganisation_id = one.id and r.state = 'waiting') as waiting,
  (select count(*) from app.task_routing r where r.reorganisation_id = one.id and r.state = 'waiting' and r.last_day < ${today}::date) as overdue`;

/** All there are, the latest day first: a province has some dozens. */
export async function listReorganisations(tx: Tx, today: string): Promise<ReorganisationRow[]> {
  const { rows } = await sql<ReorganisationRow>`
    select ${rowColumns(today)} from app.reorganisation one
    order by one.effective_on desc, one.number desc limit 500`.execute(tx);
  return rows;
}
