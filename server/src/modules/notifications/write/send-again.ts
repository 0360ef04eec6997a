import { SendAgain } from "@dondoc/contract";
import { sql } from "kysely";
import { allowed, defineAct, telling } from "../../../kernel/act.ts";
import { refusals } from "../../../kernel/refusal.ts";

/** A person decides that what did not arrive, or perhaps did not, goes out again: all of one reader, or of everybody. */
export const sendAgain = defineAct({
  name: "notifications.send-again",
  title: "Gửi lại thư không đi được",
  input: SendAgain,
  async load({ tx, actor }, { accountId }) {
    const { rows } = await sql<{ account_id: string; channel: string; count: number }>`
      with locked as (
        select account_id, channel from app.delivery
        where state in ('refused', 'unclear', 'given-up') and (${accountId}::uuid is null or account_id = ${accountId})
        for update)
      select account_id, channel, count(*)::int as count from locked group by account_id, channel`.execute(
      tx,
    );
    if (rows.length === 0 || actor.accountId === null)
      throw refusals.NOT_FOUND("thư không đi được nào");
    return { actorId: actor.accountId, readers: rows };
  },
  policy: () => allowed,
  async run(context, { actorId, readers }, { accountId }) {
    const { tx } = context;
    await sql`
      update app.delivery set state = 'waiting'
      where state in ('refused', 'unclear', 'given-up') and (${accountId}::uuid is null or account_id = ${accountId})`.execute(
      tx,
    );
    await sql`
      select app.enqueue_post(account_id, channel)
      from jsonb_to_recordset(${JSON.stringify(readers)}::jsonb) as reader (account_id uuid, channel text)`.execute(
      tx,
    );
    const notices = readers.reduce((sum, { count }) => sum + count, 0);
    context.record("account", accountId ?? actorId, { notices, readers: readers.length });
    return { notices };
  },
  tell: telling<{ notices: number; readers: number }>(
    ({ notices, readers }) => `cho gửi lại ${notices} thông báo không đi được tới ${readers} người`,
  ),
});
