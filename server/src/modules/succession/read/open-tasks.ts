import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** A task that goes on, with the share a body has in it. */
export interface OpenShare {
  taskId: string;
  unitId: string;
  role: "lead" | "coordinating";
  title: string;
  fieldId: string | null;
  field: string | null;
  overdue: boolean;
}

const unended = sql`task.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED')`;

/** What bodies have in hand, as leads and as those that cooperate; of a duty the task it comes from before its periods. */
export async function openShares(
  tx: Tx,
  unitIds: readonly string[],
  today: string,
): Promise<OpenShare[]> {
  const columns = sql`task.title, coalesce(task.field_id, document.field_id) as "fieldId", field.name as field,
    task.state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED') and task.last_day < ${today}::date and task.received_on <= task.last_day as overdue`;
  const described = sql`left join app.document on document.id = task.document_id
    left join app.field on field.id = coalesce(task.field_id, document.field_id)`;
  const { rows } = await sql<OpenShare>`
    select task.id as "taskId", task.holder_unit_id as "unitId", 'lead' as role, ${columns}, task.number
    from app.task ${described}
    where task.holder_unit_id = any (${[...unitIds]}::uuid[]) and ${unended}
    union all
    select task.id, holder.unit_id, 'coordinating', ${columns}, task.number
    from app.task_holder holder join app.task on task.id = holder.task_id and ${unended} ${described}
    where holder.role = 'coordinating' and holder.valid_to is null and holder.unit_id = any (${[...unitIds]}::uuid[])
    order by number`.execute(tx);
  return rows;
}
