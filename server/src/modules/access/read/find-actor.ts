import { sql, type RawBuilder } from "kysely";
import type { Actor, Grant, OnBehalf } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";

interface OfficeRow {
  account_id: string;
  person_id: string;
  seen_at: Date | null;
  name: string;
  role_code: string;
  role_name: string;
  province_wide: boolean;
  unit_id: string;
  unit_ids: string[] | null;
  acts: string[];
  on_behalf_of: OnBehalf | null;
}

/**
 * The account's offices on a day: each grant in force with its acts and, for a scoped one, the units at and below it. After
 * them what was delegated to it: as long as the delegator holds the office and their account is open.
 */
export async function findActor(tx: Tx, accountId: string, today: string): Promise<Actor | null> {
  const one = sql<One>`select account.id, account.person_id, null::timestamptz as seen_at from app.account
    where account.id = ${accountId} and account.locked_at is null`;
  return (await findActorWhere(tx, one, today))?.actor ?? null;
}

/** The same by a session that has not ended and at which somebody was lately, in one question: every request asks it. */
export const findActorOfSession = (
  tx: Tx,
  tokenHash: Buffer,
  now: Date,
  today: string,
): Promise<{ actor: Actor; seenAt: Date | null } | null> =>
  findActorWhere(
    tx,
    sql<One>`select account.id, account.person_id, session.last_seen_at as seen_at
      from app.session join app.account on account.id = session.account_id and account.locked_at is null
      where session.token_hash = ${tokenHash} and session.expires_at > ${now}
        and session.last_seen_at > ${now}::timestamptz - make_interval(mins => session.idle_minutes)`,
    today,
  );

interface One {
  id: string;
  person_id: string;
  seen_at: Date | null;
}

async function findActorWhere(
  tx: Tx,
  account: RawBuilder<One>,
  today: string,
): Promise<{ actor: Actor; seenAt: Date | null } | null> {
  const inForce = (from: string, to: string) =>
    sql`${sql.ref(from)} <= ${today} and (${sql.ref(to)} is null or ${sql.ref(to)} > ${today})`;
  const { rows } = await sql<OfficeRow>`
    with one as (${account}),
    held as (
      select role_grant.role_code, role_grant.unit_id, null::text[] as only_acts, false as narrowed, null::uuid as delegation_id,
        null::text as legal_basis, null::uuid as delegator_id, null::uuid as delegator_person_id
      from one join app.role_grant on role_grant.account_id = one.id
        and ${inForce("role_grant.valid_from", "role_grant.valid_to")}
      union all
      select role_grant.role_code, coalesce(only_unit.id, role_grant.unit_id), delegation.acts, delegation.unit_ids is not null,
        delegation.id, delegation.legal_basis, delegator.id, delegator.person_id
      from one join app.delegation on delegation.delegate_id = one.id and delegation.revoked_at is null
        and ${today} between delegation.valid_from and delegation.last_day
      join app.role_grant on role_grant.id = delegation.grant_id
        and ${inForce("role_grant.valid_from", "role_grant.valid_to")}
      join app.account delegator on delegator.id = delegation.delegator_id and delegator.locked_at is null
      left join lateral unnest(delegation.unit_ids) as only_unit (id) on true
    )
    select one.id as account_id, one.person_id, one.seen_at, ${namedOn("one.person_id", today)} as name,
      role.code as role_code, role.name as role_name, role.scope = 'province' and not held.narrowed as province_wide, held.unit_id,
      case when role.scope = 'unit' or held.narrowed then
        (select array_agg(closure.descendant_id) from app.unit_closure closure where closure.ancestor_id = held.unit_id)
      end as unit_ids,
      array(select role_act.act from app.role_act where role_act.role_code = role.code
        and (held.only_acts is null or role_act.act = any (held.only_acts))) as acts,
      case when held.delegation_id is not null then jsonb_build_object('delegationId', held.delegation_id,
        'accountId', held.delegator_id, 'personId', held.delegator_person_id,
        'name', ${namedOn("held.delegator_person_id", today)}, 'legalBasis', held.legal_basis) end as on_behalf_of
    from one cross join held join app.role on role.code = held.role_code
    order by held.delegation_id is not null, role.rank, held.delegation_id`.execute(tx);
  const [first] = rows;
  // Who holds no office of their own any more acts for nobody else either.
  if (!first || first.on_behalf_of) return null;
  const actor = {
    accountId: first.account_id,
    personId: first.person_id,
    name: first.name,
    grants: rows.map(asGrant),
  };
  return { actor, seenAt: first.seen_at };
}

/** "Nguyễn Văn An, Giám đốc, Sở Tài chính": a person by the highest of their posts on a day. */
const namedOn = (personId: string, today: string): RawBuilder<string> => sql<string>`(
  select concat_ws(', ', person.full_name, (select appointment.title || ', ' || version.name from app.appointment
    join app.unit_version version on version.unit_id = appointment.unit_id
      and version.valid_from <= ${today} and (version.valid_to is null or version.valid_to > ${today})
    where appointment.person_id = person.id and appointment.valid_from <= ${today}
      and (appointment.valid_to is null or appointment.valid_to > ${today})
    order by appointment.is_head desc, appointment.valid_from desc limit 1))
  from app.person where person.id = ${sql.ref(personId)})`;

const asGrant = (row: OfficeRow): Grant => ({
  roleCode: row.role_code,
  roleName: row.role_name,
  unitId: row.unit_id,
  provinceWide: row.province_wide,
  unitIds: new Set(row.unit_ids ?? []),
  acts: new Set(row.acts),
  ...(row.on_behalf_of ? { onBehalfOf: row.on_behalf_of } : {}),
});
