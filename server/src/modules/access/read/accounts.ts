import type { Account, AccountQuery } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import { cutPage, decodeCursor } from "../../../kernel/cursor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";

interface AccountRow {
  id: string;
  login: string;
  person_id: string;
  full_name: string;
  state: Account["state"];
  linked: boolean;
  by_two: boolean;
  created_at: Date;
  grants: Account["grants"];
}

/** Accounts by login, with the roles they hold or held; `hasSecond`: somebody may decide beside who asks. */
export async function listAccounts(
  tx: Tx,
  query: z.output<typeof AccountQuery>,
  { now, today, hasSecond }: { now: Date; today: string; hasSecond: boolean },
): Promise<{ items: Account[]; next: string | null }> {
  const [after] = decodeCursor(query.cursor, 1) ?? [""];
  const { rows } = await sql<AccountRow>`
    select account.id, account.login, person.id as person_id, person.full_name, account.created_at,
      case when account.locked_at is not null then 'locked' when account.has_password or linked.yes then 'active'
        when exists (select from app.reset_request request where request.account_id = account.id and request.what = 'invitation'
          and request.decided_at is null and request.expires_at > ${now}) then 'proposed' else 'invited' end as state,
      linked.yes as linked,
      ${hasSecond}::boolean and exists (select from app.role_grant held join app.role on role.code = held.role_code
        where held.account_id = account.id and role.given_by_two and (held.valid_to is null or held.valid_to > ${today}::date)) as by_two,
      coalesce((select jsonb_agg(jsonb_build_object('id', role_grant.id, 'role', role.code, 'roleName', role.name,
          'unit', jsonb_build_object('id', version.unit_id, 'name', version.name, 'shortName', version.short_name),
          'validFrom', role_grant.valid_from, 'validTo', role_grant.valid_to) order by role.rank)
        from app.role_grant join app.role on role.code = role_grant.role_code
        join lateral (select * from app.unit_version v where v.unit_id = role_grant.unit_id order by valid_from desc limit 1) version on true
        where role_grant.account_id = account.id), '[]') as grants
    from app.account account join app.person person on person.id = account.person_id
    cross join lateral (select exists (select from app.provincial_identity identity where identity.account_id = account.id) as yes) linked
    where account.login > ${after}
      and (${query.q ?? null}::text is null or app.fold(person.full_name || ' ' || account.login) like '%' || app.fold(${query.q ?? ""}) || '%')
    order by account.login limit ${query.limit + 1}`.execute(tx);
  const page = cutPage(rows, query.limit, (row) => [row.login]);
  return { items: page.rows.map(asAccount), next: page.next };
}

const asAccount = ({
  person_id,
  full_name,
  created_at,
  by_two: byTwo,
  ...row
}: AccountRow): Account => ({
  ...row,
  byTwo,
  person: { id: person_id, name: full_name },
  createdAt: created_at.toISOString(),
});
