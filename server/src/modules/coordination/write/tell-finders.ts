import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { notify, type Notice } from "../../notifications/index.ts";

/** Tells those who may find on a dispute: Home Affairs and the Working Group, wherever they are appointed. */
export async function tellFinders({ tx, now, today }: ActContext, notice: Notice): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select distinct account.id from app.role_grant
    join app.account on account.id = role_grant.account_id and account.locked_at is null
    where role_grant.role_code in ('HOME_AFFAIRS', 'WORKING_GROUP_MEMBER')
      and daterange(role_grant.valid_from, role_grant.valid_to) @> ${today}::date`.execute(tx);
  await notify(
    tx,
    now,
    rows.map(({ id }) => id),
    notice,
  );
}
