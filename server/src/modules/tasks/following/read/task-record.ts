import type { Due, TaskDetail } from "@dondoc/contract";
import { sql } from "kysely";
import type { Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import type { DueRule } from "../../assigning/task-order.ts";
import type { Horizon } from "../../domain/horizon.ts";
import { wentAsNamed } from "../../domain/evidence-receiver.ts";
import { measuredInWords, type Measure, type Target } from "../../domain/targets.ts";
import type { Given, Remedy, TaskSubject } from "../../domain/task-subject.ts";
import { givenOn, submittedFor } from "../../locking/lock-task.ts";
import { unitNames } from "../../unit-names.ts";
import { filterOf } from "./filters.ts";
import { lists } from "./lists.ts";
import { joinedColumns, rowColumns, type TaskRowRead } from "./task-rows.ts";

type Submission = TaskDetail["submissions"][number];
/** As it is stored: what follows from the directive's receivers and figures is added by `toSubmission`. */
type SubmissionRead = Omit<Submission, "evidence" | "measured"> & {
  evidence: Omit<Submission["evidence"][number], "asNamed">[];
  measured: Measure[];
};

export const toSubmission =
  (receivers: readonly string[]) =>
  ({ evidence, measured, ...submission }: SubmissionRead): Submission => ({
    ...submission,
    evidence: evidence.map((one) => ({ ...one, asNamed: wentAsNamed(one.receivedBy, receivers) })),
    measured: measured.map(measuredInWords),
  });

export interface TaskRecordRead extends TaskRowRead {
  version: number;
  assignment_id: string;
  origin: TaskDetail["origin"];
  term_class: string;
  due_phrase: string | null;
  due_rule: DueRule & { due: Due[]; decided?: { dueOn: string; reason: string; on: string } };
  original_due_on: string | null;
  document_title: string | null;
  quote: TaskDetail["quote"] | null;
  head: TaskDetail["head"];
  monitor: TaskDetail["monitor"];
  field: TaskDetail["field"];
  submitted_by: string | null;
  submitter_person_id: string | null;
  submitted_for_person_id: string | null;
  given: Given | null;
  remedy: Remedy | null;
  holders: TaskDetail["holders"];
  parties: { role: string; name: string }[];
  siblings: TaskDetail["siblings"];
  allocations: TaskDetail["allocations"];
  steps: Omit<TaskDetail["steps"][number], "daysLate">[];
  reports: TaskDetail["reports"];
  obstacles: TaskDetail["obstacles"];
  submissions: SubmissionRead[];
  targets: Target[];
}

const personOf = (account: string) => {
  const id = sql.ref(account);
  return sql`(select jsonb_build_object('id', person.id, 'name', person.full_name)
    from app.account join app.person on person.id = account.person_id where account.id = ${id})`;
};
const stamp = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Everything the record page shows, in one statement; null when there is none or it may not be seen. */
export async function readTaskRecord(
  tx: Tx,
  actor: Actor,
  id: string,
  horizon: Horizon,
): Promise<TaskRecordRead | null> {
  const { today } = horizon;
  const { rows } = await sql<TaskRecordRead>`
    select ${rowColumns}, ${joinedColumns}, task.version, task.assignment_id, task.origin, task.term_class, task.due_phrase, task.due_rule,
      task.original_due_on, document.subject as document_title, task.submitted_by,
      (select jsonb_build_object('text', assignment.text, 'at', assignment.provision_path, 'start', assignment.span_start,
        'end', assignment.span_end) from app.assignment where assignment.id = task.assignment_id) as quote,
      (select jsonb_build_object('id', person.id, 'name', person.full_name)
        from app.appointment join app.person on person.id = appointment.person_id
        where appointment.unit_id = task.holder_unit_id and appointment.is_head
          and daterange(appointment.valid_from, appointment.valid_to) @> ${today}::date
        order by appointment.valid_from desc, appointment.id desc limit 1) as head,
      ${personOf("task.monitor_account_id")} as monitor,
      (select jsonb_build_object('id', field.id, 'name', field.name) from app.field where field.id = task.field_id) as field,
      (select account.person_id from app.account where account.id = task.submitted_by) as submitter_person_id, ${submittedFor} as submitted_for_person_id,
      ${givenOn(today)} as given, app.remedy_of(task.id) as remedy,
      ${holders(today)} as holders, ${parties} as parties, ${siblings(actor, id, horizon)} as siblings, ${steps} as steps, ${allocations(today)} as allocations,
      ${reports} as reports, ${obstacles} as obstacles, ${submissions} as submissions,
      coalesce((select assignment.engine #> '{details,targets}' from app.assignment where assignment.id = task.assignment_id), '[]') as targets
    from app.task
    left join app.document on document.id = task.document_id
    left join (${unitNames(sql`select held.holder_unit_id from app.task held where held.id = ${id}`, today)}) unit on true
    where task.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

const holders = (today: string) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('unit', jsonb_build_object('id', part.unit_id, 'name', coalesce(named.name, ''),
      'shortName', named.short_name), 'role', part.role, 'validFrom', part.valid_from, 'validTo', part.valid_to)
      order by part.role desc, part.valid_from, named.name collate app.vi), '[]')
  from app.task_holder part
  left join lateral (${unitNames(sql`select part.unit_id`, today)}) named on true
  where part.task_id = task.id)`;

const parties = sql`(select coalesce(jsonb_agg(jsonb_build_object('role', party.role, 'name', party.name) order by party.ordinal), '[]')
  from app.assignment_party party
  where party.assignment_id = task.assignment_id and party.role in ('report-to', 'via', 'copy-to'))`;

/** Counted as the lists count that it opens, over what the person lists: in here `task` is each of them. */
const siblings = (actor: Actor, id: string, horizon: Horizon) => sql`(
  select jsonb_build_object('total', count(*) filter (where ${lists.all.where(horizon)}),
    'completed', count(*) filter (where ${lists.completed.where(horizon)}))
  from app.task
  where task.assignment_id = (select this.assignment_id from app.task this where this.id = ${id}) and (${filterOf(actor, {})} or task.id = ${id}))`;

const allocations = (today: string) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', allocation.id,
      'unit', jsonb_build_object('id', allocation.unit_id, 'name', coalesce(named.name, ''), 'shortName', named.short_name),
      'person', (select jsonb_build_object('id', person.id, 'name', person.full_name) from app.person where person.id = allocation.person_id),
      'note', allocation.note, 'allocatedBy', ${personOf("allocation.allocated_by")},
      'allocatedAt', ${stamp("allocation.allocated_at")}, 'endedAt', ${stamp("allocation.ended_at")},
      'takenUp', case when allocation.taken_up_at is not null then jsonb_build_object(
        'by', ${personOf("allocation.taken_up_by")}, 'at', ${stamp("allocation.taken_up_at")}) end,
      'handedUp', case when allocation.handed_up_at is not null then jsonb_build_object(
        'by', ${personOf("allocation.handed_up_by")}, 'at', ${stamp("allocation.handed_up_at")},
        'as', allocation.handed_up_as, 'note', allocation.handed_up_note) end)
      order by allocation.allocated_at desc, allocation.id desc), '[]')
  from app.task_allocation allocation
  left join lateral (${unitNames(sql`select allocation.unit_id`, today)}) named on true
  where allocation.task_id = task.id)`;

const steps = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', step.id, 'title', step.title,
      'person', jsonb_build_object('id', person.id, 'name', person.full_name), 'dueOn', step.due_on, 'doneOn', step.done_on,
      'doneNote', step.done_note, 'version', step.version) order by step.ordinal), '[]')
  from app.task_step step join app.person on person.id = step.person_id where step.task_id = task.id)`;

