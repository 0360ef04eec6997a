import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** Two people entering the same document at once: the second waits here until the first is done, then finds the first one's. */
export async function waitForTwins(tx: Tx, keys: readonly string[]): Promise<void> {
  // Always in one order, or two could wait for each other.
  await sql`
    select pg_advisory_xact_lock(hashtextextended(key, 0)) from unnest(${keys.toSorted()}::text[]) as key`.execute(
    tx,
  );
}
