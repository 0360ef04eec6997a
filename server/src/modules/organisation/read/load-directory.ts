import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { Directory } from "../domain/directory.ts";

/** All names of all times in one round trip; a province has some hundreds of units, at most a few thousand. */
export async function loadDirectory(tx: Tx): Promise<Directory & { revision: string }> {
  const { rows } = await sql<Directory & { revision: string }>`
    select
      (select revision from app.organisation_revision) as revision,
      (select coalesce(jsonb_agg(jsonb_build_object('unitId', unit_id, 'name', name, 'shortName', short_name, 'kind', kind,
          'parentId', parent_id, 'validFrom', valid_from, 'validTo', valid_to)), '[]')
        from app.unit_version) as versions,
      (select coalesce(jsonb_agg(jsonb_build_object('unitId', unit_id, 'alias', alias, 'validFrom', valid_from,
          'validTo', valid_to)), '[]')
        from app.unit_alias) as aliases,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'validFrom', valid_from, 'validTo', valid_to,
          'aliases', array(select alias from app.unit_group_alias where group_id = unit_group.id))), '[]')
        from app.unit_group) as groups,
      (select coalesce(jsonb_agg(jsonb_build_object('fromId', from_id, 'toId', to_id, 'effectiveOn', effective_on,
          'isHeir', is_heir)
          order by effective_on, id), '[]')
        from app.unit_succession) as successions`.execute(tx);
  return rows[0] ?? { revision: "", versions: [], aliases: [], groups: [], successions: [] };
}
