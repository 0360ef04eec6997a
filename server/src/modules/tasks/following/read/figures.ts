import type { TaskFigures, TaskList } from "@dondoc/contract";
import { sql } from "kysely";
import type { Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { readSettings } from "../../../settings/index.ts";
import { horizonOf } from "../../domain/horizon.ts";
import { filterOf, type TaskFilter } from "./filters.ts";
import { isOpen, lists, openLists } from "./lists.ts";

/** How many tasks each list holds: one pass over the open ones, and one look each at the obstacles and the completed. */
export async function getFigures(
  tx: Tx,
  actor: Actor,
  today: string,
  query: Pick<TaskFilter, "unitId" | "documentId">,
): Promise<TaskFigures> {
  const horizon = horizonOf(today, await readSettings(tx));
  const filter = filterOf(actor, query);
  const countOf = (list: TaskList) =>
    sql`(select count(*) from app.task where ${filter} and ${lists[list].where(horizon)}) as ${sql.ref(list)}`;
  const { rows } = await sql<Record<string, number>>`
    select ${sql.join(
      openLists.map(
        (list) => sql`count(*) filter (where ${lists[list].where(horizon)}) as ${sql.ref(list)}`,
      ),
    )}, ${countOf("obstacles")}, ${countOf("completed")}
    from app.task where ${filter} and ${isOpen}`.execute(tx);
  const counts = rows[0] ?? {};
  const shown: TaskList[] = [...openLists, "obstacles", "completed"];
  return { asOf: today, figures: shown.map((list) => ({ list, count: counts[list] ?? 0 })) };
}

/** The figures of some lists only, each counted where its own index leads. */
export async function countLists(
  tx: Tx,
  actor: Actor,
  today: string,
  wanted: readonly TaskList[],
): Promise<TaskFigures["figures"]> {
  const horizon = horizonOf(today, await readSettings(tx));
  const filter = filterOf(actor, {});
  const { rows } = await sql<Record<string, number>>`select ${sql.join(
    wanted.map(
      (list) =>
        sql`(select count(*) from app.task where ${filter} and ${lists[list].where(horizon)}) as ${sql.ref(list)}`,
    ),
  )}`.execute(tx);
  return wanted.map((list) => ({ list, count: rows[0]?.[list] ?? 0 }));
}
