import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { FileStore } from "../../../kernel/file-store.ts";
import { waitForTwins } from "./wait-for-twins.ts";

/**
 * Takes a file's bytes away, and their row, when no row of any table names it any more: the database asks every one that may.
 * Last in a transaction, under the lock that an intake of the same bytes takes: nobody can come to need the file in between.
 * Should the transaction fail after all, the bytes are gone; whoever ends with them has said that they may go.
 */
export async function dropFile(tx: Tx, files: FileStore, hash: string): Promise<void> {
  await waitForTwins(tx, [hash]);
  const { rows } = await sql<{ dropped: boolean }>`
    select app.drop_file(${hash}) as dropped`.execute(tx);
  if (rows[0]?.dropped === true) await files.remove(hash);
}
