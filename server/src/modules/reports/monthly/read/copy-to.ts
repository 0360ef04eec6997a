import type { UnitRef } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";

/** Who gets the monthly report beside the Chair: the working group, and whoever keeps the register of officials. */
export async function copyTo(
  tx: Tx,
  day: string,
): Promise<{ workingGroup: UnitRef | undefined; homeAffairs: UnitRef | undefined }> {
  const { rows } = await sql<UnitRef & { kind: string }>`
    select unit_id as id, name, short_name as "shortName", kind from app.unit_version
    where daterange(valid_from, valid_to) @> ${day}::date and (kind = 'working-group' or unit_id in (
      select role_grant.unit_id from app.role_grant where role_grant.role_code = 'HOME_AFFAIRS' and role_grant.valid_from <= ${day}
        and (role_grant.valid_to is null or role_grant.valid_to > ${day})))
    order by valid_from, unit_id`.execute(tx);
  const ref = (row: (typeof rows)[number] | undefined): UnitRef | undefined =>
    row && { id: row.id, name: row.name, shortName: row.shortName };
  return {
    workingGroup: ref(rows.find(({ kind }) => kind === "working-group")),
    homeAffairs: ref(rows.find(({ kind }) => kind !== "working-group")),
  };
}
