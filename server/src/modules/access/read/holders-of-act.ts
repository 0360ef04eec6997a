import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** Accounts whose role carries an act over the whole province on a day and that are not locked; but for roles to which it is not left. */
export async function holdersOfAct(
  tx: Tx,
  act: string,
  today: string,
  leftOut: readonly string[] = [],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct account.id
    from app.role_act
    join app.role on role.code = role_act.role_code and role.scope = 'province'
    join app.role_grant on role_grant.role_code = role.code
      and role_grant.valid_from <= ${today} and (role_grant.valid_to is null or role_grant.valid_to > ${today})
    join app.account on account.id = role_grant.account_id and account.locked_at is null
    where role_act.act = ${act} and role.code <> all (${[...leftOut]}::text[])`.execute(tx);
  return rows.map(({ id }) => id);
}
