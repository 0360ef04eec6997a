import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";
import { standardGroups } from "../domain/standard-groups.ts";

/** Gives a new province the phrases that mean many bodies; public units count by their kind until it names its own. */
export async function insertStandardGroups(tx: Tx): Promise<void> {
  const groups = standardGroups.map((group) => ({ ...group, id: newId() }));
  await tx
    .insertInto("app.unit_group")
    .values(
      groups.map(({ id, name, kinds, withPublicUnits, from, to }) => ({
        id,
        name,
        unit_kinds: withPublicUnits ? [...kinds, "public-unit"] : [...kinds],
        valid_from: from,
        valid_to: to,
      })),
    )
    .execute();
  await tx
    .insertInto("app.unit_group_alias")
    .values(groups.flatMap(({ id, aliases }) => aliases.map((alias) => ({ group_id: id, alias }))))
    .execute();
  await sql`select app.rebuild_unit_closure()`.execute(tx);
}
