import { BulkAct, type BulkOffer, type BulkQuery, type BulkReach } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import { holdsAct, type Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { bulkActs } from "./bulk-acts.ts";
import { listed } from "./listed.ts";
import { MOST, startBulk } from "./start-bulk.ts";

/** What this person may do at once. */
export function readOffer(actor: Actor): BulkOffer {
  const acts = holdsAct(actor, startBulk.name)
    ? BulkAct.options.filter((act) => holdsAct(actor, act))
    : [];
  return { most: MOST, acts: acts.map((act) => ({ act, title: bulkActs[act].title })) };
}

/** How many tasks the list holds: counted no further than one over the limit. */
export async function readReach(
  tx: Tx,
  actor: Actor,
  today: string,
  query: z.output<typeof BulkQuery>,
): Promise<z.output<typeof BulkReach>> {
  const where = await listed(tx, actor, today, query);
  const { rows } = await sql<{ matching: number }>`
    select count(*) as matching from (select from app.task where ${where} limit ${MOST + 1}) matching`.execute(
    tx,
  );
  return { matching: rows[0]?.matching ?? 0 };
}
