import type { DelegableOffice, Delegation, DelegationList } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import { allActs } from "../../../kernel/act.ts";
import { holdsAct, type Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { DELEGABLE_PERMISSIONS, isDelegable } from "../domain/delegable.ts";

const DELEGATE = "access.delegate";
/** The register shows this many, the latest first. */
const MOST = 500;

type Row = Omit<Delegation, "acts" | "mayRevoke"> & { acts: string[]; delegatorIsMe: boolean };

/** Who delegates for the whole province also reads the province's register. */
const maySeeAll = (actor: Actor): boolean =>
  actor.grants.some(
    ({ provinceWide, acts, onBehalfOf }) => provinceWide && !onBehalfOf && acts.has(DELEGATE),
  );

const named = (account: string) => sql`(
  select jsonb_build_object('accountId', account.id, 'name', person.full_name)
  from app.account join app.person on person.id = account.person_id where account.id = ${sql.ref(account)})`;

/** What a person gave and was given, or all of the province; with how often it was used. */
export async function listDelegations(
  tx: Tx,
  actor: Actor,
  today: string,
  of: "mine" | "all",
): Promise<z.output<typeof DelegationList>> {
  if (of === "all" && !maySeeAll(actor)) {
    throw refusals.NOT_ALLOWED("Sổ ủy quyền của tỉnh do lãnh đạo UBND tỉnh và Văn phòng xem.");
  }
  const { rows } = await sql<Row>`
    select delegation.id, ${named("delegation.delegator_id")} as delegator, ${named("delegation.delegate_id")} as delegate,
      role.name || ', ' || office.name as office, delegation.acts,
      (select coalesce(jsonb_agg(jsonb_build_object('id', unit.unit_id, 'name', unit.name, 'shortName', unit.short_name)
          order by unit.name collate app.vi), '[]')
        from (select distinct on (unit_id) * from app.unit_version where unit_id = any (delegation.unit_ids)
          order by unit_id, valid_from desc) unit) as units,
      delegation.valid_from as "validFrom", delegation.last_day as "lastDay", delegation.legal_basis as "legalBasis",
      case when delegation.revoked_at is not null then 'revoked'
        when delegation.last_day < ${today}::date or not daterange(held.valid_from, held.valid_to) @> ${today}::date then 'ended'
        when delegation.valid_from > ${today}::date then 'to-come' else 'in-force' end as state,
      to_char(delegation.revoked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "revokedAt",
      delegation.revoke_reason as "revokeReason",
      (select count(distinct (event.act, event.at, event.subject_id)) from audit.event where event.delegation_id = delegation.id) as done,
      delegation.delegator_id = ${actor.accountId}::uuid as "delegatorIsMe"
    from app.delegation
    join app.role_grant held on held.id = delegation.grant_id join app.role on role.code = held.role_code
    join lateral (select name from app.unit_version where unit_id = held.unit_id order by valid_from desc limit 1) office on true
    where ${of === "all" ? sql`true` : sql`${actor.accountId}::uuid in (delegation.delegator_id, delegation.delegate_id)`}
    order by delegation.created_at desc, delegation.id limit ${MOST}`.execute(tx);
  return {
    asOf: today,
    items: rows.map(({ acts, delegatorIsMe, ...row }) => ({
      ...row,
      acts: acts.map(nameAct),
      mayRevoke: delegatorIsMe && (row.state === "in-force" || row.state === "to-come"),
    })),
    mayDelegate: holdsAct(actor, DELEGATE),
    maySeeAll: maySeeAll(actor),
  };
}

/** The person's own offices with what of each may be given on; nothing that was given to them. */
export async function listDelegableOffices(
  tx: Tx,
  actor: Actor,
  today: string,
): Promise<DelegableOffice[]> {
  const { rows } = await sql<Omit<DelegableOffice, "acts"> & { acts: string[] }>`
    select held.id as "grantId", role.name as role, role.scope = 'province' as "provinceWide",
      jsonb_build_object('id', unit.unit_id, 'name', unit.name, 'shortName', unit.short_name) as unit,
      array(select role_act.act from app.role_act where role_act.role_code = role.code) as acts
    from app.role_grant held join app.role on role.code = held.role_code
    join lateral (select * from app.unit_version where unit_id = held.unit_id order by valid_from desc limit 1) unit on true
    where held.account_id = ${actor.accountId}::uuid and daterange(held.valid_from, held.valid_to) @> ${today}::date
      and exists (select from app.role_act where role_act.role_code = role.code and role_act.act = ${DELEGATE})
    order by role.rank`.execute(tx);
  return rows.map((office) => ({
    ...office,
    acts: office.acts
      .filter((act) => isDelegable(act) && (allActs().has(act) || DELEGABLE_PERMISSIONS.has(act)))
      .map(nameAct)
      .toSorted((a, b) => a.title.localeCompare(b.title, "vi")),
  }));
}

const nameAct = (act: string) => ({
  act,
  title: allActs().get(act)?.title ?? DELEGABLE_PERMISSIONS.get(act) ?? act,
});
