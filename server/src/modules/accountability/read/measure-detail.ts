import type { MeasureDetail } from "@dondoc/contract";
import { sql } from "kysely";
import { verdictsOn } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { readJournal } from "../../audit/index.ts";
import type { MeasureSubjectRow } from "../domain/measure-policies.ts";
import { readGrounds } from "./grounds.ts";
import { subjectColumns } from "./measure-record.ts";
import { measureColumns, ofMeasure } from "./measure-rows.ts";
import { nameBehind, said } from "./refs.ts";

type OnMeasure = Parameters<typeof verdictsOn<MeasureSubjectRow>>[3];
type Read = Omit<MeasureDetail, "grounds" | "acts" | "journal" | "enteredOn" | "withdrawal"> & {
  subject: MeasureSubjectRow;
  enteredAt: Date;
  withdrawal: MeasureDetail["withdrawal"];
  withdrawnAt: Date | null;
};

/** Everything the page of one entry shows. */
export async function readMeasure(
  tx: Tx,
  actor: Actor,
  id: string,
  { today, acts }: { today: string; acts: OnMeasure },
): Promise<MeasureDetail> {
  const { rows } = await sql<Read>`
    select ${measureColumns(today)}, measure.version, measure.draft_id as "draftId", measure.remedy_wanted as "remedyWanted",
      (select jsonb_build_object('name', form.name, 'legalBasis', form.legal_basis, 'toVerify', form.to_verify)
        from app.discipline_form form where form.code = measure.discipline_form) as "disciplineForm",
      (select jsonb_build_object('id', proposal.id, 'number', proposal.number, 'asOf', proposal.as_of)
        from app.measure_proposal proposal where proposal.id = measure.proposal_id) as proposal,
      measure.explain_by as "explainBy",
      ${said("measure.explanation", "measure.explained_by", "measure.explained_on")} as explanation,
      ${said("measure.objection", "measure.objected_by", "measure.objected_on")} as objection,
      ${said("measure.objection_answer", "measure.objection_answered_by", "measure.objection_answered_on")} as "objectionAnswer",
      ${said("measure.remedy_report", "measure.remedy_reported_by", "measure.remedy_reported_on")}
        || jsonb_build_object('document', measure.remedy_document) as "remedyReport",
      measure.remedy_returned_because as "remedyReturnedBecause",
      ${said("measure.withdrawal_reason", "measure.withdrawn_by", "measure.withdrawn_on")}
        || jsonb_build_object('document', measure.withdrawal_document) as withdrawal,
      measure.withdrawn_at as "withdrawnAt", ${nameBehind("measure.entered_by")} as "enteredBy", measure.entered_at as "enteredAt",
      jsonb_build_object(${subjectColumns}) as subject
    from app.measure where measure.id = ${id}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("ghi nhận này");
  const { subject, enteredAt, withdrawnAt, withdrawal, ...measure } = row;
  return {
    ...measure,
    withdrawal: withdrawal && { ...withdrawal, at: withdrawnAt?.toISOString() ?? "" },
    enteredOn: localDateOf(enteredAt),
    grounds: await readGrounds(
      tx,
      sql`exists (select from app.measure where measure.id = ${id}::uuid and ${ofMeasure})`,
    ),
    acts: verdictsOn(actor, subject, today, acts),
    journal: await readJournal(tx, [id]),
  };
}
