import type { DueStatement } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** What was said at the last days of a task, the latest first. */
export async function readStatements(tx: Tx, taskId: string): Promise<DueStatement[]> {
  const { rows } = await sql<DueStatement>`
    select said.last_day as "lastDay", said.plan, said.needed_until as "neededUntil",
      jsonb_build_object('id', person.id, 'name', person.full_name) as "statedBy",
      to_char(said.stated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "statedAt"
    from app.due_statement said join app.account on account.id = said.stated_by join app.person on person.id = account.person_id
    where said.task_id = ${taskId} order by said.stated_at desc`.execute(tx);
  return rows;
}

/** The last days for which something was said. */
export const statedFor = (statements: readonly DueStatement[]): readonly string[] =>
  statements.map(({ lastDay }) => lastDay);
