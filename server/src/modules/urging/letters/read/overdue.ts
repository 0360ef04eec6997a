import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";
import type { UrgedLine } from "../domain/letter-text.ts";

/**
 * Overdue on a day and still with the agency: what was handed in waits for its confirmer and is not urged, nor is what waits for a
 * decision on a request made in time (ADR 12). Served by task_open_due and task_open_due_of_unit.
 */
export const toUrge = (today: string): RawBuilder<unknown> =>
  sql`task.state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED') and task.last_day < ${today}::date and task.received_on <= task.last_day
    and not task.extension_pending`;

export interface OverdueTask extends UrgedLine {
  taskId: string;
  unitId: string;
  /** The ladder has come to a request to explain. */
  explanationPrepared: boolean;
}

/** A letter of more tasks than this nobody reads; the oldest come first. */
const MOST_OF_ONE = 300;

/** The overdue tasks of these agencies, or of all, those late the longest first; each with how often it was urged. */
export async function overdueOf(
  tx: Tx,
  unitIds: readonly string[],
  today: string,
): Promise<OverdueTask[]> {
  const { rows } = await sql<OverdueTask>`
    select ranked.task_id as "taskId", ranked.unit_id as "unitId", ranked.number, ranked.title, ranked.deliverable,
      ranked.last_day as "lastDay", ranked.days_late as "daysLate",
      nullif(concat_ws('/', document.number, document.symbol), '') as reference,
      (select count(*)::int from app.urging where urging.task_id = ranked.task_id and urging.issued_on is not null) as "urgedBefore",
      exists (select from app.rung_fired rung where rung.task_id = ranked.task_id and rung.form = 'explanation'
        and rung.handled_at is null and rung.stopped_on is null) as "explanationPrepared"
    from (
      select task.id as task_id, task.holder_unit_id as unit_id, task.number, task.title, task.deliverable, task.last_day,
        task.document_id, ${today}::date - task.last_day as days_late,
        row_number() over (partition by task.holder_unit_id order by task.last_day, task.id) as place
      from app.task where ${toUrge(today)}
        and (${unitIds.length === 0} or task.holder_unit_id = any (${[...unitIds]}::uuid[]))
    ) ranked
    join app.document on document.id = ranked.document_id
    where ranked.place <= ${MOST_OF_ONE}
    order by ranked.unit_id, ranked.last_day, ranked.task_id`.execute(tx);
  return rows;
}

/** Agencies for which a letter already waits to be signed. */
export async function agenciesWithOpenLetter(tx: Tx): Promise<Set<string>> {
  const { rows } = await sql<{ unitId: string }>`
    select distinct recipient.unit_id as "unitId"
    from app.draft join app.draft_recipient recipient on recipient.draft_id = draft.id
    where draft.state = 'draft' and draft.purpose in ('urging', 'explanation')`.execute(tx);
  return new Set(rows.map(({ unitId }) => unitId));
}
