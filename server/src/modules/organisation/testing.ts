import type { UnitKind } from "@dondoc/contract";
import { sql } from "kysely";
import type { Actor } from "../../kernel/actor.ts";
import type { Database } from "../../kernel/database/connect.ts";
import { newId } from "../../kernel/ids.ts";

interface UnitOverrides {
  id?: string;
  name?: string;
  shortName?: string | null;
  symbol?: string | null;
  kind?: UnitKind;
  parentId?: string | null;
  validFrom?: string;
  validTo?: string | null;
  aliases?: readonly string[];
}

/** A unit with one version, by the owner's hand; the closure is rebuilt. */
export async function buildUnit(owner: Database, overrides: UnitOverrides = {}): Promise<string> {
  const id = overrides.id ?? newId();
  await owner.insertInto("app.unit").values({ id }).execute();
  await buildVersion(owner, id, overrides);
  for (const alias of overrides.aliases ?? []) {
    await owner.insertInto("app.unit_alias").values({ unit_id: id, alias }).execute();
  }
  await sql`select app.rebuild_unit_closure()`.execute(owner);
  return id;
}

/** One more version of a unit; versions of one unit must not overlap. */
export async function buildVersion(
  owner: Database,
  unitId: string,
  overrides: Omit<UnitOverrides, "id" | "aliases"> = {},
): Promise<void> {
  await owner
    .insertInto("app.unit_version")
    .values({
      unit_id: unitId,
      name: overrides.name ?? `Sở Thử nghiệm ${unitId.slice(-4)}`,
      short_name: overrides.shortName ?? null,
      symbol: overrides.symbol ?? null,
      kind: overrides.kind ?? "department",
      parent_id: overrides.parentId ?? null,
      valid_from: overrides.validFrom ?? "2015-01-01",
      valid_to: overrides.validTo ?? null,
    })
    .execute();
}

/** Somebody who holds a post in a unit from a day on. */
export async function buildAppointment(
  owner: Database,
  unitId: string,
  overrides: {
    fullName?: string;
    title?: string;
    isHead?: boolean;
    validFrom?: string;
    validTo?: string | null;
  } = {},
): Promise<string> {
  const personId = newId();
  await owner
    .insertInto("app.person")
    .values({ id: personId, full_name: overrides.fullName ?? "Nguyễn Văn An" })
    .execute();
  await owner
    .insertInto("app.appointment")
    .values({
      person_id: personId,
      unit_id: unitId,
      title: overrides.title ?? "Giám đốc",
      is_head: overrides.isHead ?? true,
      valid_from: overrides.validFrom ?? "2020-01-01",
      valid_to: overrides.validTo ?? null,
    })
    .execute();
  return personId;
}

/** Somebody with these acts: for the whole province, or for some units only. */
export function buildActor(acts: readonly string[], unitIds?: readonly string[]): Actor {
  const unitId = unitIds?.[0] ?? newId();
  return {
    accountId: null,
    personId: null,
    name: "Trần Thị Bình, Quản trị viên",
    grants: [
      {
        roleCode: "admin",
        roleName: "Quản trị viên",
        unitId,
        provinceWide: unitIds === undefined,
        unitIds: new Set(unitIds ?? [unitId]),
        acts: new Set(acts),
      },
    ],
  };
}
