import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { MeasureSubjectRow } from "../domain/measure-policies.ts";

/** What policies look at, as the parts of a JSON object over `measure`. */
export const subjectColumns = sql`
  'id', measure.id, 'version', measure.version, 'number', measure.number, 'kind', measure.kind, 'subjectKind', measure.subject_kind,
  'unitId', measure.unit_id, 'personId', measure.person_id, 'documentOn', measure.document_on, 'publishedOn', measure.published_on,
  'explainBy', measure.explain_by, 'explainedOn', measure.explained_on, 'objectedOn', measure.objected_on,
  'objectionAnsweredOn', measure.objection_answered_on,
  'remedyWanted', measure.remedy_wanted is not null or measure.remedy_by is not null,
  'remedyReportedOn', measure.remedy_reported_on, 'remedyReportedBy', measure.remedy_reported_by,
  'remediedOn', measure.remedied_on, 'withdrawnOn', measure.withdrawn_on`;

/** Takes an entry for this transaction, in the version the client saw. */
export async function lockMeasure(
  tx: Tx,
  { measureId, version }: { measureId: string; version: number },
): Promise<MeasureSubjectRow> {
  const { rows } = await sql<{ subject: MeasureSubjectRow }>`
    select jsonb_build_object(${subjectColumns}) as subject from app.measure where id = ${measureId}::uuid for update`.execute(
    tx,
  );
  const subject = rows[0]?.subject;
  if (!subject) throw refusals.NOT_FOUND("ghi nhận này");
  if (subject.version !== version) throw refusals.VERSION_CONFLICT();
  return subject;
}
