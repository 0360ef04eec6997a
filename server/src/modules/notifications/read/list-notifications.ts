import type { Notification, NotificationQuery } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import type { Actor } from "../../../kernel/actor.ts";
import { cutPage, decodeCursor } from "../../../kernel/cursor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";

interface Row {
  id: string;
  kind: string;
  title: string;
  body: string | null;
  about: string | null;
  subject_type: string;
  subject_id: string;
  created_at: Date;
  read_at: Date | null;
}

/** A person's own notices, the latest first. */
export async function listNotifications(
  tx: Tx,
  actor: Actor,
  { unread, limit, cursor }: z.output<typeof NotificationQuery>,
): Promise<{ items: Notification[]; next: string | null }> {
  const place = decodeCursor(cursor, 2);
  const { rows } = await sql<Row>`
    select notice.id, notice.kind, notice.title, notice.body, task.title as about, notice.subject_type, notice.subject_id,
      notice.created_at, notice.read_at
    from app.notification notice
    left join app.task on notice.subject_type = 'task' and task.id = notice.subject_id
    where notice.account_id = ${actor.accountId}::uuid
      ${unread ? sql`and notice.read_at is null` : sql``}
      ${place ? sql`and (notice.created_at, notice.id) < (${place[0]}::timestamptz, ${place[1]}::uuid)` : sql``}
    order by notice.created_at desc, notice.id desc limit ${limit + 1}`.execute(tx);
  const page = cutPage(rows, limit, (row) => [row.created_at.toISOString(), row.id]);
  return {
    items: page.rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      title: row.title,
      body: row.body,
      about: row.about,
      subject: { type: row.subject_type, id: row.subject_id },
      createdAt: row.created_at.toISOString(),
      readAt: row.read_at?.toISOString() ?? null,
    })),
    next: page.next,
  };
}

/** How many a person has not read; nobody needs to know how many more than a hundred. */
export async function countUnread(tx: Tx, actor: Actor): Promise<{ unread: number }> {
  const { rows } = await sql<{ unread: number }>`
    select count(*)::int as unread from (
      select from app.notification where account_id = ${actor.accountId}::uuid and read_at is null limit 100) unread_ones`.execute(
    tx,
  );
  return { unread: rows[0]?.unread ?? 0 };
}
