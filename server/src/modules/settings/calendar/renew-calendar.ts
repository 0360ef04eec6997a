import { sql } from "kysely";
import { newId } from "../../../kernel/ids.ts";
import type { Tx } from "../../../kernel/database/scope.ts";

/** Every process reads the days again: a version that nobody has seen stands from this transaction on. */
export async function renewCalendar(tx: Tx): Promise<void> {
  await sql`update app.calendar_version set version = ${newId()}`.execute(tx);
}
