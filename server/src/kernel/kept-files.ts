import { sql } from "kysely";
import type { Actor } from "./actor.ts";
import type { Tx } from "./database/scope.ts";
import type { FileStore } from "./file-store.ts";

/**
 * Notes bytes that the file store has, and who brought them: from now on that person may name the file in what they write. Bytes
 * that were there already stay as they are.
 */
export async function noteFile(
  tx: Tx,
  actor: Actor,
  { hash, size, mediaType }: { hash: string; size: number; mediaType: string },
  now: Date,
): Promise<void> {
  await sql`
    with file as (
      insert into app.file (hash, size, media_type, created_at)
      values (${hash}, ${size}, ${mediaType}, ${now}) on conflict do nothing)
    insert into app.file_upload (file_hash, account_id, uploaded_at)
    select ${hash}, ${actor.accountId}::uuid, ${now} where ${actor.accountId}::uuid is not null
    on conflict do nothing`.execute(tx);
}

/**
 * Which of these hashes the person may not name: never brought whole, or brought by somebody else and in no record that they may
 * read. The two are told alike, so that nobody learns which files there are.
 */
export async function unnameableOf(
  { tx, files }: { tx: Tx; files: FileStore },
  hashes: readonly string[],
): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set();
  const { rows } = await sql<{ hash: string }>`
    select hash from app.file where hash = any (${[...hashes]}::text[]) and app.sees_file(hash)`.execute(
    tx,
  );
  const nameable = new Set<string>();
  for (const { hash } of rows) if (await files.has(hash)) nameable.add(hash);
  return new Set(hashes.filter((hash) => !nameable.has(hash)));
}
