import type { RecordGround } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { findingWords, taskWords, type FindingFacts, type TaskFacts } from "../domain/ground-words.ts"; // prettier-ignore

export type DrawnGround = { id: string; label: string } & (
  | { kind: "task"; facts: TaskFacts }
  | { kind: "finding"; facts: FindingFacts }
);

/** More overdue tasks of one agency nobody argues one by one: the oldest come first. */
const MOST = 200;

/**
 * What the record says against an agency today and what speaks for it: its overdue tasks with days, reminders, letters,
 * explanations and extensions, and the findings on its cooperation of this year. Served by task_open_due_of_unit.
 */
export async function drawGrounds(tx: Tx, unitId: string, today: string): Promise<DrawnGround[]> {
  const { rows: tasks } = await sql<DrawnGround>`
    select task.id, 'task' as kind, 'NV-' || task.number || ': ' || task.title as label, ${taskFacts(today)} as facts
    from app.task
    left join lateral (select due_on, cause, answered_at from app.explanation where explanation.task_id = task.id
      order by answered_at desc nulls last, asked_on desc limit 1) asked on true
    where task.holder_unit_id = ${unitId}::uuid and task.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED')
      and task.last_day < ${today}::date and (task.state <> 'SUBMITTED' or task.submitted_on > task.last_day)
    order by task.last_day, task.id limit ${MOST}`.execute(tx);
  const { rows: findings } = await sql<DrawnGround>`
    select report.id, 'finding' as kind, 'Phiếu phản ánh PA-' || report.number as label,
      jsonb_build_object('days', report.days, 'outcome', report.outcome, 'foundOn', report.found_on) as facts
    from app.partner_report report
    where report.accused_unit_id = ${unitId}::uuid and report.outcome in ('accepted', 'shared')
      and report.found_on >= date_trunc('year', ${today}::date)
    order by report.found_on limit 100`.execute(tx);
  return [...tasks, ...findings];
}

const taskFacts = (today: string): RawBuilder<unknown> => sql`jsonb_build_object(
  'lastDay', task.last_day, 'daysLate', ${today}::date - task.last_day,
  'rungs', (select count(*) from app.rung_fired rung where rung.task_id = task.id and rung.form = 'message'),
  'urged', (select count(*) from app.urging where urging.task_id = task.id and urging.issued_on is not null),
  'explainBy', asked.due_on, 'explained', case when asked.answered_at is not null then asked.cause end,
  'explainedOn', (asked.answered_at at time zone 'Asia/Ho_Chi_Minh')::date,
  'extensions', task.extension_count, 'extensionPending', task.extension_pending,
  'partnerDays', (select coalesce(sum(least(waiting.to_on, ${today}::date) - waiting.from_on + 1), 0) from app.waiting_period waiting
    where waiting.task_id = task.id and waiting.kind = 'partner'),
  'suspendedDays', (select coalesce(sum(least(coalesce(waiting.to_on, ${today}::date), ${today}::date) - waiting.from_on + 1), 0)
    from app.waiting_period waiting where waiting.task_id = task.id and waiting.kind = 'suspended'),
  'submittedOn', case when task.state = 'SUBMITTED' then task.submitted_on end,
  'receivedLate', task.received_on > task.last_day, 'protectedBy', app.protected_by(task))`;

/** The same for a page, in words. */
export const asRecordGround = (ground: DrawnGround): RecordGround => ({
  id: ground.id,
  kind: ground.kind,
  opens: { type: ground.kind === "task" ? "task" : "partner-report", id: ground.id },
  label: ground.label,
  ...(ground.kind === "task" ? taskWords(ground.facts) : findingWords(ground.facts)),
});
