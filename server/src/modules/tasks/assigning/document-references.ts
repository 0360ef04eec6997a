import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** Number and symbol of documents ("978/UBND-HCTC"), by id; null where a document has neither. */
export async function documentReferences(
  tx: Tx,
  documentIds: readonly string[],
): Promise<Map<string, string | null>> {
  const { rows } = await sql<{ id: string; reference: string | null }>`
    select id, nullif(concat_ws('/', number, symbol), '') as reference from app.document
    where id = any (${[...new Set(documentIds)]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, reference }) => [id, reference]));
}
