import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import type { MovedDue } from "../domain/moved-day.ts";
import { rememberTasks } from "../locking/task-history.ts";

export interface Move {
  ids: readonly string[];
  from: string;
  to: MovedDue;
}

/** What made the days move, as the journal of each task tells it. */
export interface Cause {
  title: string;
  legalBasis: string | null;
}

/**
 * Writes the new days of all these tasks in one statement, one event a task. The original date follows as long as nobody has
 * decided another since: a calendar is no extension.
 */
export async function applyMoves(
  context: ActContext,
  moves: readonly Move[],
  { title, legalBasis }: Cause,
): Promise<{ count: number; unitIds: string[] }> {
  const moved = moves.flatMap(({ ids, to }) =>
    ids.map((id) => ({
      id,
      term_class: to.termClass,
      due_on: to.dueOn,
      due_time: to.dueTime,
      due_bound: to.bound,
      last_day: to.lastDay,
    })),
  );
  if (moved.length === 0) return { count: 0, unitIds: [] };
  const { rows } = await sql<{ id: string; number: number; unitId: string }>`
    update app.task set term_class = moved.term_class, due_on = moved.due_on, due_time = moved.due_time,
      due_bound = moved.due_bound, last_day = moved.last_day, version = version + 1,
      original_due_on = case when original_due_on = task.due_on then moved.due_on else original_due_on end
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as moved (id uuid, term_class text, due_on date, due_time time,
      due_bound text, last_day date)
    where task.id = moved.id
    returning task.id, task.number, task.holder_unit_id as "unitId"`.execute(context.tx);
  await rememberTasks(
    context,
    rows.map(({ id }) => id),
  );
  const days = new Map(moves.flatMap(({ ids, from, to }) => ids.map((id) => [id, { from, to }])));
  for (const { id, number } of rows) {
    const day = days.get(id);
    if (!day) continue;
    context.record("task", id, {
      task: `NV-${number}`,
      title,
      from: vietnameseDate(day.from),
      to: vietnameseDate(day.to.lastDay),
      legalBasis,
    });
  }
  return { count: rows.length, unitIds: [...new Set(rows.map(({ unitId }) => unitId))] };
}
