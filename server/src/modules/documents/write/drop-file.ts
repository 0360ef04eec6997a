import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { FileStore } from "../../../kernel/file-store.ts";
import { waitForTwins } from "./wait-for-twins.ts";

/**
 * Takes a file's bytes away, and their row, when nothing refers to them any more. Last in a transaction, under the lock that
 * an intake of the same bytes takes: nobody can come to need the file in between. Should the transaction fail after all,
 * the bytes are gone; whoever ends with them has said that they may go.
 */
export async function dropFile(tx: Tx, files: FileStore, hash: string): Promise<void> {
  await waitForTwins(tx, [hash]);
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from app.document where file_hash = ${hash})
      or exists (select from app.evidence where file_hash = ${hash})
      or exists (select from app.scan_reading where file_hash = ${hash}) as used`.execute(tx);
  if (rows[0]?.used !== false) return;
  await tx.deleteFrom("app.file").where("hash", "=", hash).execute();
  await files.remove(hash);
}
