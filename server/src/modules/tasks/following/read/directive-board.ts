import type { DirectiveBoard } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import type { Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { readSettings } from "../../../settings/index.ts";
import { horizonOf } from "../../domain/horizon.ts";
import { filterOf, shownTo } from "./filters.ts";
import { lists } from "./lists.ts";

interface Row {
  id: string;
  reference: string | null;
  title: string | null;
  issued_on: string | null;
  open: number;
  overdue: number;
  max_days_late: number;
  completed: number;
  total: number;
  monitors: string[];
}

/** The board shows this many documents, the worst first; a search finds the others. */
const MOST_DOCUMENTS = 300;

/** By the agencies of the person's own posts, whatever else they see. */
const followedBy = ({ grants }: Actor) => sql`task.document_id = any (array(
  select monitor.document_id from app.document_monitor monitor
  where monitor.valid_to is null and monitor.unit_id = any (${grants.map(({ unitId }) => unitId)}::uuid[])))`;

/** One line a document whose tasks the person may see. What was revoked or transferred is not counted. */
export async function getDirectiveBoard(
  tx: Tx,
  actor: Actor,
  today: string,
  { overdueOnly, followed }: { overdueOnly: boolean; followed: boolean },
): Promise<z.output<typeof DirectiveBoard>> {
  const horizon = horizonOf(today, await readSettings(tx, today));
  const overdue = lists.overdue.where(horizon);
  const { rows } = await sql<Row>`
    with counted as (
      select document_id, count(*) filter (where ${lists.open.where(horizon)}) as open,
        count(*) filter (where ${overdue}) as overdue,
        coalesce(${today}::date - min(last_day) filter (where ${overdue}), 0) as max_days_late,
        count(*) filter (where ${lists.completed.where(horizon)}) as completed,
        count(*) filter (where state not in ('REVOKED', 'TRANSFERRED')) as total
      from app.task where ${filterOf(actor, {}, today, await shownTo(tx, actor))} and ${followed ? followedBy(actor) : sql`true`}
      group by document_id
    ), shown as (
      select * from counted where ${overdueOnly ? sql`overdue > 0` : sql`true`}
      order by overdue desc, max_days_late desc, open desc, document_id desc limit ${MOST_DOCUMENTS}
    )
    select shown.document_id as id, nullif(concat_ws('/', document.number, document.symbol), '') as reference,
      document.subject as title, document.issued_on, open, overdue, max_days_late, completed, total,
      array(select (select name from app.unit_version where unit_id = monitor.unit_id order by valid_from desc limit 1)
        from app.document_monitor monitor where monitor.document_id = shown.document_id and monitor.valid_to is null
        order by monitor.valid_from) as monitors
    from shown left join app.document on document.id = shown.document_id
    order by overdue desc, max_days_late desc, open desc, shown.document_id desc`.execute(tx);
  return {
    asOf: today,
    items: rows.map((row) => ({
      document: {
        id: row.id,
        reference: row.reference,
        title: row.title ?? "",
        issuedOn: row.issued_on,
      },
      open: row.open,
      overdue: row.overdue,
      maxDaysLate: row.max_days_late,
      completed: row.completed,
      total: row.total,
      monitors: row.monitors,
    })),
  };
}
