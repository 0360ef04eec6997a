import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** A photograph or file that came with a voice, for whoever may see the voice. */
export async function findVoiceFile(
  tx: Tx,
  id: string,
): Promise<{ hash: string; name: string; mediaType: string } | null> {
  const { rows } = await sql<{ hash: string; name: string; mediaType: string }>`
    select file.hash, came.name, file.media_type as "mediaType"
    from app.voice_file came join app.file on file.hash = came.file_hash where came.id = ${id}::uuid`.execute(
    tx,
  );
  return rows[0] ?? null;
}
