import { sql, type RawBuilder } from "kysely";
import type { Actor, Grant } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";

interface OfficeRow {
  account_id: string;
  person_id: string;
  full_name: string;
  office: string | null;
  role_code: string;
  role_name: string;
  province_wide: boolean;
  unit_id: string;
  unit_ids: string[] | null;
  acts: string[];
}

/** The account's offices on a day: each grant in force with its acts and, for a scoped one, the units at and below it. */
export const findActor = (tx: Tx, accountId: string, today: string): Promise<Actor | null> =>
  findActorWhere(tx, sql`account.id = ${accountId}`, today);

/** The same by a session that has not ended, in one question: every request asks it. */
export const findActorOfSession = (
  tx: Tx,
  tokenHash: Buffer,
  now: Date,
  today: string,
): Promise<Actor | null> =>
  findActorWhere(
    tx,
    sql`account.id = (select session.account_id from app.session where session.token_hash = ${tokenHash} and session.expires_at > ${now})`,
    today,
  );

async function findActorWhere(
  tx: Tx,
  which: RawBuilder<unknown>,
  today: string,
): Promise<Actor | null> {
  const { rows } = await sql<OfficeRow>`
    select account.id as account_id, person.id as person_id, person.full_name,
      (select appointment.title || ', ' || version.name from app.appointment
        join app.unit_version version on version.unit_id = appointment.unit_id
          and version.valid_from <= ${today} and (version.valid_to is null or version.valid_to > ${today})
        where appointment.person_id = person.id and appointment.valid_from <= ${today}
          and (appointment.valid_to is null or appointment.valid_to > ${today})
        order by appointment.is_head desc, appointment.valid_from desc limit 1) as office,
      role.code as role_code, role.name as role_name, role.scope = 'province' as province_wide, role_grant.unit_id,
      case when role.scope = 'unit' then
        (select array_agg(closure.descendant_id) from app.unit_closure closure where closure.ancestor_id = role_grant.unit_id)
      end as unit_ids,
      array(select role_act.act from app.role_act where role_act.role_code = role.code) as acts
    from app.account account
    join app.person person on person.id = account.person_id
    join app.role_grant role_grant on role_grant.account_id = account.id
      and role_grant.valid_from <= ${today} and (role_grant.valid_to is null or role_grant.valid_to > ${today})
    join app.role role on role.code = role_grant.role_code
    where ${which} and account.locked_at is null
    order by role.rank`.execute(tx);
  const [first] = rows;
  if (!first) return null;
  const name = first.office ? `${first.full_name}, ${first.office}` : first.full_name;
  return {
    accountId: first.account_id,
    personId: first.person_id,
    name,
    grants: rows.map(asGrant),
  };
}

const asGrant = (row: OfficeRow): Grant => ({
  roleCode: row.role_code,
  roleName: row.role_name,
  unitId: row.unit_id,
  provinceWide: row.province_wide,
  unitIds: new Set(row.unit_ids ?? []),
  acts: new Set(row.acts),
});
