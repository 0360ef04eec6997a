import { TaskList, type TaskFigures } from "@dondoc/contract";
import { sql } from "kysely";
import { isProvinceWide, type Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { readSettings } from "../../../settings/index.ts";
import { horizonOf, type Horizon } from "../../domain/horizon.ts";
import { filterOf, givenTo, unendedOf, type TaskFilter } from "./filters.ts";
import { isUnended, lists } from "./lists.ts";

/** Every list but that of all tasks. */
const shown = TaskList.options.filter((list) => list !== "all");

/** What a person followed once is theirs to look through, and no work of today. */
const ended: ReadonlySet<TaskList> = new Set<TaskList>(["completed", "completed-late"]);

export async function getFigures(
  tx: Tx,
  actor: Actor,
  today: string,
  {
    unended = false,
    ...query
  }: Pick<TaskFilter, "unitId" | "documentId" | "charge" | "mine"> & {
    unended?: boolean | undefined;
  },
): Promise<TaskFigures> {
  const horizon = horizonOf(today, await readSettings(tx, today));
  const wanted = query.mine || unended ? shown.filter((list) => !ended.has(list)) : shown;
  return { asOf: today, figures: await countLists(tx, actor, horizon, wanted, query) };
}

/**
 * How many tasks each list holds, in one statement. Over the whole province each list is counted in its own index; over one
 * unit, document or person its few tasks are read once and asked every question, which is cheaper than planning so many counts.
 */
export async function countLists(
  tx: Tx,
  actor: Actor,
  horizon: Horizon,
  wanted: readonly TaskList[],
  query: TaskFilter = {},
): Promise<TaskFigures["figures"]> {
  const { mine, ...others } = query;
  const own = mine ? sql`${unendedOf(actor)} and ` : sql``;
  const goesOn = wanted.some((list) => ended.has(list)) ? sql`` : sql`${isUnended} and `;
  const filter = sql`${own}${filterOf(actor, others, horizon.today, await givenTo(tx, actor))}`;
  const few =
    !isProvinceWide(actor) ||
    mine === true ||
    query.unitId !== undefined ||
    query.documentId !== undefined;
  const counts = wanted.map((list) => {
    const where = lists[list].where(horizon);
    const name = sql.ref(list);
    return few
      ? sql`count(*) filter (where ${where}) as ${name}`
      : sql`(select count(*) from app.task where ${filter} and ${where}) as ${name}`;
  });
  const from = few ? sql`from app.task where ${goesOn}${filter}` : sql``;
  const { rows } = await sql<Record<string, number>>`select ${sql.join(counts)} ${from}`.execute(
    tx,
  );
  return wanted.map((list) => ({ list, count: rows[0]?.[list] ?? 0 }));
}
