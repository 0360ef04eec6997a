import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { tellOfTrouble } from "./tell-of-trouble.ts";
import type { Outcome } from "../channels/channel.ts";
import type { Reader } from "./gather.ts";

const NOBODY_KNOWS =
  "chương trình dừng đúng lúc giao thư nên không rõ máy chủ thư đã nhận hay chưa";

/**
 * From here on the server may accept the message at any moment. Throws when this sending was taken for dead and its message is
 * another's now: then nothing may be sent.
 */
export async function beginHandOver(tx: Tx, sendingId: string): Promise<void> {
  const { numAffectedRows } = await sql`
    update app.sending set state = 'handing-over' where id = ${sendingId} and state = 'open'`.execute(
    tx,
  );
  if (numAffectedRows !== 1n) throw new Error(`sending ${sendingId} is no longer ours`);
}

/** Notes how a sending ended, on it and on what it carried. */
export async function noteOutcome(
  tx: Tx,
  now: Date,
  sendingId: string,
  { state, answer }: Outcome,
): Promise<void> {
  await sql`
    update app.sending set state = ${state}, answer = ${answer}, ended_at = ${now}::timestamptz
    where id = ${sendingId}`.execute(tx);
  if (state === "failed") {
    await sql`update app.delivery set reason = ${answer} where sending_id = ${sendingId} and state = 'waiting'`.execute(
      tx,
    );
    return;
  }
  const carried = { accepted: "sent", refused: "refused", unclear: "unclear" }[state];
  await sql`
    update app.delivery set state = ${carried}, reason = ${state === "accepted" ? null : answer}
    where sending_id = ${sendingId} and state in ('waiting', 'unclear')`.execute(tx);
  if (state !== "accepted") await tellOfTrouble(tx, now, sendingId, answer);
}

/**
 * What an earlier process left of this person's messages when it died. Jobs of one person and channel run one after the other, so
 * that nobody else is at it: what was open was surely not accepted and goes out anew; what was being handed over nobody knows of.
 */
export async function settleTheDead(tx: Tx, now: Date, { accountId, code }: Reader): Promise<void> {
  const { rows } = await sql<{ id: string; state: string }>`
    update app.sending set state = case state when 'open' then 'failed' else 'unclear' end,
      answer = case state when 'open' then 'chương trình dừng trước khi giao thư' else ${NOBODY_KNOWS} end,
      ended_at = ${now}::timestamptz
    where account_id = ${accountId} and channel = ${code} and ended_at is null
    returning id, state`.execute(tx);
  for (const { id, state } of rows) {
    if (state === "unclear") await noteOutcome(tx, now, id, { state, answer: NOBODY_KNOWS });
  }
}

/** After the last try: what still waits is kept for a person to send again. */
export async function giveUpWaiting(
  tx: Tx,
  now: Date,
  { accountId, code }: Reader,
  because: string,
): Promise<void> {
  const { rows } = await sql<{ sending_id: string | null }>`
    update app.delivery set state = 'given-up', reason = ${because.slice(0, 500)}
    where account_id = ${accountId} and channel = ${code} and state = 'waiting'
    returning sending_id`.execute(tx);
  const sendingId = rows.find((row) => row.sending_id !== null)?.sending_id;
  if (sendingId) await tellOfTrouble(tx, now, sendingId, because);
}
