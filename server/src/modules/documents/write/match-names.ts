import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { resolveNames } from "../../organisation/index.ts";

/** What the register makes of a name: one unit or one group, exactly, or nothing. A likeness is a person's to judge. */
export interface Match {
  unitId: string | null;
  groupId: string | null;
  resolvedBy: "register" | "person" | null;
}
const open: Match = { unitId: null, groupId: null, resolvedBy: null };

export async function matchNames(
  tx: Tx,
  names: readonly string[],
  asOf: string,
): Promise<(name: string) => Match> {
  if (names.length === 0) return () => open;
  const resolutions = await resolveNames(tx, [...new Set(names)], asOf);
  return (name) => {
    const found = resolutions.get(name);
    if (found?.kind === "unit") {
      return { unitId: found.unit.id, groupId: null, resolvedBy: "register" };
    }
    if (found?.kind === "group") {
      return { unitId: null, groupId: found.group.id, resolvedBy: "register" };
    }
    return open;
  };
}

/** After the document's date has changed: every name that no person has settled is looked up anew. */
export async function rematchParties(tx: Tx, documentId: string, asOf: string): Promise<void> {
  const parties = await tx
    .selectFrom("app.assignment_party as party")
    .innerJoin("app.assignment as assignment", "assignment.id", "party.assignment_id")
    .select(["party.id", "party.name"])
    .where("assignment.document_id", "=", documentId)
    .where((where) =>
      where.or([
        where("party.resolved_by", "is", null),
        where("party.resolved_by", "=", "register"),
      ]),
    )
    .execute();
  const match = await matchNames(
    tx,
    parties.map(({ name }) => name),
    asOf,
  );
  const rows = parties.map(({ id, name }) => ({ id, ...match(name) }));
  // Who was taken out of a group stays out, as long as the name still means the same group.
  await sql`
    update app.assignment_party party set unit_id = found."unitId", group_id = found."groupId", resolved_by = found."resolvedBy",
      excluded_unit_ids = case when party.group_id = found."groupId" then party.excluded_unit_ids else '{}' end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as found (id uuid, "unitId" uuid, "groupId" uuid, "resolvedBy" text)
    where party.id = found.id`.execute(tx);
}
