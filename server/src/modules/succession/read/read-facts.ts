import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { UnitFacts } from "../domain/check-plan.ts";

/** What the register and the reorganisations that wait say of some bodies. */
export async function readFacts(
  tx: Tx,
  unitIds: readonly string[],
): Promise<Map<string, UnitFacts>> {
  const { rows } = await sql<UnitFacts>`
    select version.unit_id as id, version.name, (select min(first.valid_from) from app.unit_version first
        where first.unit_id = version.unit_id) as begins, version.valid_to as ends, version.valid_from as "changedOn",
      (select coalesce(jsonb_agg(jsonb_build_object('number', planned.number, 'on', planned.effective_on, 'part', own.part)), '[]')
        from app.reorganisation_unit own join app.reorganisation planned on planned.id = own.reorganisation_id
        where own.unit_id = version.unit_id and planned.state = 'planned') as planned
    from (select distinct on (unit_id) * from app.unit_version where unit_id = any (${[...unitIds]}::uuid[])
      order by unit_id, valid_from desc) version`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}
