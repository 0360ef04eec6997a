import { sql } from "kysely";
import { overdueCounted } from "../../../indicators/index.ts";
import { unitNamesOn } from "../../../organisation/index.ts";
import type { Asking } from "../../domain/form.ts";
import type { OverdueLine } from "../domain/content.ts";

/** Nobody reads a longer list on paper; the workbook has all. */
const MOST = 60;

/** The overdue tasks of the report, those late the longest first. */
export async function readOverdueLines(asking: Asking): Promise<OverdueLine[]> {
  const { tx, period, units } = asking;
  const { asked, fact } = overdueCounted({ periods: [period], ...units });
  const { rows } = await sql<OverdueLine>`
    with ${asked}, page as (
      select fact.task_id, fact.unit_id, fact.last_day, fact.day - fact.last_day as days_late
      from ${fact} fact order by fact.last_day, fact.task_id limit ${MOST}
    ), named as (${unitNamesOn(sql`select page.unit_id from page`, period.day)})
    select page.task_id as "taskId", task.number, task.title, coalesce(named.name, '') as agency,
      nullif(concat_ws('/', document.number, document.symbol), '') as reference, page.last_day as "lastDay",
      page.days_late::int as "daysLate",
      (select count(*)::int from app.urging where urging.task_id = page.task_id and urging.issued_on <= ${period.day}::date) as urged
    from page join app.task on task.id = page.task_id join app.document on document.id = task.document_id
    left join named on named.unit_id = page.unit_id
    order by page.last_day, page.task_id`.execute(tx);
  return rows;
}
