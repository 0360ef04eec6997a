import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** The letter about a document's study that waits to be signed. */
export async function openLetter(tx: Tx, documentId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select draft.id from app.draft_about about join app.draft on draft.id = about.draft_id
    where about.subject_id = ${documentId}::uuid and draft.purpose = 'study' and draft.state = 'draft'
    order by draft.made_at desc limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}
