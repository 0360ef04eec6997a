import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { MonitoredDocument } from "../domain/monitor-policies.ts";

export interface MonitoredFacts extends MonitoredDocument {
  id: string;
  kind: string | null;
  number: string | null;
  symbol: string | null;
  subject: string | null;
  issuedOn: string | null;
}

/** What the acts on a followed directive look at; `lock` keeps a second hand waiting. */
export async function readMonitored(
  tx: Tx,
  documentId: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<MonitoredFacts> {
  // By a lock of its own: an agency that follows a directive may not take the row of the document.
  if (lock) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`document-monitor ${documentId}`}, 0))`.execute(
      tx,
    );
  }
  const { rows } = await sql<MonitoredFacts>`
    select document.id, document.kind, document.number, document.symbol, document.subject, document.issued_on as "issuedOn",
      document.state, document.secret_stub as "secretStub",
      array(select monitor.unit_id from app.document_monitor monitor
        where monitor.document_id = document.id and monitor.valid_to is null) as "monitorUnitIds"
    from app.document where document.id = ${documentId}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("văn bản này");
  return row;
}

/** "Công văn số 978/UBND-HCTC", or by what it is about. */
export function documentNamed({
  kind,
  number,
  symbol,
  subject,
}: Pick<MonitoredFacts, "kind" | "number" | "symbol" | "subject">): string {
  // prettier-ignore
  const reference = [number, symbol].filter(Boolean).join("/");
  const name = kind ?? "văn bản";
  return reference === "" ? `${name} “${subject ?? ""}”` : `${name} số ${reference}`;
}
