import type { MeasureKind, MeasureSubject } from "@dondoc/contract";
import { addWorkingDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import pg from "pg";
import type { ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField } from "../../../kernel/refusal.ts";
import { keepProjecting, readSettings } from "../../settings/index.ts";
import { accountabilityRefusals } from "../domain/refusals.ts";
import { isCommendation, kindNames, measureLabel } from "../domain/words.ts";
import { accountOf } from "./account-of.ts";
import { tellSubject } from "./tell.ts";

/** What becomes an entry: a document that was issued somewhere, or by this program. */
export interface NewMeasure {
  kind: MeasureKind;
  subjectKind: MeasureSubject;
  unitId: string;
  unitName: string;
  person: { id: string; post: string } | null;
  disciplineForm: string | null;
  documentNumber: string;
  documentOn: string;
  issuer: string;
  signer: string | null;
  draftId: string | null;
  proposalId: string | null;
  cause: string | null;
  remedyWanted: string | null;
  remedyBy: string | null;
  countsFor: string;
}

/** Puts an entry into the register, with the day up to which it may be explained, and tells whom it is about. */
export async function storeMeasure(
  context: ActContext,
  measure: NewMeasure,
): Promise<{ id: string; number: number }> {
  const { tx, now, today } = context;
  await keepProjecting(tx);
  const settings = await readSettings(tx, today);
  const explainBy = addWorkingDays(settings.calendar, today, settings["measure.explainDays"]).date;
  const id = newId(now.getTime());
  const { person } = measure;
  const inserting = sql<{ number: number }>`
    insert into app.measure (id, kind, subject_kind, unit_id, person_id, post, discipline_form, document_number, document_on, issuer,
      signer, draft_id, proposal_id, cause, remedy_wanted, remedy_by, counts_for, entered_by, entered_at, explain_by)
    values (${id}, ${measure.kind}, ${measure.subjectKind}, ${measure.unitId}, ${person?.id ?? null}, ${person?.post ?? null},
      ${measure.disciplineForm}, ${measure.documentNumber}, ${measure.documentOn}, ${measure.issuer}, ${measure.signer},
      ${measure.draftId}, ${measure.proposalId}, ${measure.cause}, ${measure.remedyWanted}, ${measure.remedyBy},
      ${measure.countsFor}, ${accountOf(context)}, ${now}, ${explainBy})
    returning number::int`.execute(tx);
  const { rows } = await inserting.catch((error: unknown) => {
    if (!(error instanceof pg.DatabaseError && error.constraint === "measure_document"))
      throw error;
    throw atField(accountabilityRefusals.ALREADY_ENTERED(measure.documentNumber), "documentNumber");
  });
  const number = Number(rows[0]?.number);
  // The journal names no person: whoever reads the entry sees them there.
  context.record("measure", id, {
    number,
    kind: measure.kind,
    subject: person === null ? measure.unitName : null,
    document: measure.documentNumber,
    on: measure.documentOn,
    // As the act of issuing tells it, where the entry comes from a document of this program.
    reference: measure.documentNumber,
    issuedOn: measure.documentOn,
    signer: measure.signer,
  });
  const what = kindNames[measure.kind].toLocaleLowerCase("vi");
  await tellSubject(
    context,
    { unitId: measure.unitId, personId: person?.id ?? null },
    {
      kind: isCommendation(measure.kind) ? "accountability.commended" : "accountability.entered",
      subject: { type: "measure", id },
      title:
        person === null
          ? `Sổ trách nhiệm ghi nhận ${what} đối với ${measure.unitName} theo văn bản số ${measure.documentNumber} (${measureLabel(number)}).`
          : `Sổ trách nhiệm có một ghi nhận mới (${measureLabel(number)}) liên quan đến đồng chí hoặc người của cơ quan; hãy mở để xem.`,
      key: "entered",
    },
  );
  return { id, number };
}
