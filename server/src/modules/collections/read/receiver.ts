import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** To whom the directive has the collector's task report. */
export async function receiverOf(tx: Tx, taskId: string | null): Promise<string | null> {
  if (taskId === null) return null;
  const { rows } = await sql<{ name: string }>`
    select party.name from app.task join app.assignment_party party
      on party.assignment_id = task.assignment_id and party.role = 'report-to'
    where task.id = ${taskId}::uuid order by party.ordinal limit 1`.execute(tx);
  return rows[0]?.name ?? null;
}
