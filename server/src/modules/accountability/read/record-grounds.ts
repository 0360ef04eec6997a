import type { RecordGround } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { findingWords, inspectionWords, taskWords, type FindingFacts, type GroundWords, type InspectionFacts, type TaskFacts } from "../domain/ground-words.ts"; // prettier-ignore

/** `id` is that of the task, the report or the finding; `opensId` that of the page it stands on. */
export type DrawnGround = { id: string; opensId: string; label: string } & (
  | { kind: "task"; facts: TaskFacts }
  | { kind: "finding"; facts: FindingFacts }
  | { kind: "inspection"; facts: InspectionFacts }
);

/** More overdue tasks of one agency nobody argues one by one: the oldest come first. */
const MOST = 200;

/**
 * What the record says against an agency today and what speaks for it: its overdue tasks with days, reminders, letters,
 * explanations and extensions, the findings on its cooperation of this year, and what inspections found in a year or is not put right
 * yet. Served by task_open_due_of_unit and finding_unit.
 */
export async function drawGrounds(tx: Tx, unitId: string, today: string): Promise<DrawnGround[]> {
  const { rows: tasks } = await sql<DrawnGround>`
    select task.id, task.id as "opensId", 'task' as kind, 'NV-' || task.number || ': ' || task.title as label, ${taskFacts(today)} as facts
    from app.task
    left join lateral (select due_on, cause, answered_at from app.explanation where explanation.task_id = task.id
      order by answered_at desc nulls last, asked_on desc limit 1) asked on true
    where task.holder_unit_id = ${unitId}::uuid and task.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED')
      and task.last_day < ${today}::date and (task.state <> 'SUBMITTED' or task.submitted_on > task.last_day)
    order by task.last_day, task.id limit ${MOST}`.execute(tx);
  const { rows: findings } = await sql<DrawnGround>`
    select report.id, report.id as "opensId", 'finding' as kind, 'Phiếu phản ánh PA-' || report.number as label,
      jsonb_build_object('days', report.days, 'outcome', report.outcome, 'foundOn', report.found_on) as facts
    from app.partner_report report
    where report.accused_unit_id = ${unitId}::uuid and report.outcome in ('accepted', 'shared')
      and report.found_on >= date_trunc('year', ${today}::date)
    order by report.found_on limit 100`.execute(tx);
  const { rows: inspected } = await sql<DrawnGround>`
    select found.id, inspection.id as "opensId", 'inspection' as kind,
      'Kiểm tra KT-' || inspection.number || '.' || found.ordinal || ': ' || found.title as label, ${inspectionFacts(today)} as facts
    from app.finding found join app.inspection on inspection.id = found.inspection_id
    left join app.recommendation asked on asked.finding_id = found.id
    left join app.task on task.id = asked.task_id
    where found.unit_id = ${unitId}::uuid and found.struck_on is null and inspection.record_signed_on is not null
      and (found.noted_on > ${today}::date - interval '1 year' or (asked.id is not null and asked.closed_as is null))
    order by found.noted_on desc, found.id limit 100`.execute(tx);
  return [...tasks, ...findings, ...inspected];
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

const inspectionFacts = (today: string): RawBuilder<unknown> => sql`jsonb_build_object(
  'severity', found.severity, 'foundOn', found.noted_on, 'cause', found.cause_kind, 'detectedBySelf', found.detected_by = 'self',
  'repeats', (with recursive line (id, step) as (
      select found.recurrence_of, 1
      union all select before.recurrence_of, line.step + 1 from line join app.finding before on before.id = line.id where line.step < 50
    ) select count(*) from line where line.id is not null),
  'dueOn', task.last_day,
  'daysLate', case when asked.closed_as is null and task.last_day < ${today}::date then ${today}::date - task.last_day else 0 end,
  'closedAs', asked.closed_as)`;

const opensType = { task: "task", finding: "partner-report", inspection: "inspection" } as const;

function wordsOf(ground: DrawnGround): GroundWords {
  switch (ground.kind) {
    case "task":
      return taskWords(ground.facts);
    case "inspection":
      return inspectionWords(ground.facts);
    default:
      return findingWords(ground.facts);
  }
}

/** The same for a page, in words. */
export const asRecordGround = (ground: DrawnGround): RecordGround => ({
  id: ground.id,
  kind: ground.kind,
  opens: { type: opensType[ground.kind], id: ground.opensId },
  label: ground.label,
  ...wordsOf(ground),
});
