import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** Accounts that have a role on a day, for whichever unit, and that are not locked. */
export async function holdersOfRole(tx: Tx, roleCode: string, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct account.id
    from app.role_grant
    join app.account on account.id = role_grant.account_id and account.locked_at is null
    where role_grant.role_code = ${roleCode}
      and role_grant.valid_from <= ${today} and (role_grant.valid_to is null or role_grant.valid_to > ${today})`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}
