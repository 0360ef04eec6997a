import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** Attached files as JSON, over `file`. */
export const filesOf = (where: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', file.id, 'fileHash', file.file_hash, 'fileName', file.file_name)
    order by file.file_name, file.id), '[]') from app.consultation_file file where ${where})`;

/** A file the person may see; row-level security says which. A draft's file is its agency's own. */
export async function readAttachedFile(
  tx: Tx,
  id: string,
): Promise<{ hash: string; name: string; mediaType: string } | null> {
  const { rows } = await sql<{ hash: string; name: string; mediaType: string }>`
    select attached.file_hash as hash, attached.file_name as name, file.media_type as "mediaType"
    from app.consultation_file attached join app.file on file.hash = attached.file_hash
    where attached.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** The file that came with what a partner delivered. */
export async function readDeliveredFile(
  tx: Tx,
  cooperationId: string,
): Promise<{ hash: string; name: string; mediaType: string } | null> {
  const { rows } = await sql<{ hash: string; name: string; mediaType: string }>`
    select help.file_hash as hash, coalesce(help.file_name, 'ket-qua') as name, file.media_type as "mediaType"
    from app.cooperation help join app.file on file.hash = help.file_hash
    where help.id = ${cooperationId}`.execute(tx);
  return rows[0] ?? null;
}
