import type { MeasureRow, RemedyState } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import { personOf, unitOn } from "./refs.ts";

/** The same rule as domain/remedy-state.ts, over `measure`; a test holds the two together. */
export const remedyStateSql = (today: string): RawBuilder<RemedyState> => sql<RemedyState>`case
  when measure.remedied_on is not null then 'remedied'
  when measure.withdrawn_on is not null or (measure.remedy_wanted is null and measure.remedy_by is null) then 'none'
  when measure.remedy_reported_on is not null then 'reported'
  when measure.remedy_by < ${today}::date then 'overdue' else 'open' end`;

export const ofMeasure = sql`(ground.measure_id = measure.id or ground.proposal_id = measure.proposal_id)`;

/** An entry as a line of the register; names are those of the document's day. */
export const measureColumns = (today: string): RawBuilder<MeasureRow> => sql<MeasureRow>`
  measure.id, measure.number, measure.kind, measure.subject_kind as "subjectKind",
  ${unitOn("measure.unit_id", sql`measure.document_on`)} as unit, ${personOf("measure.person_id")} as person, measure.post,
  measure.document_number as "documentNumber", measure.document_on as "documentOn", measure.issuer, measure.signer, measure.cause,
  (select count(distinct ground.task_id)::int from app.measure_ground ground where ${ofMeasure} and ground.task_id is not null) as tasks,
  ${remedyStateSql(today)} as "remedyState", measure.remedy_by as "remedyBy", measure.remedied_on as "remediedOn",
  measure.counts_for as "countsFor", measure.published_on as "publishedOn", measure.withdrawn_on as "withdrawnOn"`;
