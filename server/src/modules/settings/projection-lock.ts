import { sql } from "kysely";
import type { Tx } from "../../kernel/database/scope.ts";

/** Names the lock between those who store projected days and those who change what the days follow from. */
const PROJECTION = sql`hashtextextended('dondoc.projection', 0)`;

/** Any number may project at once; each holds this to the end of its transaction, before it reads a setting. */
export async function keepProjecting(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${PROJECTION})`.execute(tx);
}

/** One may change a setting or the calendar, when nobody is projecting: the days stored till then are all to be seen. */
export async function stopProjecting(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${PROJECTION})`.execute(tx);
}
