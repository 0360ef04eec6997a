import type { DocumentCounts } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** The register's figures: documents in each state, and those that these units have still to study. One round trip. */
export async function countDocuments(tx: Tx, units: readonly string[]): Promise<DocumentCounts> {
  const { rows } = await sql<DocumentCounts>`
    select
      count(*) filter (where state = 'review')::int as review,
      count(*) filter (where state = 'proposed')::int as proposed,
      count(*) filter (where state = 'released')::int as released,
      count(*) filter (where state = 'no-task')::int as "noTask",
      (select count(distinct document_id)::int from app.document_recipient
        where unit_id = any (${units}::uuid[]) and must_study and acknowledged_at is null) as "pendingReceipts"
    from app.document`.execute(tx);
  return rows[0] ?? { review: 0, proposed: 0, released: 0, noTask: 0, pendingReceipts: 0 };
}
