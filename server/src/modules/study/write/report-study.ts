import { ReportStudy, type ReportedStudyForm } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { unnameableOf } from "../../../kernel/kept-files.ts";
import { atField } from "../../../kernel/refusal.ts";
import { missingInEvidence } from "../domain/evidence-rules.ts";
import { mayReportStudy } from "../domain/study-policies.ts";
import { formWords } from "../domain/words.ts";
import { evidenceIncomplete, studyRefusals } from "../refusals.ts";
import { accountOf } from "./account-of.ts";
import { lockAgency, type LockedAgency } from "./lock-agency.ts";

/**
 * An agency says how it made the document known, by a meeting, by a dispatch of its own or otherwise, and shows it. Said again,
 * the latest counts and the earlier stays readable.
 */
export const reportStudy = defineAct({
  name: "study.report",
  title: "Báo cáo đã quán triệt",
  input: ReportStudy,
  load: ({ tx, today }, input) => lockAgency(tx, input, today),
  policy: (actor, agency: LockedAgency) => mayReportStudy(actor, agency),
  async run(context, agency, input) {
    const { tx, now, today } = context;
    const { documentId, unitId, form, heldOn, documentNumber, attended, note } = input;
    const missing = missingInEvidence(
      { ...input, hasFile: input.fileHash !== null },
      { today, issuedOn: agency.issuedOn },
    );
    if (Object.keys(missing).length > 0) throw evidenceIncomplete(missing);
    if (input.fileHash !== null) await mustBeKept(context, input.fileHash);
    await tx
      .insertInto("app.study_report")
      .values({
        id: newId(now.getTime()),
        document_id: documentId,
        unit_id: unitId,
        form,
        held_on: heldOn,
        document_number: documentNumber,
        attended,
        note,
        file_hash: input.fileHash,
        file_name: input.fileHash === null ? null : (input.fileName ?? "minh-chung"),
        reported_by: accountOf(context),
        reported_at: now,
      })
      .execute();
    await sql`
      update app.document_recipient set studied_on = ${heldOn}, acknowledged_by = coalesce(acknowledged_by, ${accountOf(context)}::uuid),
        acknowledged_at = coalesce(acknowledged_at, ${now})
      where document_id = ${documentId}::uuid and unit_id = ${unitId}::uuid`.execute(tx);
    context.record("document", documentId, {
      unit: agency.unitName,
      form,
      heldOn,
      documentNumber,
      attended,
    });
    return { documentId, count: 1 };
  },
  tell: telling<{
    unit: string;
    form: ReportedStudyForm;
    heldOn: string;
    documentNumber: string | null;
    attended: number | null;
  }>(
    ({ unit, form, heldOn, documentNumber, attended }) =>
      `báo cáo ${unit} đã quán triệt văn bản ngày ${vietnameseDate(heldOn)} ${formWords[form]}${documentNumber === null ? "" : ` số ${documentNumber}`}${attended === null ? "" : `, ${attended} người dự`}`,
  ),
});

async function mustBeKept(context: ActContext, hash: string): Promise<void> {
  const refused = await unnameableOf(context, [hash]);
  if (refused.size > 0) throw atField(studyRefusals.FILE_NOT_UPLOADED(), "file");
}
