import { sql } from "kysely";
import type { VoiceMapping, VoiceSource } from "@dondoc/contract";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { nameBehind } from "../../read/refs.ts";

interface Imported {
  id: string;
  source: VoiceSource;
  fileName: string;
  fileHash: string;
  fresh: number;
  changed: number;
  importedAt: string;
  by: string;
}

/** The files that came, the latest first. */
export async function listVoiceImports(tx: Tx): Promise<Imported[]> {
  const { rows } = await sql<Omit<Imported, "importedAt"> & { importedAt: Date }>`
    select id, source, file_name as "fileName", file_hash as "fileHash", fresh, changed, imported_at as "importedAt",
      coalesce(${nameBehind("voice_import.imported_by")}, '') as by
    from app.voice_import order by imported_at desc, id desc limit 50`.execute(tx);
  return rows.map((row) => ({ ...row, importedAt: row.importedAt.toISOString() }));
}

export async function listVoiceMappings(tx: Tx) {
  const { rows } = await sql<{ name: string; columns: VoiceMapping; savedAt: Date }>`
    select name, columns, saved_at as "savedAt" from app.voice_mapping order by name collate app.vi`.execute(
    tx,
  );
  return rows.map((row) => ({ ...row, savedAt: row.savedAt.toISOString() }));
}
