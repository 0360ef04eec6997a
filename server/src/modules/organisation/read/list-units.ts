import type { UnitKind, UnitRow } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** The units that exist on a day, by kind and name. `q` finds names, short names and aliases, accents aside. */
export async function listUnits(
  tx: Tx,
  asOf: string,
  { kind, q }: { kind?: UnitKind | undefined; q?: string | undefined },
): Promise<UnitRow[]> {
  const like = q ? `%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%` : null;
  const { rows } = await sql<UnitRow>`
    select version.unit_id as id, version.name, version.short_name as "shortName", version.kind, version.symbol,
      case when parent.unit_id is not null then
        jsonb_build_object('id', parent.unit_id, 'name', parent.name, 'shortName', parent.short_name) end as parent,
      version.valid_from as "validFrom", version.valid_to as "validTo"
    from app.unit_version as version
    left join app.unit_version as parent
      on parent.unit_id = version.parent_id and daterange(parent.valid_from, parent.valid_to) @> ${asOf}::date
    where daterange(version.valid_from, version.valid_to) @> ${asOf}::date
      and (${kind ?? null}::text is null or version.kind = ${kind ?? null})
      and (${like}::text is null or app.fold(concat_ws(' ', version.name, version.short_name)) like app.fold(${like})
        or exists (select from app.unit_alias as alias
          where alias.unit_id = version.unit_id and alias.folded like app.fold(${like})))
    order by array_position(array['committee', 'office', 'department', 'public-unit', 'working-group', 'district',
      'commune', 'ward', 'special-zone', 'vertical', 'party', 'council', 'central', 'other', 'division'], version.kind),
      version.name collate app.vi, version.unit_id`.execute(tx);
  return rows;
}
