import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { CitedText } from "../domain/match-citation.ts";

/** One citation of a document the province received, with the document's own name, date and open tasks. */
export interface CitingRow extends CitedText {
  ordinal: number;
  start: number;
  matchKey: string;
  documentId: string;
  documentReference: string | null;
  documentTitle: string;
  documentIssuer: string | null;
  documentPlace: string | null;
  documentIssuedOn: string | null;
  /** The day the citation is judged by: of issue, or of arrival where it bears none. */
  asOf: string;
  openTasks: number;
  reviewId: string | null;
}

const OPEN = sql`('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED')`;

/** Citations whose number and symbol the register knows, of documents the person may see; the newest document first. */
export async function readCitingRows(
  tx: Tx,
  where: RawBuilder<unknown>,
  most: number,
): Promise<CitingRow[]> {
  const { rows } = await sql<CitingRow>`
    select citation.ordinal, citation.span_start as start, citation.text, citation.number, citation.kind, citation.issuer,
      citation.issued_on as "issuedOn", citation.match_key as "matchKey",
      document.id as "documentId", nullif(concat_ws('/', document.number, document.symbol), '') as "documentReference",
      coalesce(document.subject, nullif(concat_ws('/', document.number, document.symbol), ''), 'Văn bản') as "documentTitle",
      document.issuer_name as "documentIssuer", document.place as "documentPlace", document.issued_on as "documentIssuedOn",
      coalesce(document.issued_on, document.received_on) as "asOf", open.tasks as "openTasks",
      (select review.id from app.legal_review review
        where review.document_id = document.id and review.concluded_at is null limit 1) as "reviewId"
    from app.citation citation
    join app.document document on document.id = citation.document_id
    cross join lateral (select count(*)::int as tasks from app.task
      where task.document_id = document.id and task.state in ${OPEN}) open
    where document.state not in ('expunged') and ${where}
    order by coalesce(document.issued_on, document.received_on) desc, document.id, citation.ordinal
    limit ${most}`.execute(tx);
  return rows;
}

/** Only of documents that still have tasks to do. */
export const withOpenTasks = sql`exists (select from app.task
  where task.document_id = document.id and task.state in ${OPEN})`;

export const citingOf = (row: CitingRow) => ({
  date: row.asOf,
  issuer: row.documentIssuer,
  place: row.documentPlace,
});
