import type { ProgrammeTaskQuery, ProgrammeTasks } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "../../../kernel/database/scope.ts";
import { readCountedDay } from "./counted-day.ts";
import { readTaskTallies } from "./tallies.ts";
import { unitOn } from "./unit-on.ts";

type Rows = z.output<typeof ProgrammeTasks>;

/** The rows behind "46/46" as of a day, as far as the person may see them, and how many they may not. */
export async function listProgrammeTasks(
  tx: Tx,
  id: string,
  { list, asOf }: ProgrammeTaskQuery,
  today: string,
): Promise<Rows> {
  const day = await readCountedDay(tx, id, { asOf, today });
  const wanted = {
    all: sql`not counted.lasting`,
    done: sql`not counted.lasting and counted.counted = 'done'`,
    open: sql`not counted.lasting and counted.counted <> 'done'`,
    overdue: sql`not counted.lasting and counted.counted = 'overdue'`,
    standing: sql`counted.lasting`,
  }[list];
  const { rows } = await sql<Rows["items"][number]>`
    select task.id, task.number::int as number, task.title, ${unitOn("task.holder_unit_id", sql`${day}::date`)} as holder,
      counted.last_day as "lastDay", counted.lasting as standing, counted.state, counted.counted
    from app.programme_tasks(array[${id}::uuid], ${day}::date) counted join app.task on task.id = counted.task_id
    where ${wanted} order by counted.last_day nulls last, task.number`.execute(tx);
  const { total, done, overdue, standing } = (await readTaskTallies(tx, [id], day))(id);
  const all = { all: total, done, open: total - done, overdue, standing }[list];
  return { items: rows, hidden: all - rows.length, asOf: day };
}
