import type { AgencyBoard } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import { isProvinceWide, unitsOf, type Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { readSettings } from "../../../settings/index.ts";
import { horizonOf } from "../../domain/horizon.ts";
import { filterOf } from "./filters.ts";
import { isOpen, lists } from "./lists.ts";
import { unitNames } from "../../unit-names.ts";

interface Row {
  id: string;
  name: string | null;
  short_name: string | null;
  open: number;
  overdue: number;
  max_days_late: number;
  due_soon: number;
  awaiting_confirmation: number;
  completed: number;
  completed_late: number;
}

/**
 * One line an agency, the worst first; each number opens its list by the same clause. Finished work is what
 * was confirmed in the year, as the indicators count it, from what the nights have counted: over all time it would say less
 * each year, and cost more.
 */
export async function getAgencyBoard(
  tx: Tx,
  actor: Actor,
  today: string,
  overdueOnly: boolean,
): Promise<z.output<typeof AgencyBoard>> {
  const horizon = horizonOf(today, await readSettings(tx, today));
  const filter = filterOf(actor, {});
  const units = isProvinceWide(actor) ? null : unitsOf(actor);
  const completedFrom = `${today.slice(0, 4)}-01-01`;
  const overdue = lists.overdue.where(horizon);
  const { rows } = await sql<Row>`
    with going as (
      select holder_unit_id, count(*) filter (where ${lists.open.where(horizon)}) as open,
        count(*) filter (where ${overdue}) as overdue,
        coalesce(${today}::date - min(last_day) filter (where ${overdue}), 0) as max_days_late,
        count(*) filter (where ${lists["due-soon"].where(horizon)}) as due_soon,
        count(*) filter (where ${lists["to-confirm"].where(horizon)}) as awaiting_confirmation
      from app.task where ${filter} and ${isOpen} group by holder_unit_id
    ), done as (
      select unit_id as holder_unit_id, sum(tasks) as completed,
        coalesce(sum(tasks) filter (where standing = 'DONE_LATE'), 0) as completed_late
      from app.task_standings(${completedFrom}::date, ${completedFrom.replace(/01-01$/, "12-31")}::date, ${today}::date,
        ${units === null ? null : [...units]}::uuid[])
      where standing like 'DONE%' group by unit_id having sum(tasks) > 0
    ), holder as (
      select coalesce(going.holder_unit_id, done.holder_unit_id) as id, coalesce(open, 0) as open,
        coalesce(overdue, 0) as overdue, coalesce(max_days_late, 0) as max_days_late, coalesce(due_soon, 0) as due_soon,
        coalesce(awaiting_confirmation, 0) as awaiting_confirmation, coalesce(completed, 0) as completed,
        coalesce(completed_late, 0) as completed_late
      from going full join done on done.holder_unit_id = going.holder_unit_id
    ), unit as (${unitNames(sql`select id from holder`, today)})
    select holder.*, unit.name, unit.short_name from holder left join unit on unit.unit_id = holder.id
    where ${overdueOnly ? sql`holder.overdue > 0` : sql`true`}
    order by holder.overdue desc, holder.max_days_late desc, unit.name collate app.vi, holder.id`.execute(
    tx,
  );
  return {
    asOf: today,
    completedFrom,
    items: rows.map((row) => ({
      unit: { id: row.id, name: row.name ?? "", shortName: row.short_name },
      open: row.open,
      overdue: row.overdue,
      maxDaysLate: row.max_days_late,
      dueSoon: row.due_soon,
      awaitingConfirmation: row.awaiting_confirmation,
      completed: row.completed,
      completedLate: row.completed_late,
    })),
  };
}
