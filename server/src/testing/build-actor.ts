import { sql } from "kysely";
import type { Actor } from "../kernel/actor.ts";
import type { Database } from "../kernel/database/connect.ts";
import { newId } from "../kernel/ids.ts";

/** Somebody with an account who holds these acts: for the whole province, or for some units. */
export async function buildActor(
  owner: Database,
  { acts = [], unitIds }: { acts?: readonly string[]; unitIds?: readonly string[] } = {},
): Promise<Actor & { accountId: string }> {
  const [personId, accountId] = [newId(), newId()];
  const person = { id: personId, full_name: "Nguyễn Văn An" };
  await owner.insertInto("app.person").values(person).execute();
  const account = { id: accountId, person_id: personId, login: `${accountId}@an-son.example` };
  await owner.insertInto("app.account").values(account).execute();
  return {
    accountId,
    personId,
    name: "Nguyễn Văn An, Chuyên viên",
    grants: [
      {
        roleCode: "TESTER",
        roleName: "Người thử",
        unitId: unitIds?.[0] ?? newId(),
        provinceWide: unitIds === undefined,
        unitIds: new Set(unitIds),
        acts: new Set(acts),
      },
    ],
  };
}

/** A unit with one version since 2015, below another one if it is given. */
export async function buildUnit(owner: Database, name: string, parentId?: string): Promise<string> {
  const id = newId();
  await owner.insertInto("app.unit").values({ id }).execute();
  const version = { unit_id: id, name, kind: "department", parent_id: parentId ?? null };
  await owner
    .insertInto("app.unit_version")
    .values({ ...version, valid_from: "2015-01-01" })
    .execute();
  await sql`select app.rebuild_unit_closure()`.execute(owner);
  return id;
}
