import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/**
 * The first row of each task's history. The program knows of them from today on; but work that was finished long ago was finished
 * then, and must not count among what is finished in this month.
 */
export async function newHistory(
  tx: Tx,
  ids: readonly string[],
  { now, today }: { now: Date; today: string },
): Promise<void> {
  await sql`
    insert into app.task_history (task_id, ordinal, at, day, state, state_since, holder_unit_id, original_due_on, last_day, origin,
      received_on, start_estimated, submitted_on, completed_on, extension_pending)
    select id, 1, ${now}, ${today}::date, state, coalesce(completed_on, ${today}::date), holder_unit_id, original_due_on, last_day, origin,
      received_on, start_estimated, submitted_on, completed_on, extension_pending
    from app.task where id = any (${[...ids]}::uuid[])`.execute(tx);
}
