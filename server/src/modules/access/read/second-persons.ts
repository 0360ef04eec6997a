import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { holdersOfAct } from "./holders-of-act.ts";

/**
 * Who may decide as the second person beside those who take part already, and can come in to do so. Nobody, where a province is
 * being set up: then the first administrator invites alone.
 */
export async function secondPersons(
  tx: Tx,
  act: string,
  today: string,
  takingPart: readonly (string | null)[],
): Promise<string[]> {
  const holders = (await holdersOfAct(tx, act, today)).filter((one) => !takingPart.includes(one));
  const { rows } = await sql<{ id: string }>`
    select account.id from app.account account
    where account.id = any (${holders}::uuid[]) and (account.has_password
      or exists (select from app.provincial_identity identity where identity.account_id = account.id))
    order by account.id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Whether an account holds, now or later, a role that two persons give. */
export async function isGivenByTwo(tx: Tx, accountId: string, today: string): Promise<boolean> {
  const held = await tx
    .selectFrom("app.role_grant as held")
    .innerJoin("app.role as role", "role.code", "held.role_code")
    .select("role.code")
    .where("held.account_id", "=", accountId)
    .where("role.given_by_two", "=", true)
    .where((where) =>
      where.or([where("held.valid_to", "is", null), where("held.valid_to", ">", today)]),
    )
    .executeTakeFirst();
  return held !== undefined;
}
