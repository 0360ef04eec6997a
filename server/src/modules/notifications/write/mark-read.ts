import type { MarkRead } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";

/** Notes on a person's own notices when they were read: the notice itself is the record of it, and the first time stands. */
export async function markRead(
  tx: Tx,
  actor: Actor,
  now: Date,
  { ids, all }: z.output<typeof MarkRead>,
): Promise<void> {
  await sql`
    update app.notification set read_at = ${now}::timestamptz
    where account_id = ${actor.accountId}::uuid and read_at is null and (${all} or id = any (${ids}::uuid[]))`.execute(
    tx,
  );
}
