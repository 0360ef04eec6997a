import type { TaskPage, TaskQuery } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { z } from "zod";
import { isProvinceWide, unitsOf, type Actor } from "../../../../kernel/actor.ts";
import { cutPage, decodeCursor } from "../../../../kernel/cursor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { findTasks } from "../../../search/index.ts";
import { readSettings } from "../../../settings/index.ts";
import { horizonOf } from "../../domain/horizon.ts";
import { filterOf, givenIds, shownIds } from "./filters.ts";
import { orders } from "./list-order.ts";
import { lists } from "./lists.ts";
import { unitNames } from "../../unit-names.ts";
import { joinedColumns, rowColumns, toTaskRow, type TaskRowRead } from "./task-rows.ts";

/** One page of a list over what the person may see. */
export async function listTasks(
  tx: Tx,
  actor: Actor,
  today: string,
  query: TaskQuery,
): Promise<z.output<typeof TaskPage>> {
  const settings = await readSettings(tx, today);
  const horizon = horizonOf(today, settings);
  const list = lists[query.list];
  const order = orders[list.order];
  const cursor = decodeCursor(query.cursor, 2);
  const place = cursor && order.check(cursor);
  const { stars, given } = await ownOf(tx, actor, query);
  const listed = sql`${filterOf(actor, query, today, given)} and ${list.where(horizon)}`;
  const within = isProvinceWide(actor) ? null : sql`select task.id from app.task where ${listed}`;
  const found = query.q?.trim() ? await findTasks(tx, query.q, within) : null;
  const matching = found ? sql`${listed} and ${found.condition}` : listed;
  const starred = sql`task.id = any (${stars}::uuid[])`;
  const where = stars.length === 0 ? matching : sql`${matching} and not ${starred}`;
  // A leader's own few stars lead the first page; the rest follows in the order of the list.
  const leading =
    place || stars.length === 0
      ? []
      : await readPart(tx, sql`${matching} and ${starred}`, order.orderBy, stars.length, today);

  const read: TaskRowRead[] = [];
  for (const part of place ? order.after(place) : [sql`true`]) {
    const wanted = query.limit + 1 - read.length;
    if (wanted > 0) {
      read.push(...(await readPart(tx, sql`${where} and ${part}`, order.orderBy, wanted, today)));
    }
  }
  const { rows, next } = cutPage(read, query.limit, order.keyOf);
  return {
    asOf: today,
    next,
    items: [...leading, ...rows].map((row) => toTaskRow(row, horizon, settings)),
  };
}

interface Own {
  /** The tasks on which this person put a star: never more than a few. */
  stars: string[];
  /** What their agency has given to their division, or in a document what they follow as a whole. */
  given: string[];
}

async function ownOf(
  tx: Tx,
  actor: Actor,
  { documentId, unitId }: Pick<TaskQuery, "documentId" | "unitId">,
): Promise<Own> {
  // Of one's own unit what others hold is not meant, also where one follows their directive.
  const isOwn = unitId !== undefined && unitsOf(actor).includes(unitId);
  const ids = documentId === undefined || isOwn ? givenIds : shownIds;
  const { rows } = await sql<Own>`
    select array(select task_id from app.task_star where account_id = ${actor.accountId}::uuid) as stars,
      ${isProvinceWide(actor) ? sql`'{}'::uuid[]` : ids} as given`.execute(tx);
  return rows[0] ?? { stars: [], given: [] };
}

/** The page is cut before anything is joined to it. */
async function readPart(
  tx: Tx,
  where: RawBuilder<unknown>,
  orderBy: RawBuilder<unknown>,
  limit: number,
  today: string,
): Promise<TaskRowRead[]> {
  const { rows } = await sql<TaskRowRead>`
    with page as (select ${rowColumns} from app.task where ${where} order by ${orderBy} limit ${limit}),
      unit as (${unitNames(sql`select holder_unit_id from page`, today)})
    select ${rowColumns}, ${joinedColumns} from page as task
    left join app.document on document.id = task.document_id
    left join unit on unit.unit_id = task.holder_unit_id
    order by ${orderBy}`.execute(tx);
  return rows;
}
