import type { UnitRef } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** Who belongs to each group on a date: units of its kinds that exist then, and those named one by one. */
export async function membersOf(
  tx: Tx,
  groupIds: readonly string[],
  asOf: string,
): Promise<Map<string, UnitRef[]>> {
  const { rows } = await sql<{ group_id: string; members: UnitRef[] }>`
    select unit_group.id as group_id,
      coalesce(jsonb_agg(jsonb_build_object('id', version.unit_id, 'name', version.name, 'shortName', version.short_name)
        order by version.name collate app.vi) filter (where version.unit_id is not null), '[]') as members
    from app.unit_group
    left join app.unit_version as version
      on daterange(version.valid_from, version.valid_to) @> ${asOf}::date
      and (version.kind = any (unit_group.unit_kinds) or exists (
        select from app.unit_group_member as member
        where member.group_id = unit_group.id and member.unit_id = version.unit_id
          and daterange(member.valid_from, member.valid_to) @> ${asOf}::date))
    where unit_group.id = any (${groupIds}::uuid[])
    group by unit_group.id`.execute(tx);
  return new Map(rows.map(({ group_id, members }) => [group_id, members]));
}
