import type { Recommendation, RecommendationState } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { nameBehind, unitOn } from "../../read/refs.ts";
import type { RecommendationSubject } from "../domain/remediation-policies.ts";

/** Where `recommendation` with its `task` stands. */
const stateSql: RawBuilder<RecommendationState> = sql<RecommendationState>`app.recommendation_state(
  recommendation.answer, recommendation.plan_agreed_on is not null, task.state, task.reported_on is not null,
  recommendation.closed_as, recommendation.reopened_on is not null)`;

/** How often what `finding` says had come back before, along the chain of what it repeats. */
const recurrencesSql = sql<number>`(
  with recursive line (id, step) as (
    select finding.recurrence_of, 1
    union all select before.recurrence_of, line.step + 1 from line join app.finding before on before.id = line.id where line.step < 50
  ) select count(*)::int from line where line.id is not null)`;

const findingRef = (
  finding: string,
  inspection: string,
) => sql`jsonb_build_object('id', ${sql.ref(`${finding}.id`)},
  'label', 'KT-' || ${sql.ref(`${inspection}.number`)} || '.' || ${sql.ref(`${finding}.ordinal`)},
  'title', ${sql.ref(`${finding}.title`)}, 'notedOn', ${sql.ref(`${finding}.noted_on`)})`;

const said = (
  by: string,
  on: string,
  what: string,
) => sql`case when ${sql.ref(on)} is not null then jsonb_build_object(
  'by', coalesce(${nameBehind(by)}, ''), 'on', ${sql.ref(on)}, 'words', ${sql.ref(what)}) end`;

const subjectSql = sql`jsonb_build_object('id', recommendation.id, 'version', recommendation.version, 'state', ${stateSql},
  'inspectionId', inspection.id, 'inspectionNumber', inspection.number, 'findingId', finding.id,
  'label', 'KT-' || inspection.number || '.' || finding.ordinal, 'taskId', task.id, 'taskVersion', task.version,
  'holderUnitId', task.holder_unit_id,
  'holderName', coalesce((select version.name from app.unit_version version where version.unit_id = task.holder_unit_id
    order by version.valid_from desc limit 1), ''),
  'checkerPersonId', (select member.person_id from app.inspection_member member
    where member.inspection_id = inspection.id and member.function = 'head' and member.left_on is null),
  'checkerName', coalesce((select person.full_name from app.inspection_member member join app.person on person.id = member.person_id
    where member.inspection_id = inspection.id and member.function = 'head' and member.left_on is null), ''),
  'submitterPersonIds', array(select account.person_id from app.task_submission submission
    join app.account on account.id in (submission.submitted_by, submission.on_behalf_of)
    where submission.task_id = task.id and submission.outcome is null order by account.person_id))`;

const FROM = sql`from app.recommendation
  join app.finding on finding.id = recommendation.finding_id
  join app.inspection on inspection.id = recommendation.inspection_id
  join app.task on task.id = recommendation.task_id`;

/** What the page shows of each, but for its acts and its weight. */
export type RecommendationRead = Omit<Recommendation, "acts" | "weight">;

/** Recommendations of one inspection with what the policies look at, in the order of its findings. */
export async function recommendationsOf(
  tx: Tx,
  inspectionId: string,
  today: string,
): Promise<{ row: RecommendationRead; subject: RecommendationSubject }[]> {
  const { rows } = await sql<{ row: RecommendationRead; subject: RecommendationSubject }>`
    select ${subjectSql} as subject, jsonb_build_object('id', recommendation.id, 'version', recommendation.version,
      'inspectionId', inspection.id, 'finding', ${findingRef("finding", "inspection")},
      'unit', ${unitOn("recommendation.unit_id", today)}, 'state', ${stateSql}, 'measure', recommendation.measure,
      'evidenceWanted', recommendation.evidence_wanted,
      'issued', jsonb_build_object('by', coalesce(${nameBehind("recommendation.issued_by")}, ''), 'on', recommendation.issued_on, 'words', null),
      'task', jsonb_build_object('id', task.id, 'number', task.number, 'state', task.state, 'lastDay', task.last_day,
        'completedOn', task.completed_on,
        'daysLate', case when task.state in ('REVOKED', 'TRANSFERRED') then 0
          else greatest(0, coalesce(task.completed_on, case when task.state = 'SUBMITTED' then task.submitted_on end, ${today}::date) - task.last_day) end),
      'recurrences', ${recurrencesSql},
      'answer', ${said("recommendation.answered_by", "recommendation.answered_on", "recommendation.answer_words")}
        || jsonb_build_object('kind', recommendation.answer),
      'plan', ${said("recommendation.plan_agreed_by", "recommendation.plan_agreed_on", "recommendation.plan_words")},
      'claims', ${claims},
      'verified', ${said("recommendation.verified_by", "recommendation.verified_on", "recommendation.verified_how")}
        || jsonb_build_object('unregistered', recommendation.verified_unregistered),
      'closed', ${said("recommendation.closed_by", "recommendation.closed_on", "recommendation.closed_because")}
        || jsonb_build_object('as', recommendation.closed_as, 'authority', recommendation.closed_authority),
      'reopened', (select jsonb_build_object('on', recommendation.reopened_on, 'finding', ${findingRef("again", "later")})
        from app.recommendation opener join app.finding again on again.id = opener.finding_id
        join app.inspection later on later.id = opener.inspection_id where opener.id = recommendation.reopened_by)) as row
    ${FROM} where recommendation.inspection_id = ${inspectionId}::uuid order by finding.ordinal`.execute(
    tx,
  );
  return rows;
}

const claims = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('submittedOn', (submission.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date,
      'submittedBy', (select jsonb_build_object('id', person.id, 'name', person.full_name) from app.account
        join app.person on person.id = account.person_id where account.id = submission.submitted_by),
      'note', submission.note, 'outcome', submission.outcome, 'reason', submission.decision_reason,
      'evidence', (select coalesce(jsonb_agg(jsonb_build_object('id', evidence.id, 'documentNumber', evidence.document_number,
          'issuedOn', evidence.issued_on,
          'fileName', case when evidence.file_hash is not null then coalesce(evidence.file_name, 'minh-chung') end,
          'registered', app.document_registered(evidence.document_number, evidence.issued_on)) order by evidence.issued_on, evidence.id), '[]')
        from app.evidence where evidence.submission_id = submission.id))
    order by submission.submitted_at desc, submission.id desc), '[]')
  from app.task_submission submission where submission.task_id = task.id)`;

/** Takes a recommendation for this transaction, in the version the client saw. */
export async function lockRecommendation(
  tx: Tx,
  { recommendationId, version }: { recommendationId: string; version: number },
): Promise<RecommendationSubject> {
  const taken = await sql<{ version: number }>`
    select version from app.recommendation where id = ${recommendationId}::uuid for update`.execute(
    tx,
  );
  if (taken.rows.length === 0) throw refusals.NOT_FOUND("kiến nghị này");
  if (taken.rows[0]?.version !== version) throw refusals.VERSION_CONFLICT();
  const { rows } = await sql<{ subject: RecommendationSubject }>`
    select ${subjectSql} as subject ${FROM} where recommendation.id = ${recommendationId}::uuid`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("kiến nghị này");
  return row.subject;
}
