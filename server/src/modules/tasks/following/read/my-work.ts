import type { MyWork } from "@dondoc/contract";
import { calendarDaysBetween } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { z } from "zod";
import type { Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { isOpen } from "./lists.ts";

/** A person's desk shows this many steps; the rest stand on their tasks. */
const MOST = 50;

type Row = Omit<z.output<typeof MyWork>["steps"][number], "daysLate">;

/** The open steps of the person who asks, the most urgent first. */
export async function getMyWork(
  tx: Tx,
  { personId }: Actor,
  today: string,
): Promise<z.output<typeof MyWork>> {
  const { rows } = await sql<Row>`
    select step.id, step.title, step.due_on as "dueOn", task.id as "taskId", task.number, task.title as "taskTitle"
    from app.task_step step join app.task on task.id = step.task_id and ${isOpen}
    where step.person_id = ${personId}::uuid and step.done_on is null
    order by step.due_on, step.id limit ${MOST}`.execute(tx);
  return {
    asOf: today,
    steps: rows.map((step) => ({
      ...step,
      daysLate: Math.max(0, calendarDaysBetween(step.dueOn, today)),
    })),
  };
}
