import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { overdueOn } from "../../tasks/index.ts";

export interface LateTask {
  taskId: string;
  unitId: string;
  number: number;
  title: string;
  deliverable: string | null;
  lastDay: string;
  daysLate: number;
  urgedBefore: number;
}

/** The overdue tasks of a directive: of these agencies, or of all; those late the longest first. */
export async function readLateTasks(
  tx: Tx,
  documentId: string,
  unitIds: readonly string[],
  today: string,
): Promise<LateTask[]> {
  const { rows } = await sql<LateTask>`
    select task.id as "taskId", task.holder_unit_id as "unitId", task.number, task.title, task.deliverable,
      task.last_day as "lastDay", (${today}::date - task.last_day)::int as "daysLate",
      (select count(*)::int from app.urging where urging.task_id = task.id and urging.issued_on is not null) as "urgedBefore"
    from app.task where task.document_id = ${documentId}::uuid and ${overdueOn(today)}
      and (${unitIds.length === 0} or task.holder_unit_id = any (${[...unitIds]}::uuid[]))
    order by task.last_day, task.id`.execute(tx);
  return rows;
}
