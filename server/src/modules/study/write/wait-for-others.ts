import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/**
 * Of two who remind about one document at once the second sees whom the first has reminded. Not by a lock on the document: the
 * agency that follows it reminds too, and may not change it.
 */
export const waitForOthers = (tx: Tx, documentId: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`study of ${documentId}`}, 0))`.execute(tx);
