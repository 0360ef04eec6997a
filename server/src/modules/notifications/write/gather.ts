import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";
import type { ChannelCode } from "../channels/channel.ts";
import type { OutgoingNotice } from "../domain/compose-message.ts";

export interface Reader {
  accountId: string;
  code: ChannelCode;
}

/** Of these notices, which need not be said any more, and why, in Vietnamese. */
export type FindOvertaken = (tx: Tx, noticeIds: readonly string[]) => Promise<Map<string, string>>;

export interface Letter {
  sendingId: string;
  messageId: string;
  address: string;
  name: string;
  notices: OutgoingNotice[];
}

interface Waiting extends OutgoingNotice {
  id: string;
  read: boolean;
  previous: string | null;
}

/** More than this nobody reads; the link opens the rest. */
const AT_MOST = 200;

/**
 * Takes what waits for a person by a channel and begins a sending with it. What was read meanwhile in the program, or has been
 * overtaken by events, is dropped with its reason. Null when nothing is left to say.
 */
export async function gather(
  tx: Tx,
  now: Date,
  { accountId, code }: Reader,
  overtaken: FindOvertaken,
): Promise<Letter | null> {
  const waiting = await waitingFor(tx, { accountId, code });
  if (waiting.length === 0) return null;
  const late = await overtaken(
    tx,
    waiting.map(({ id }) => id),
  );
  const dropped = waiting.flatMap(({ id, read }) => {
    const reason = read ? "đã đọc trong chương trình" : late.get(id);
    return reason === undefined ? [] : [{ id, reason }];
  });
  await drop(tx, code, dropped);
  const gone = new Set(dropped.map(({ id }) => id));
  const left = waiting.filter(({ id }) => !gone.has(id));
  if (left.length === 0) return null;
  return begin(tx, now, { accountId, code }, left);
}

/** Locked until they are bound to a sending; what a notice speaks of is looked up here, so that it need not be repeated in it. */
async function waitingFor(tx: Tx, { accountId, code }: Reader): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select notice.id, notice.kind, notice.title, notice.body, notice.read_at is not null as read,
      'NV-' || task.number as number,
      case when not coalesce(document.secret_stub, true) then task.title end as about,
      case notice.subject_type when 'task' then '/nhiem-vu/' || notice.subject_id
        when 'document' then '/van-ban/' || notice.subject_id else '/thong-bao' end as path,
      case when notice.kind = 'digest' then false else coalesce(document.secret_stub, true) end as restricted,
      delivery.sending_id as previous
    from app.delivery
    join app.notification notice on notice.id = delivery.notification_id
    left join app.consultation on notice.subject_type = 'consultation' and consultation.id = notice.subject_id
    left join app.task on task.id = case notice.subject_type when 'task' then notice.subject_id else consultation.task_id end
    left join app.document on document.id = coalesce(task.document_id, consultation.document_id,
      case notice.subject_type when 'document' then notice.subject_id end)
    where delivery.account_id = ${accountId} and delivery.channel = ${code} and delivery.state = 'waiting'
    order by notice.created_at, notice.id limit ${AT_MOST}
    for update of delivery`.execute(tx);
  return rows;
}

async function drop(
  tx: Tx,
  code: ChannelCode,
  dropped: readonly { id: string; reason: string }[],
): Promise<void> {
  if (dropped.length === 0) return;
  await sql`
    update app.delivery set state = 'dropped', reason = gone.reason
    from jsonb_to_recordset(${JSON.stringify(dropped)}::jsonb) as gone (id uuid, reason text)
    where notification_id = gone.id and channel = ${code}`.execute(tx);
}

async function begin(
  tx: Tx,
  now: Date,
  { accountId, code }: Reader,
  left: readonly Waiting[],
): Promise<Letter> {
  const id = newId(now.getTime());
  const { rows } = await sql<{ address: string; message_id: string; name: string }>`
    with reader as (
      select coalesce(address.address, account.login) as address, person.full_name as name
      from app.account join app.person on person.id = account.person_id
      left join app.channel_address address on address.account_id = account.id and address.channel = ${code}
      where account.id = ${accountId}
    ), again as (
      ${earlierMessage(left)}
    ), sending as (
      insert into app.sending (id, account_id, channel, address, message_id, state, started_at)
      select ${id}, ${accountId}, ${code}, reader.address,
        coalesce((select message_id from again), ${`<${id}@dondoc>`}), 'open', ${now}::timestamptz
      from reader returning address, message_id
    )
    select sending.address, sending.message_id, reader.name from sending, reader`.execute(tx);
  await sql`
    update app.delivery set sending_id = ${id}
    where channel = ${code} and notification_id = any (${left.map((one) => one.id)}::uuid[])`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) throw new Error(`there is no account ${accountId}`);
  return {
    sendingId: id,
    messageId: row.message_id,
    address: row.address,
    name: row.name,
    notices: [...left],
  };
}

/**
 * A person had a message sent again of which nobody knew whether it had arrived. When it holds the same as then, it keeps its name,
 * so that a mail server that has it already can tell.
 */
function earlierMessage(left: readonly Waiting[]) {
  const [first] = left;
  const previous = first?.previous ?? null;
  const same = left.every((one) => one.previous === previous) ? previous : null;
  return sql`select message_id from app.sending where id = ${same}::uuid and state = 'unclear'
    and ${left.length}::int = (select count(*) from app.delivery where sending_id = ${same}::uuid)`;
}
