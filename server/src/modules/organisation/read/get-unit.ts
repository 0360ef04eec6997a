import type { UnitDetail } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** One unit through time; null when there is none. Units it touches are named as of the day they touched. */
export async function getUnit(tx: Tx, id: string): Promise<UnitDetail | null> {
  const { rows } = await sql<UnitDetail>`
    with name_on as (
      select unit_id, valid_from, valid_to,
        jsonb_build_object('id', unit_id, 'name', name, 'shortName', short_name) as ref
      from app.unit_version
    )
    select unit.id,
      (select coalesce(jsonb_agg(jsonb_build_object('name', version.name, 'shortName', version.short_name,
          'symbol', version.symbol, 'kind', version.kind, 'validFrom', version.valid_from, 'validTo', version.valid_to,
          'legalBasis', version.legal_basis, 'parent', (
            select ref from name_on where name_on.unit_id = version.parent_id
            order by daterange(valid_from, valid_to) @> version.valid_from desc, valid_from desc limit 1))
          order by version.valid_from desc), '[]')
        from app.unit_version as version where version.unit_id = unit.id) as versions,
      array(select alias from app.unit_alias where unit_id = unit.id order by alias collate app.vi) as aliases,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', succession.kind, 'functionScope', succession.function_scope,
          'effectiveOn', succession.effective_on, 'legalBasis', succession.legal_basis,
          'from', (select ref from name_on where name_on.unit_id = succession.from_id
            order by valid_from < succession.effective_on desc, valid_from desc limit 1),
          'to', (select ref from name_on where name_on.unit_id = succession.to_id
            order by daterange(valid_from, valid_to) @> succession.effective_on desc, valid_from desc limit 1))
          order by succession.effective_on, succession.id), '[]')
        from app.unit_succession as succession where unit.id in (succession.from_id, succession.to_id)) as successions,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'person', jsonb_build_object('id', person.id, 'name', person.full_name), 'title', appointment.title,
          'isHead', appointment.is_head, 'validFrom', appointment.valid_from, 'validTo', appointment.valid_to)
          order by appointment.valid_to desc nulls first, appointment.is_head desc, appointment.valid_from desc,
            person.full_name collate app.vi), '[]')
        from app.appointment join app.person on person.id = appointment.person_id
        where appointment.unit_id = unit.id) as appointments
    from app.unit where unit.id = ${id}::uuid`.execute(tx);
  return rows[0] ?? null;
}
