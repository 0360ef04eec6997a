import { sql, type Insertable } from "kysely";
import type { Database } from "../kernel/database/connect.ts";
import type { DB } from "../kernel/database/schema.generated.ts";
import { agencies } from "./organisation-agencies.ts";
import type { Body } from "./organisation-body.ts";
import {
  DEPARTMENTS_BASIS,
  DEPARTMENTS_FROM,
  departments,
  departmentSuccessions,
} from "./organisation-departments.ts";
import { standardGroups as groups } from "../modules/organisation/index.ts";
import { ownPublicUnits } from "./organisation-agencies.ts";
import { idOf } from "./organisation-ids.ts";
import {
  districts,
  localities,
  localityKey,
  TWO_LEVELS_BASIS,
  TWO_LEVELS_FROM,
} from "./organisation-localities.ts";
import { demoPeople, type DemoAppointment, type DemoPerson } from "./organisation-people.ts";

export interface DemoOrganisation {
  units: { id: string }[];
  versions: Insertable<DB["app.unit_version"]>[];
  aliases: Insertable<DB["app.unit_alias"]>[];
  groups: Insertable<DB["app.unit_group"]>[];
  groupAliases: Insertable<DB["app.unit_group_alias"]>[];
  groupMembers: Insertable<DB["app.unit_group_member"]>[];
  successions: Insertable<DB["app.unit_succession"]>[];
  people: DemoPerson[];
  appointments: DemoAppointment[];
}

/** The organisation of the invented province An Sơn, before and since 2025, with its people. The same rows on every run. */
export function demoOrganisation(): DemoOrganisation {
  const bodies = [...agencies, ...departments, ...localities];
  return {
    units: bodies.map(({ key }) => ({ id: unitId(key) })),
    versions: bodies.flatMap(versionsOf),
    aliases: bodies.flatMap(({ key, aliases }) =>
      aliases.map((alias) => ({ unit_id: unitId(key), alias })),
    ),
    groups: groups.map(({ key, name, kinds, from, to }) => ({
      id: groupId(key),
      name,
      unit_kinds: [...kinds],
      valid_from: from,
      valid_to: to,
    })),
    groupAliases: groups.flatMap(({ key, aliases }) =>
      aliases.map((alias) => ({ group_id: groupId(key), alias })),
    ),
    groupMembers: groups.flatMap(({ key, withPublicUnits }) =>
      (withPublicUnits ? ownPublicUnits : []).map((member) => ({
        group_id: groupId(key),
        unit_id: unitId(member),
      })),
    ),
    successions: successions(),
    ...demoPeople(bodies),
  };
}

const unitId = (key: string) => idOf("unit", key);
const groupId = (key: string) => idOf("group", key);

function versionsOf({
  key,
  parent,
  kind,
  symbol,
  versions,
  endsOn,
}: Body): DemoOrganisation["versions"] {
  return versions.map((version, at) => ({
    id: idOf("version", key, version.from),
    unit_id: unitId(key),
    name: version.name,
    short_name: version.shortName ?? null,
    symbol,
    kind: version.kind ?? kind,
    parent_id: parent === null ? null : unitId(parent),
    valid_from: version.from,
    valid_to: versions[at + 1]?.from ?? endsOn,
    legal_basis: version.basis ?? null,
  }));
}

function successions(): DemoOrganisation["successions"] {
  const row = (
    from: string,
    to: string,
    kind: string,
    scope: string | null,
    on: string,
    basis: string,
  ) => ({
    id: idOf("succession", from, to),
    from_id: unitId(from),
    to_id: unitId(to),
    kind,
    function_scope: scope,
    effective_on: on,
    legal_basis: basis,
  });
  return [
    ...departmentSuccessions.map(([from, to, kind, scope]) =>
      row(from, to, kind, scope, DEPARTMENTS_FROM, DEPARTMENTS_BASIS),
    ),
    row("market", "trade", "absorb", "Quản lý thị trường", "2025-03-01", DEPARTMENTS_BASIS),
    ...districts.flatMap(({ key, localities }) =>
      localities.map((place) =>
        row(key, localityKey(place), "split", null, TWO_LEVELS_FROM, TWO_LEVELS_BASIS),
      ),
    ),
  ];
}

/** Writes the rows by the owner's hand into an empty organisation, and rebuilds the closure. */
export async function insertDemoOrganisation(
  owner: Database,
  rows: DemoOrganisation,
): Promise<void> {
  await owner.transaction().execute(async (tx) => {
    await tx.insertInto("app.unit").values(rows.units).execute();
    await tx.insertInto("app.unit_version").values(rows.versions).execute();
    await tx.insertInto("app.unit_alias").values(rows.aliases).execute();
    await tx.insertInto("app.unit_group").values(rows.groups).execute();
    await tx.insertInto("app.unit_group_alias").values(rows.groupAliases).execute();
    await tx.insertInto("app.unit_group_member").values(rows.groupMembers).execute();
    await tx.insertInto("app.unit_succession").values(rows.successions).execute();
    await tx.insertInto("app.person").values(rows.people).execute();
    await tx.insertInto("app.appointment").values(rows.appointments).execute();
    await sql`select app.rebuild_unit_closure()`.execute(tx);
  });
}
