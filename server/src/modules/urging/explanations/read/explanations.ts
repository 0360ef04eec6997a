import type { Explanation, ExplanationPage, ExplanationQuery } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { z } from "zod";
import { verdictsOn, type ActDefinition } from "../../../../kernel/act.ts";
import type { Actor } from "../../../../kernel/actor.ts";
import { localDateOf } from "../../../../kernel/clock.ts";
import { cutPage, decodeCursor } from "../../../../kernel/cursor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { standingOf, type ExplanationSubject } from "../domain/explanation-policies.ts";

export type OnExplanation = Pick<
  ActDefinition<never, ExplanationSubject, unknown>,
  "name" | "title" | "policy"
>;
type Row = Omit<Explanation, "standing" | "answeredAt" | "acts"> & { answeredAt: Date | null };

const rowsOf = (where: RawBuilder<unknown>, today: string): RawBuilder<Row> => sql<Row>`
  select explanation.id, explanation.version, jsonb_build_object('id', task.id, 'number', task.number, 'title', task.title,
      'daysLate', greatest(0, coalesce(task.completed_on, ${today}::date) - urging.last_day)) as task,
    jsonb_build_object('id', version.unit_id, 'name', version.name, 'shortName', version.short_name) as unit,
    explanation.asked_on as "askedOn", explanation.due_on as "dueOn",
    jsonb_build_object('draftId', draft.id, 'reference', draft.number || '/' || draft.symbol) as letter,
    explanation.content, explanation.cause, explanation.plan, explanation.promised_on as "promisedOn",
    explanation.evidence_number as "evidenceNumber", explanation.file_hash as "fileHash", explanation.file_name as "fileName",
    drafter.full_name as "draftedBy", answerer.full_name as "answeredBy", explanation.answered_at as "answeredAt"
  from app.explanation
  join app.urging on urging.id = explanation.urging_id
  join app.task on task.id = explanation.task_id
  join app.draft on draft.id = urging.draft_id
  join lateral (select unit_id, name, short_name from app.unit_version where unit_id = explanation.unit_id
    order by daterange(valid_from, valid_to) @> ${today}::date desc, valid_from desc limit 1) version on true
  left join app.account drafted on drafted.id = explanation.drafted_by left join app.person drafter on drafter.id = drafted.person_id
  left join app.account answered on answered.id = explanation.answered_by left join app.person answerer on answerer.id = answered.person_id
  where ${where}`;

/** What a task's agency explained, the first first. */
export async function explanationsOfTask(
  tx: Tx,
  actor: Actor,
  taskId: string,
  { today, acts }: { today: string; acts: readonly OnExplanation[] },
): Promise<Explanation[]> {
  const { rows } = await rowsOf(
    sql`explanation.task_id = ${taskId}::uuid order by explanation.asked_on, explanation.id`,
    today,
  ).execute(tx);
  return rows.map((row) => toExplanation(row, actor, today, acts));
}

/** All requests to explain the person may see: the open ones by their day, the others the latest first. */
export async function listExplanations(
  tx: Tx,
  actor: Actor,
  { cursor, limit, unitId, open }: ExplanationQuery,
  { today, acts }: { today: string; acts: readonly OnExplanation[] },
): Promise<z.output<typeof ExplanationPage>> {
  const [day = null, id = null] = decodeCursor(cursor, 2) ?? [];
  const key = open ? sql`explanation.due_on` : sql`explanation.asked_on`;
  const after = open ? sql`>` : sql`<`;
  const { rows } = await rowsOf(
    sql`(${unitId ?? null}::uuid is null or explanation.unit_id = ${unitId ?? null}::uuid)
      and (${open ?? null}::boolean is null or (explanation.answered_at is null) = ${open ?? null})
      and (${id}::uuid is null or (${key}, explanation.id) ${after} (${day}::date, ${id}::uuid))
      order by ${key} ${open ? sql`` : sql`desc`}, explanation.id ${open ? sql`` : sql`desc`} limit ${limit + 1}`,
    today,
  ).execute(tx);
  const page = cutPage(rows, limit, (row) => [open ? row.dueOn : row.askedOn, row.id]);
  return {
    asOf: today,
    items: page.rows.map((row) => toExplanation(row, actor, today, acts)),
    next: page.next,
  };
}

function toExplanation(
  row: Row,
  actor: Actor,
  today: string,
  acts: readonly OnExplanation[],
): Explanation {
  const answeredOn = row.answeredAt === null ? null : localDateOf(row.answeredAt);
  const subject: ExplanationSubject = {
    id: row.id,
    version: row.version,
    unitId: row.unit.id,
    taskId: row.task.id,
    answered: answeredOn !== null,
  };
  return {
    ...row,
    standing: standingOf(row.dueOn, answeredOn, today),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    acts: verdictsOn(actor, subject, today, acts),
  };
}
