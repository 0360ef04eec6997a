import type { StudyPage, StudyQuery } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import type { Actor } from "../../../kernel/actor.ts";
import { cutPage, decodeCursor } from "../../../kernel/cursor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { findDocuments } from "../../search/index.ts";

interface Row {
  id: string;
  title: string | null;
  reference: string | null;
  issued_on: string | null;
  due_on: string | null;
  sent_on: string;
  sent: number;
  received: number;
  read: number;
  studied: number;
  missing: number;
  late: number;
  readers: number;
  readers_done: number;
  waits_for_me: boolean;
}

/**
 * Documents that must be studied, the latest first: of the whole province, or for an agency of its own mail. "open": somebody
 * has not; "mine": the person who asks has still to confirm.
 */
export async function listStudies(
  tx: Tx,
  { personId }: Actor,
  today: string,
  { cursor, limit, list, q }: StudyQuery,
): Promise<z.output<typeof StudyPage>> {
  const [after = null] = decodeCursor(cursor, 1) ?? [];
  const sought = q === undefined ? sql`true` : (await findDocuments(tx, q)).condition;
  const mine = sql`exists (select from app.study_reader own where own.document_id = shown.document_id
    and own.person_id = ${personId}::uuid and own.read_at is null and own.released_at is null)`;
  // Asked of each document from the latest on: however many years of mail there are, a page ends after a few looks.
  const owed = {
    open: sql`exists (select from app.document_recipient owed
      where owed.document_id = document.id and owed.must_study and owed.studied_on is null)`,
    mine: sql`document.id in (select own.document_id from app.study_reader own
      where own.person_id = ${personId}::uuid and own.read_at is null and own.released_at is null)`,
    all: sql`exists (select from app.document_recipient owed where owed.document_id = document.id and owed.must_study)`,
  }[list];
  const { rows } = await sql<Row>`
    with shown as (
      select document.id as document_id from app.document
      where document.state = 'released' and ${owed} and (${after}::uuid is null or document.id < ${after}::uuid)
        and ${sought}
      order by document.id desc limit ${limit + 1}
    )
    select document.id, document.subject as title, nullif(concat_ws('/', document.number, document.symbol), '') as reference,
      document.issued_on, agencies.*, readers.*, ${mine} as waits_for_me
    from shown join app.document on document.id = shown.document_id
    cross join lateral (
      select coalesce(min(study_due_on) filter (where studied_on is null), min(study_due_on)) as due_on,
        coalesce((min(sent_at) at time zone 'Asia/Ho_Chi_Minh')::date, ${today}::date) as sent_on, count(*)::int as sent,
        (count(*) filter (where acknowledged_at is not null or opened or studied_on is not null))::int as received,
        (count(*) filter (where opened or studied_on is not null))::int as read,
        (count(*) filter (where studied_on is not null))::int as studied,
        (count(*) filter (where must_study and studied_on is null))::int as missing,
        (count(*) filter (where must_study and studied_on is null and study_due_on < ${today}::date))::int as late
      from (select recipient.*, exists (select from app.document_opening opening
          where opening.document_id = recipient.document_id and opening.unit_id = recipient.unit_id) as opened
        from app.document_recipient recipient where recipient.document_id = shown.document_id) recipient
    ) agencies
    cross join lateral (
      select count(*)::int as readers, (count(*) filter (where read_at is not null))::int as readers_done
      from app.study_reader reader where reader.document_id = shown.document_id and reader.released_at is null
    ) readers
    order by document.id desc`.execute(tx);
  const page = cutPage(rows, limit, (row) => [row.id]);
  return {
    asOf: today,
    next: page.next,
    items: page.rows.map((row) => ({
      document: {
        id: row.id,
        title: row.title ?? "",
        reference: row.reference,
        issuedOn: row.issued_on,
      },
      dueOn: row.due_on,
      sentOn: row.sent_on,
      counts: {
        sent: row.sent,
        received: row.received,
        read: row.read,
        studied: row.studied,
        missing: row.missing,
        late: row.late,
      },
      readers: row.readers,
      readersDone: row.readers_done,
      waitsForMe: row.waits_for_me,
    })),
  };
}
