import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** The names units bear on a day, by id. */
export async function unitNames(
  tx: Tx,
  unitIds: readonly string[],
  on: string,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select unit_id as id, name from app.unit_version
    where unit_id = any (${[...new Set(unitIds)]}::uuid[]) and valid_from <= ${on}::date
      and (valid_to is null or valid_to > ${on}::date)`.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

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
