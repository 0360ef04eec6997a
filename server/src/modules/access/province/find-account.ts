import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { ProvincialPerson } from "../domain/provincial-claims.ts";

/** An account that a person of the province may be. */
export interface FoundAccount {
  id: string;
  login: string;
  isLocked: boolean;
  /** The provider's subject leads here already; else only the address is the same. */
  isLinked: boolean;
  /** Another subject of this provider leads here. */
  isTaken: boolean;
  /** Made by a rule and entered by nobody yet otherwise: no password, no role from a person. */
  isOfRules: boolean;
  /** Holds, now or later, a role that decides on others or keeps the house, or that heads an agency. */
  isTrusted: boolean;
}

/** By the subject, else by the address that the provider vouches for; null where there is none. */
export async function findAccount(
  tx: Tx,
  issuer: string,
  { subject, email }: ProvincialPerson,
  { today, heads }: { today: string; heads: readonly string[] },
): Promise<FoundAccount | null> {
  const { rows } = await sql<FoundAccount>`
    select account.id, account.login, account.locked_at is not null as "isLocked",
      identity.subject is not distinct from ${subject} as "isLinked",
      identity.subject is not null and identity.subject <> ${subject} as "isTaken",
      not account.has_password and held.all_of_rules as "isOfRules", held.any_trusted as "isTrusted"
    from app.account account
    left join app.provincial_identity identity on identity.account_id = account.id and identity.issuer = ${issuer}
    cross join lateral (select coalesce(bool_and(role_grant.rule_id is not null), false) as all_of_rules,
        coalesce(bool_or((role.given_by_two or role.code = any (${[...heads]}::text[]))
          and (role_grant.valid_to is null or role_grant.valid_to > ${today})), false) as any_trusted
      from app.role_grant join app.role on role.code = role_grant.role_code where role_grant.account_id = account.id) held
    where (identity.subject = ${subject}) or account.login = ${email}
    order by identity.subject is not distinct from ${subject} desc, account.id limit 1`.execute(tx);
  return rows[0] ?? null;
}