const reports = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', report.id, 'content', report.content,
      'percent', report.percent, 'reportedBy', ${personOf("report.reported_by")},
      'reportedAt', ${stamp("report.reported_at")}, 'document', case when report.document_number is not null then
        jsonb_build_object('documentNumber', report.document_number, 'issuedOn', report.document_issued_on,
          'receivedBy', report.document_received_by) end) order by report.reported_at desc, report.id desc), '[]')
  from app.task_report report where report.task_id = task.id)`;

const obstacles = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', obstacle.id, 'content', obstacle.content,
      'proposal', obstacle.proposal, 'raisedBy', ${personOf("obstacle.raised_by")},
      'raisedAt', ${stamp("obstacle.raised_at")}, 'decision', obstacle.decision,
      'decidedBy', ${personOf("obstacle.decided_by")}, 'decidedAt', ${stamp("obstacle.decided_at")})
      order by obstacle.raised_at desc, obstacle.id desc), '[]')
  from app.task_obstacle obstacle where obstacle.task_id = task.id)`;

const submissions = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', submission.id, 'note', submission.note,
      'receiverReason', submission.receiver_reason, 'measured', submission.measured,
      'submittedBy', ${personOf("submission.submitted_by")}, 'submittedAt', ${stamp("submission.submitted_at")},
      'outcome', submission.outcome, 'decidedBy', ${personOf("submission.decided_by")},
      'decidedAt', ${stamp("submission.decided_at")}, 'decisionReason', submission.decision_reason, 'returnedFault', submission.returned_fault,
      'completedOn', submission.completed_on, 'evidence', (
        select coalesce(jsonb_agg(jsonb_build_object('id', evidence.id, 'documentNumber', evidence.document_number,
          'issuedOn', evidence.issued_on, 'receivedBy', evidence.received_by,
          'fileName', case when evidence.file_hash is null then null else coalesce(evidence.file_name, 'minh-chung') end)
          order by evidence.issued_on, evidence.id), '[]')
        from app.evidence where evidence.submission_id = submission.id))
      order by submission.submitted_at desc, submission.id desc), '[]')
  from app.task_submission submission where submission.task_id = task.id)`;

/** What the policies of the acts look at, from the same read as the page. */
export const subjectOf = (record: TaskRecordRead): TaskSubject => ({
  id: record.id,
  number: record.number,
  version: record.version,
  state: record.state,
  holderUnitId: record.holder_unit_id,
  holderName: record.unit_name ?? "",
  lastDay: record.last_day,
  reviewOn: record.review_on,
  receivedOn: record.received_on,
  documentIssuedOn: record.issued_on ?? record.due_rule.issuedOn,
  submittedBy: record.submitted_by,
  submitterPersonId: record.submitter_person_id,
  submittedForPersonId: record.submitted_for_person_id,
  openSteps: record.steps.filter(({ doneOn }) => doneOn === null).length,
  openObstacles: record.obstacles.filter(({ decidedAt }) => decidedAt === null).length,
  given: record.given,
  remedy: record.remedy,
});
