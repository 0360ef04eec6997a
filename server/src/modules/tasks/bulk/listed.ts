import type { BulkQuery } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { z } from "zod";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { findTasks } from "../../search/index.ts";
import { readSettings } from "../../settings/index.ts";
import { horizonOf } from "../domain/horizon.ts";
import { filterOf, givenTo } from "../following/read/filters.ts";
import { lists } from "../following/read/lists.ts";

/** The condition over `task` that a person's list stands for, the same as on the page they look at. */
export async function listed(
  tx: Tx,
  actor: Actor,
  today: string,
  query: z.output<typeof BulkQuery>,
): Promise<RawBuilder<unknown>> {
  const horizon = horizonOf(today, await readSettings(tx, today));
  const found = query.q?.trim() ? await findTasks(tx, query.q) : null;
  return sql`${filterOf(actor, query, today, await givenTo(tx, actor))} and ${lists[query.list].where(horizon)}
    and ${found?.condition ?? sql`true`}`;
}
