import { sql } from "kysely";
import type { Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { unitNames } from "../../unit-names.ts";
import { filterOf, givenTo } from "./filters.ts";

export interface DueTask {
  id: string;
  number: number;
  title: string;
  /** The last day on which it is in time. */
  lastDay: string;
  holder: string;
  reference: string | null;
  version: number;
  changedAt: Date;
}

/** A calendar with more is of no use to anybody. */
const MOST = 1000;

/**
 * Open work with a date, from what is late up to a year ahead: what this person follows or has to do, or what their units lead. What
 * waits for a confirmation has left the agency's calendar.
 */
export async function dueTasks(
  tx: Tx,
  actor: Actor,
  today: string,
  whose: "own" | "units",
): Promise<DueTask[]> {
  const filter = filterOf(
    actor,
    whose === "own" ? { mine: true } : {},
    today,
    await givenTo(tx, actor),
  );
  const { rows } = await sql<DueTask>`
    with page as (
      select task.id, task.number, task.title, task.last_day, task.holder_unit_id, task.document_id, task.version, task.created_at
      from app.task
      where ${filter} and task.state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED')
        and task.last_day between ${today}::date - 365 and ${today}::date + 365
      order by task.last_day, task.id limit ${MOST}),
    unit as (${unitNames(sql`select holder_unit_id from page`, today)})
    select page.id, page.number, page.title, page.last_day as "lastDay", unit.name as holder,
      nullif(concat_ws('/', document.number, document.symbol), '') as reference, page.version, page.created_at as "changedAt"
    from page left join unit on unit.unit_id = page.holder_unit_id left join app.document on document.id = page.document_id
    order by page.last_day, page.id`.execute(tx);
  return rows;
}
