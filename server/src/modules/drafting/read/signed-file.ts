import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";

/** The signed copy of a document the person may see. */
export async function findSignedFile(tx: Tx, id: string): Promise<{ hash: string; name: string }> {
  const { rows } = await sql<{ hash: string; name: string }>`
    select signed_file_hash as hash, signed_file_name as name from app.draft
    where id = ${id} and signed_file_hash is not null`.execute(tx);
  const [file] = rows;
  if (!file) throw refusals.NOT_FOUND("bản đã ký của văn bản này");
  return file;
}
