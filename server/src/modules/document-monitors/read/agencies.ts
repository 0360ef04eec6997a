import type { MonitoredAgency, MonitoredCounts } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { overdueOn } from "../../tasks/index.ts";

type Row = Omit<MonitoredAgency, "remindedAt"> & { remindedAt: Date | null };

/**
 * How each agency stands with a directive, the latest first. Every task is in one part: done, at rest, overdue, handed in, undated
 * or within its term; what was revoked or went to another agency is not counted.
 */
export async function readAgencies(tx: Tx, documentId: string, today: string): Promise<Row[]> {
  const overdue = overdueOn(today);
  const { rows } = await sql<Row>`
    with standing as (
      select task.id, task.holder_unit_id as unit_id, ${today}::date - task.last_day as days,
        task.state = 'COMPLETED' and task.completed_on > task.last_day and task.received_on <= task.last_day as done_late,
        case when task.state = 'COMPLETED' then 'completed' when task.state = 'SUSPENDED' then 'suspended'
          when ${overdue} then 'overdue' when task.state = 'SUBMITTED' then 'submitted'
          when task.last_day is null then 'undated' else 'within' end as part
      from app.task where task.document_id = ${documentId}::uuid and task.state not in ('REVOKED', 'TRANSFERRED')
    ), counted as (
      select unit_id, count(*)::int as total, (count(*) filter (where part = 'completed'))::int as completed,
        (count(*) filter (where done_late))::int as "completedLate",
        (count(*) filter (where part = 'overdue'))::int as overdue, (count(*) filter (where part = 'submitted'))::int as submitted,
        (count(*) filter (where part = 'within'))::int as "withinDue", (count(*) filter (where part = 'undated'))::int as undated,
        (count(*) filter (where part = 'suspended'))::int as suspended,
        coalesce(max(days) filter (where part = 'overdue'), 0)::int as worst
      from standing group by unit_id
    )
    select jsonb_build_object('id', counted.unit_id, 'name', version.name, 'shortName', version.short_name) as unit,
      head.full_name as head, counted.total, counted.completed, counted."completedLate", counted.overdue, counted.submitted,
      counted."withinDue", counted.undated, counted.suspended, counted.worst,
      reminder.count as reminders, reminder.last as "remindedAt", letter.count as letters, waiting.id as "openDraftId"
    from counted
    join lateral (select name, short_name from app.unit_version where unit_id = counted.unit_id
      order by daterange(valid_from, valid_to) @> ${today}::date desc, valid_from desc limit 1) version on true
    left join lateral (select person.full_name from app.appointment join app.person on person.id = appointment.person_id
      where appointment.unit_id = counted.unit_id and appointment.is_head
        and daterange(appointment.valid_from, appointment.valid_to) @> ${today}::date
      order by appointment.valid_from desc, appointment.id desc limit 1) head on true
    cross join lateral (select count(*)::int as count, max(sent_at) as last from app.monitor_reminder
      where document_id = ${documentId}::uuid and unit_id = counted.unit_id) reminder
    cross join lateral (select count(distinct urging.draft_id)::int as count from app.urging
      where urging.unit_id = counted.unit_id and urging.issued_on is not null
        and urging.task_id in (select id from standing)) letter
    left join lateral (select draft.id from app.draft_about about join app.draft on draft.id = about.draft_id
      join app.draft_recipient recipient on recipient.draft_id = draft.id and recipient.unit_id = counted.unit_id
      where about.subject_id = ${documentId}::uuid and draft.purpose = 'monitor-urging' and draft.state = 'draft' limit 1) waiting on true
    order by counted.overdue > 0 desc, counted.worst desc, version.name collate app.vi`.execute(tx);
  return rows;
}

const PARTS = ["total", "completed", "completedLate", "overdue", "submitted", "withinDue", "undated", "suspended"] as const; // prettier-ignore

/** The sums of all agencies. */
export const sumOf = (agencies: readonly MonitoredCounts[]): MonitoredCounts =>
  Object.fromEntries(
    PARTS.map((part) => [part, agencies.reduce((sum, agency) => sum + agency[part], 0)]),
  ) as Record<(typeof PARTS)[number], number>;
