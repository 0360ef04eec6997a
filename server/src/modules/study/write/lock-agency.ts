import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { AgencyToStudy } from "../domain/study-policies.ts";

export interface LockedAgency extends AgencyToStudy {
  documentId: string;
  issuedOn: string | null;
  number: string | null;
  symbol: string | null;
  subject: string | null;
  unitName: string;
}

/** Takes an agency's line of a document for this transaction; of two who report at once, one waits. */
export async function lockAgency(
  tx: Tx,
  { documentId, unitId }: { documentId: string; unitId: string },
  today: string,
): Promise<LockedAgency> {
  const { rows } = await sql<LockedAgency>`
    select recipient.document_id as "documentId", recipient.unit_id as "unitId",
      app.unit_now(recipient.unit_id, ${today}::date) as "unitNow", document.state as "documentState",
      document.issued_on as "issuedOn", document.number, document.symbol, document.subject,
      (select name from app.unit_version where unit_id = recipient.unit_id order by valid_from desc limit 1) as "unitName"
    from app.document_recipient recipient join app.document on document.id = recipient.document_id
    where recipient.document_id = ${documentId}::uuid and recipient.unit_id = ${unitId}::uuid
    for update of recipient`.execute(tx);
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("văn bản gửi cho cơ quan này");
  return row;
}
