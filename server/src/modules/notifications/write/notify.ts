import { sql } from "kysely";
import type { SubjectType } from "../../../kernel/act.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";

/** Something persons must learn of, as part of the act that made it so. */
export interface Notice {
  /** "tasks.assigned", "extension.decided": by it channels and digests choose. */
  kind: string;
  /** The record it opens. */
  subject: { type: SubjectType; id: string };
  /** One Vietnamese sentence that stands alone. */
  title: string;
  body?: string;
  /** A second notice with the same key to the same person is not made: "assigned", "rung:3:2026-11-25". */
  key: string;
}

/** A notice with those who must learn of it. */
export interface AddressedNotice extends Notice {
  accountIds: readonly string[];
}

/**
 * Tells persons, in this transaction: what does not commit was never said. Whoever has been told under the same key of the
 * same record is not told again. Returns how many were told. The conflict names no columns: naming them would ask that the
 * actor may read what others are told, which row-level security forbids an agency.
 */
export const notify = (
  tx: Tx,
  now: Date,
  accountIds: readonly string[],
  notice: Notice,
): Promise<number> => notifyEach(tx, now, [{ ...notice, accountIds }]);

/** Has notices that stand already leave the house with the morning's mail. */
export async function deliverWithTheMorning(tx: Tx, notices: readonly string[]): Promise<void> {
  if (notices.length === 0) return;
  await sql`select app.deliver_notices(${[...notices]}::uuid[], false)`.execute(tx);
}

/** Sends what waits for the morning, to everybody for whom something does. */
export async function postAllWaiting(tx: Tx): Promise<void> {
  await sql`
    select app.enqueue_post(account_id, channel)
    from (select distinct account_id, channel from app.delivery where state = 'waiting') reader`.execute(
    tx,
  );
}

/**
 * Tells many things to many persons by one statement; letters go out by the channels each has chosen, at once or, of what the
 * night found, with the morning's mail.
 */
export async function notifyEach(
  tx: Tx,
  now: Date,
  notices: readonly AddressedNotice[],
  { atOnce = true }: { atOnce?: boolean } = {},
): Promise<number> {
  const rows = notices.flatMap(({ accountIds, kind, subject, title, body, key }) =>
    [...new Set(accountIds)].map((accountId) => ({
      id: newId(now.getTime()),
      account_id: accountId,
      kind,
      subject_type: subject.type,
      subject_id: subject.id,
      title,
      body: body ?? null,
      key: `${kind}:${subject.id}:${key}`,
    })),
  );
  if (rows.length === 0) return 0;
  // Who makes news may not read others' notices, so that nothing comes back: the ids are ours, and those that were not new are not there.
  const inserting = sql`
    insert into app.notification (id, account_id, kind, subject_type, subject_id, title, body, key, created_at)
    select notice.*, ${now}::timestamptz from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as notice (id uuid, account_id uuid, kind text, subject_type text, subject_id uuid, title text, body text, key text)
    on conflict do nothing`.execute(tx);
  const ids = rows.map(({ id }) => id);
  const delivering = sql`select app.deliver_notices(${ids}::uuid[], ${atOnce})`.execute(tx);
  const [{ numAffectedRows }] = await Promise.all([inserting, delivering]);
  return Number(numAffectedRows ?? 0n);
}
