import type { InnovationDetail, InnovationListName, InnovationRow } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import { verdictsOn } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { readJournal } from "../../audit/index.ts";
import { personOf, unitOn } from "../read/refs.ts";
import { dueOf, type InnovationSubject } from "./domain/rules.ts";

type OnInnovation = Parameters<typeof verdictsOn<InnovationSubject>>[3];

const headOf = (today: string): RawBuilder<unknown> =>
  sql`app.innovation_head(dare.person_id, dare.reviewer_unit_id, ${today}::date)`;
const subject = (today: string) => sql`jsonb_build_object('id', dare.id, 'version', dare.version,
  'number', dare.number, 'state', dare.state, 'personId', dare.person_id, 'unitId', app.unit_now(dare.unit_id, ${today}::date),
  'inOffice', exists (select from app.appointment post join app.unit_closure below on below.descendant_id = post.unit_id
    where post.person_id = dare.person_id and below.ancestor_id = app.unit_now(dare.unit_id, ${today}::date)
      and daterange(post.valid_from, post.valid_to) @> ${today}::date and (post.is_head or app.leads(post.title))),
  'reviewerUnitId', app.unit_now(dare.reviewer_unit_id, ${today}::date), 'reviewerHeadId', ${headOf(today)},
  'reviewedOn', dare.reviewed_on, 'startedOn', dare.started_on, 'plannedFrom', dare.planned_from, 'plannedTo', dare.planned_to, 'finishedOn', dare.finished_on,
  'reviewBy', dare.review_by, 'reportBy', dare.report_by, 'evaluateBy', dare.evaluate_by, 'concludeBy', dare.conclude_by, 'protection', dare.protection)`;

type Read = Omit<InnovationRow, "dueOn" | "late"> & { subject: InnovationSubject };
const columns = (today: string) => sql<Read>`
  dare.id, dare.number, dare.title, dare.state, ${personOf("dare.person_id")} as person, dare.post,
  ${unitOn("dare.unit_id", sql`${today}::date`)} as unit, dare.protection, ${subject(today)} as subject`;

function toRow({ subject: standing, ...row }: Read, today: string): InnovationRow {
  const dueOn = dueOf(standing);
  return { ...row, dueOn, late: dueOn !== null && dueOn < today };
}

/** Proposals the person may see, the latest first; of `mine` those on which one of the `acts` is now theirs. */
export async function listInnovations(
  tx: Tx,
  actor: Actor,
  list: InnovationListName,
  { today, acts }: { today: string; acts: OnInnovation },
): Promise<InnovationRow[]> {
  // prettier-ignore
  const { rows } = await sql<Read>`
    select ${columns(today)} from app.innovation dare
    where ${list === "all"} or (dare.state not in ('REJECTED', 'WITHDRAWN') and dare.protection is null)
    order by dare.number desc limit 200`.execute(tx);
  const mine = ({ subject: standing }: Read) =>
    verdictsOn(actor, standing, today, acts).some(({ allowed }) => allowed);
  return rows.filter((row) => list !== "mine" || mine(row)).map((row) => toRow(row, today));
}

/** Proposals that speak for a task, also those linked to what it was before it was passed on. */
export async function innovationsOfTask(
  tx: Tx,
  taskId: string,
  today: string,
): Promise<InnovationRow[]> {
  // prettier-ignore
  const { rows } = await sql<Read>`
    select ${columns(today)} from app.innovation dare
    where dare.id in (select link.innovation_id from app.passed_from(${taskId}::uuid) line
      join app.innovation_task link on link.task_id = line.task_id)
    order by dare.number`.execute(tx);
  return rows.map((row) => toRow(row, today));
}

type Whole = Omit<InnovationDetail, keyof InnovationRow | "acts" | "journal" | "version">;

/** Everything the page of one proposal shows. */
export async function readInnovation(
  tx: Tx,
  actor: Actor,
  id: string,
  { today, acts }: { today: string; acts: OnInnovation },
): Promise<InnovationDetail> {
  const { rows } = await sql<Read & { whole: Whole }>`
    select ${columns(today)}, jsonb_build_object('bottleneck', dare.bottleneck, 'content', dare.content, 'impact', dare.impact,
      'wideScope', dare.wide_scope, 'plannedFrom', dare.planned_from, 'plannedTo', dare.planned_to,
      'reviewer', jsonb_build_object('unit', ${unitOn("dare.reviewer_unit_id", sql`${today}::date`)},
        'head', (select jsonb_build_object('id', person.id, 'name', person.full_name) from app.person where person.id = ${headOf(today)})),
      'submittedOn', dare.submitted_on, 'reviewBy', dare.review_by,
      'review', case when dare.reviewed_on is not null then jsonb_build_object('votesFor', dare.votes_for,
        'votesAgainst', dare.votes_against, 'votesAbstained', dare.votes_abstained, 'headFor', dare.head_for, 'minutes', dare.minutes_document, 'reason', dare.review_reason,
        'override', dare.override_document, 'on', dare.reviewed_on) end,
      'withdrawal', case when dare.withdrawn_on is not null then jsonb_build_object('reason', dare.withdrawal_reason,
        'on', dare.withdrawn_on) end,
      'startedOn', dare.started_on, 'finishedOn', dare.finished_on, 'reportBy', dare.report_by, 'report', dare.report,
      'reportedOn', dare.reported_on, 'evaluateBy', dare.evaluate_by, 'evaluation', dare.evaluation, 'causes', dare.causes,
      'evaluationDocument', dare.evaluation_document, 'evaluatedOn', dare.evaluated_on, 'concludeBy', dare.conclude_by,
      'pureMotive', dare.pure_motive, 'protectionDocument', dare.protection_document, 'protectionReason', dare.protection_reason, 'protectedOn', dare.protected_on,
      'notes', (select coalesce(jsonb_agg(jsonb_build_object('kind', note.kind, 'content', note.content,
          'document', note.document_number, 'by', person.full_name,
          'on', (note.noted_at at time zone 'Asia/Ho_Chi_Minh')::date) order by note.noted_at, note.id), '[]')
        from app.innovation_log note join app.account on account.id = note.noted_by
        join app.person on person.id = account.person_id where note.innovation_id = dare.id),
      'tasks', (select coalesce(jsonb_agg(jsonb_build_object('id', task.id, 'label', 'NV-' || task.number || ': ' || task.title,
          'linkedOn', (link.linked_at at time zone 'Asia/Ho_Chi_Minh')::date) order by task.number), '[]')
        from app.innovation_task link join app.task on task.id = link.task_id where link.innovation_id = dare.id)) as whole
    from app.innovation dare where dare.id = ${id}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("đề xuất này");
  const { whole, ...read } = row;
  return {
    ...toRow(read, today),
    ...whole,
    version: read.subject.version,
    acts: verdictsOn(actor, read.subject, today, acts),
    journal: await readJournal(tx, [id]),
  };
}

/** Takes a proposal for this transaction, in the version the client saw. */
export async function lockInnovation(
  tx: Tx,
  { innovationId, version }: { innovationId: string; version: number },
  today: string,
): Promise<InnovationSubject> {
  const { rows } = await sql<{ subject: InnovationSubject }>`
    select ${subject(today)} as subject from app.innovation dare where dare.id = ${innovationId}::uuid for update of dare`.execute(
    tx,
  );
  const found = rows[0]?.subject;
  if (!found) throw refusals.NOT_FOUND("đề xuất này");
  if (found.version !== version) throw refusals.VERSION_CONFLICT();
  return found;
}
