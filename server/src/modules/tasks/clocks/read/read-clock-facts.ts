import type { DeadlineStory } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";
import type { DueRule } from "../../assigning/task-order.ts";
import { unitNames } from "../../unit-names.ts";
import type { ClockFacts } from "../domain/clock-facts.ts";

/** What the clocks and the story of the deadline are told from, in one statement. */
export interface ClockRecord extends ClockFacts {
  duePhrase: string | null;
  dueOn: string | null;
  originalDueOn: string | null;
  startEstimated: boolean;
  rule: DueRule & { decided?: { dueOn: string; reason: string; on: string } };
  moves: DeadlineStory["moves"];
}

const dayOf = (column: string) => sql`(${sql.ref(column)} at time zone 'Asia/Ho_Chi_Minh')::date`;

export async function readClockFacts(
  tx: Tx,
  id: string,
  today: string,
): Promise<ClockRecord | null> {
  const { rows } = await sql<Omit<ClockRecord, "due">>`
    select task.state, task.last_day as "lastDay", task.received_on as "receivedOn", task.completed_on as "completedOn",
      coalesce(document.received_on, task.received_on) as "documentReceivedOn", document.issued_on as "documentIssuedOn",
      ${dayOf("task.created_at")} as "givenOn", document.urgency,
      (select count(*) from app.task other where other.document_id = task.document_id and other.duty_id is null) as "tasksOfDocument",
      task.duty_id is not null as "isLaterPeriod", task.extension_pending as "extensionPending",
      (select passed.transferred_on from app.task_transfer passed where passed.from_task_id = task.id) as "passedOn",
      exists (select from app.task_transfer passed where passed.to_task_id = task.id and not passed.joined) as "isSuccessor", ${dayOf("task.acknowledged_at")} as "acknowledgedOn",
      ${dayOf("done.first_at")} as "firstActOn", ended.on_day as "endedOn",
      task.submitted_on as "submittedOn", task.due_phrase as "duePhrase", task.due_on as "dueOn",
      task.original_due_on as "originalDueOn", task.start_estimated as "startEstimated", task.due_rule as rule,
      coalesce(unit.name, '') as holder, person.full_name as monitor,
      array(select ${dayOf("report.reported_at")}::text from app.task_report report where report.task_id = task.id
        order by report.reported_at) as "reportedOn",
      (select coalesce(jsonb_agg(jsonb_build_object('submittedOn', ${dayOf("submission.submitted_at")},
          'decidedOn', ${dayOf("submission.decided_at")}, 'outcome', submission.outcome) order by submission.submitted_at), '[]')
        from app.task_submission submission where submission.task_id = task.id) as submissions,
      (select coalesce(jsonb_agg(jsonb_build_object('confirmedOn', stood.confirmed_on, 'reopenedOn', stood.reopened_on)
          order by stood.confirmed_on), '[]')
        from (select h.state_since as confirmed_on, max(h.until_day) as reopened_on from app.task_history h
          where h.task_id = task.id and h.state = 'COMPLETED' and h.until_day > h.day group by h.state_since) stood
        where stood.reopened_on < 'infinity') as reopenings,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', waited.kind, 'fromOn', waited.from_on, 'toOn', waited.to_on,
          'knownOn', waited.known_on)
          order by waited.from_on), '[]') from app.waiting_period waited where waited.task_id = task.id) as waiting,
      (select coalesce(jsonb_agg(jsonb_build_object('on', moved.day, 'from', moved.before, 'to', moved.last_day)
          order by moved.ordinal), '[]')
        from (select h.day, h.ordinal, h.last_day, lag(h.last_day) over (order by h.ordinal) as before
          from app.task_history h where h.task_id = task.id) moved
        where moved.ordinal > 1 and moved.last_day is distinct from moved.before) as moves
    from app.task
    left join app.document on document.id = task.document_id
    left join app.account monitor on monitor.id = task.monitor_account_id
    left join app.person on person.id = monitor.person_id
    left join lateral (${unitNames(sql`select task.holder_unit_id`, today)}) unit on true
    left join lateral (select least(task.acknowledged_at,
        (select min(given.reported_at) from app.task_report given where given.task_id = task.id),
        (select min(given.submitted_at) from app.task_submission given where given.task_id = task.id),
        (select min(given.raised_at) from app.task_obstacle given where given.task_id = task.id),
        (select min(given.refused_at) from app.task_refusal given where given.task_id = task.id),
        (select min(given.requested_at) from app.task_extension given where given.task_id = task.id)) as first_at) done on true
    left join lateral (select h.state_since as on_day from app.task_history h where h.task_id = task.id and h.until_day = 'infinity'
      and h.state in ('COMPLETED', 'REVOKED', 'TRANSFERRED')) ended on true
    where task.id = ${id}`.execute(tx);
  const [row] = rows;
  return row ? { ...row, due: row.rule.due } : null;
}
