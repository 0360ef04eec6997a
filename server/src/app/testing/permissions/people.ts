import { sql } from "kysely";
import type { Actor, Grant, OnBehalf } from "../../../kernel/actor.ts";
import type { Database } from "../../../kernel/database/connect.ts";
import { newId } from "../../../kernel/ids.ts";

export interface Role {
  code: string;
  name: string;
  scope: "province" | "unit";
  acts: ReadonlySet<string>;
}
export interface Someone {
  accountId: string;
  personId: string;
}
/** Who and what there is: to tell in what a policy looks at an agency from a person. */
export interface Register {
  roles: readonly Role[];
  /** Each unit with those at and below it. */
  units: ReadonlyMap<string, ReadonlySet<string>>;
  byAccount: ReadonlyMap<string, Someone>;
  byPerson: ReadonlyMap<string, Someone>;
}

export async function readRegister(owner: Database): Promise<Register> {
  const { rows: roles } = await sql<{
    code: string;
    name: string;
    scope: Role["scope"];
    acts: string[];
  }>`
    select code, name, scope, array(select act from app.role_act where role_code = code) as acts
    from app.role order by rank, code`.execute(owner);
  const { rows: closure } = await sql<{ unit: string; below: string[] }>`
    select ancestor_id as unit, array_agg(descendant_id) as below from app.unit_closure group by 1`.execute(
    owner,
  );
  const { rows: people } = await sql<{ person: string; account: string | null }>`
    select person.id as person, account.id as account from app.person left join app.account on account.person_id = person.id`.execute(
    owner,
  );
  const known = people.map(({ person, account }): Someone => ({ personId: person, accountId: account ?? newId() })); // prettier-ignore
  return {
    roles: roles.map((role) => ({ ...role, acts: new Set(role.acts) })),
    units: new Map(closure.map(({ unit, below }) => [unit, new Set(below)])),
    byAccount: new Map(known.map((one) => [one.accountId, one])),
    byPerson: new Map(known.map((one) => [one.personId, one])),
  };
}

export const stranger = (): Someone => ({ accountId: newId(), personId: newId() });

/** What a role gives its holder in a unit, as signing in would gather it. */
export const grantOf = (register: Register, role: Role, unitId: string): Grant => ({
  roleCode: role.code,
  roleName: role.name,
  unitId,
  provinceWide: role.scope === "province",
  unitIds:
    role.scope === "province" ? new Set() : (register.units.get(unitId) ?? new Set([unitId])),
  acts: role.acts,
});

export const holding = (someone: Someone, grants: readonly Grant[]): Actor => ({
  ...someone,
  name: "Người thử",
  grants,
});

/** The same offices, held by delegation from another person. */
export const onBehalfOf = (delegator: Someone, grants: readonly Grant[]): Grant[] => {
  const behalf: OnBehalf = { ...delegator, delegationId: newId(), name: "Người ủy quyền", legalBasis: "Giấy ủy quyền" }; // prettier-ignore
  return grants.map((grant) => ({ ...grant, onBehalfOf: behalf }));
};
