import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** Accounts that hold one of these roles for exactly these units on a day and are not locked, each unit's own people only. */
export async function officersOf(
  tx: Tx,
  unitIds: readonly string[],
  roleCodes: readonly string[],
  today: string,
): Promise<{ accountId: string; unitId: string; roleCode: string }[]> {
  const { rows } = await sql<{ accountId: string; unitId: string; roleCode: string }>`
    select account.id as "accountId", role_grant.unit_id as "unitId", role_grant.role_code as "roleCode"
    from app.role_grant
    join app.account on account.id = role_grant.account_id and account.locked_at is null
    where role_grant.unit_id = any (${[...unitIds]}::uuid[]) and role_grant.role_code = any (${[...roleCodes]}::text[])
      and role_grant.valid_from <= ${today} and (role_grant.valid_to is null or role_grant.valid_to > ${today})
    order by role_grant.role_code, account.id`.execute(tx);
  return rows;
}
