import type { UnitGroup } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { membersOf } from "./members-of.ts";

/** The groups a document of that day may name, with their members of the day. */
export async function listUnitGroups(tx: Tx, asOf: string): Promise<UnitGroup[]> {
  const { rows } = await sql<Omit<UnitGroup, "members">>`
    select id, name, array(select alias from app.unit_group_alias
      where group_id = unit_group.id order by alias collate app.vi) as aliases
    from app.unit_group
    where daterange(valid_from, valid_to) @> ${asOf}::date
    order by name collate app.vi, id`.execute(tx);
  const members = await membersOf(
    tx,
    rows.map(({ id }) => id),
    asOf,
  );
  return rows.map((group) => ({ ...group, members: members.get(group.id) ?? [] }));
}
