import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { notify } from "./notify.ts";

/** Those who keep the mail going learn inside the program that a message did not arrive; a letter about it could fail in turn. */
export async function tellOfTrouble(
  tx: Tx,
  now: Date,
  sendingId: string,
  because: string,
): Promise<void> {
  const { rows } = await sql<{ account_id: string; login: string }>`
    select distinct keeper.id as account_id, reader.login
    from app.sending join app.account reader on reader.id = sending.account_id
    cross join app.account keeper
    join app.role_grant on role_grant.account_id = keeper.id
      and role_grant.valid_from <= ${now}::timestamptz::date and (role_grant.valid_to is null or role_grant.valid_to > ${now}::timestamptz::date)
    join app.role_act on role_act.role_code = role_grant.role_code and role_act.act = 'notifications.send-again'
    where sending.id = ${sendingId} and keeper.locked_at is null`.execute(tx);
  const [row] = rows;
  if (!row) return;
  await notify(
    tx,
    now,
    rows.map(({ account_id }) => account_id),
    {
      kind: "mail.trouble",
      subject: { type: "account", id: row.account_id },
      title: `Một thông báo gửi cho ${row.login} không đi được; xem “Thư và nhắc việc”.`,
      body: because,
      key: sendingId,
    },
  );
}
