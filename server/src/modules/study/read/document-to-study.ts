import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { DocumentToStudy } from "../domain/study-policies.ts";

export interface DocumentFacts extends DocumentToStudy {
  id: string;
  number: string | null;
  symbol: string | null;
  subject: string | null;
  issuedOn: string | null;
}

/** What the acts over all agencies look at. */
export async function readDocumentToStudy(tx: Tx, documentId: string): Promise<DocumentFacts> {
  const { rows } = await sql<DocumentFacts>`
    select document.id, document.number, document.symbol, document.subject, document.issued_on as "issuedOn", document.state,
      count(recipient.unit_id)::int as recipients,
      (count(*) filter (where recipient.must_study and recipient.studied_on is null))::int as missing,
      array(select monitor.unit_id from app.document_monitor monitor
        where monitor.document_id = document.id and monitor.valid_to is null) as "monitorUnitIds"
    from app.document left join app.document_recipient recipient on recipient.document_id = document.id
    where document.id = ${documentId}::uuid group by document.id`.execute(tx);
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("văn bản này");
  return row;
}

/** Agencies that have not studied what they must: those named, or all. */
export async function readMissing(
  tx: Tx,
  documentId: string,
  unitIds: readonly string[],
): Promise<{ unitId: string; dueOn: string | null; remindedAt: Date | null }[]> {
  const { rows } = await sql<{ unitId: string; dueOn: string | null; remindedAt: Date | null }>`
    select recipient.unit_id as "unitId", recipient.study_due_on as "dueOn",
      (select max(reminder.sent_at) from app.study_reminder reminder
        where reminder.document_id = recipient.document_id and reminder.unit_id = recipient.unit_id) as "remindedAt"
    from app.document_recipient recipient
    where recipient.document_id = ${documentId}::uuid and recipient.must_study and recipient.studied_on is null
      and (${unitIds.length === 0} or recipient.unit_id = any (${[...unitIds]}::uuid[]))
    order by recipient.unit_id`.execute(tx);
  return rows;
}
