import { sql } from "kysely";
import type { ActContext, Verdict } from "../../../kernel/act.ts";
import { allowed, refuse } from "../../../kernel/act.ts";
import { isProvinceWide, type Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { organisationRefusals } from "../domain/refusals.ts";
import { atField } from "../../../kernel/refusal.ts";

/**
 * Changes of the organisation come one after another: loops and double names are seen only by who sees all of it, and
 * the closure is rewritten as a whole.
 */
export async function lockOrganisation({ tx }: ActContext): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('app.unit'))`.execute(tx);
}

/** The organisation is one for the whole province, and so is the office that keeps it. */
export function mayChangeOrganisation(actor: Actor): Verdict {
  return isProvinceWide(actor)
    ? allowed
    : refuse(
        "Cơ cấu tổ chức do người có chức trách toàn tỉnh quản lý. Hãy đề nghị quản trị viên sửa.",
      );
}

export async function rebuildClosure(tx: Tx): Promise<void> {
  await sql`select app.rebuild_unit_closure()`.execute(tx);
}

/** Refuses a parent that is not there on the day, or that stands below the unit itself. */
export async function checkParent(
  tx: Tx,
  parentId: string | null,
  date: string,
  unitId: string | null,
): Promise<void> {
  if (parentId === null) return;
  const { rows } = await sql<{ name: string; exists_then: boolean; below: boolean }>`
    select version.name, daterange(version.valid_from, version.valid_to) @> ${date}::date as exists_then,
      exists (select from app.unit_closure
        where ancestor_id = ${unitId}::uuid and descendant_id = version.unit_id) as below
    from app.unit_version as version
    where version.unit_id = ${parentId}::uuid
    order by exists_then desc, version.valid_from desc
    limit 1`.execute(tx);
  const parent = rows[0];
  if (!parent) throw atField(organisationRefusals.PARENT_UNKNOWN(), "parentId");
  if (parent.below) throw atField(organisationRefusals.PARENT_LOOP(parent.name), "parentId");
  if (!parent.exists_then) {
    throw atField(organisationRefusals.PARENT_NOT_THEN(parent.name, date), "parentId");
  }
}
