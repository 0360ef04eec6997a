import type { LegalReviewPage, LegalReview, LegalReviewQuery, TaskState } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import { verdictsOn } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { cutPage, decodeCursor } from "../../../kernel/cursor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { ReviewSubject } from "../domain/review-policy.ts";

interface Row extends Omit<LegalReview, "acts" | "openedAt" | "concludedAt"> {
  openedAt: Date;
  concludedAt: Date | null;
}
type OnReview = Parameters<typeof verdictsOn<ReviewSubject>>[3];

/** Reviews the person may see, the latest first; for a document those of that document. */
export async function listReviews(
  tx: Tx,
  actor: Actor,
  { cursor, limit, documentId, open }: z.output<typeof LegalReviewQuery>,
  { today, acts }: { today: string; acts: OnReview },
): Promise<z.output<typeof LegalReviewPage>> {
  const [openedAt = null, id = null] = decodeCursor(cursor, 2) ?? [];
  const { rows } = await sql<Row>`
    select review.id, jsonb_build_object('id', review.document_id,
        'reference', nullif(concat_ws('/', document.number, document.symbol), ''),
        'title', coalesce(document.subject, nullif(concat_ws('/', document.number, document.symbol), ''), 'Văn bản')) as document,
      review.slip_id as "slipId", slip.state as "slipState",
      (select jsonb_build_object('id', task.id, 'number', task.number, 'state', task.state) from app.task
        where task.document_id = review.slip_id limit 1) as task,
      (select jsonb_build_object('id', version.unit_id, 'name', version.name, 'shortName', version.short_name)
        from app.unit_version version where version.unit_id = review.unit_id
        order by daterange(version.valid_from, version.valid_to) @> ${today}::date desc, version.valid_from desc limit 1) as unit,
      review.due_on as "dueOn", review.trigger, review.reason,
      opener.full_name as "openedBy", review.opened_at as "openedAt", review.opinion, review.proposal,
      concluder.full_name as "concludedBy", review.concluded_at as "concludedAt"
    from app.legal_review review
    join app.document slip on slip.id = review.slip_id
    left join app.document document on document.id = review.document_id
    join app.account opened on opened.id = review.opened_by join app.person opener on opener.id = opened.person_id
    left join app.account concluded on concluded.id = review.concluded_by
    left join app.person concluder on concluder.id = concluded.person_id
    where (${documentId ?? null}::uuid is null or review.document_id = ${documentId ?? null}::uuid)
      and (${open ?? null}::boolean is null or (review.concluded_at is null) = ${open ?? null})
      and (${id}::uuid is null or (review.opened_at, review.id) < (${openedAt}::timestamptz, ${id}::uuid))
    order by review.opened_at desc, review.id desc limit ${limit + 1}`.execute(tx);
  const { rows: kept, next } = cutPage(rows, limit, (row) => [row.openedAt.toISOString(), row.id]);
  return {
    items: kept.map((row) => ({
      ...row,
      openedAt: row.openedAt.toISOString(),
      concludedAt: row.concludedAt?.toISOString() ?? null,
      acts: verdictsOn(
        actor,
        {
          documentId: row.document.id,
          opinion: row.opinion,
          taskState: (row.task?.state as TaskState | undefined) ?? null,
        },
        today,
        acts,
      ),
    })),
    next,
  };
}
