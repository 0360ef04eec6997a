import type { DraftFinding } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** The agencies of a letter that have studied the document meanwhile: nobody is urged to do what is done. */
export async function lapsedStudyLines(
  tx: Tx,
  draftId: string,
  day: string,
): Promise<DraftFinding[]> {
  const { rows } = await sql<{ name: string; studiedOn: string }>`
    select version.name, sent.studied_on as "studiedOn"
    from app.draft_about about join app.draft_recipient recipient on recipient.draft_id = about.draft_id
    join app.document_recipient sent on sent.document_id = about.subject_id and sent.unit_id = recipient.unit_id
    join lateral (select name from app.unit_version where unit_id = sent.unit_id order by valid_from desc limit 1) version on true
    where about.draft_id = ${draftId}::uuid and sent.studied_on <= ${day}::date
    order by version.name collate app.vi`.execute(tx);
  return rows.map(({ name, studiedOn }) => ({
    rule: "lines-hold",
    severity: "error",
    message: `${name} đã quán triệt ngày ${vietnameseDate(studiedOn)}, nên danh sách không còn đúng. Hãy bỏ dự thảo này rồi lập lại.`,
    source: `bảng theo dõi quán triệt đến ngày ${vietnameseDate(day)}`,
  }));
}
