import { RequireStudy } from "@dondoc/contract";
import { addWorkingDays, vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { readSettingsToProject } from "../../settings/index.ts";
import { mayRequire } from "../domain/study-policies.ts";
import { readDocumentToStudy } from "../read/document-to-study.ts";
import { studyRefusals } from "../refusals.ts";
import { tellToStudy } from "./tell-to-study.ts";

/**
 * The Office asks agencies that got a document to study it, or gives them another day: a directive whose closing line asks
 * everybody ("tổ chức quán triệt, triển khai") has tasks, and no passage of its own for that. Who has studied it is left alone.
 */
export const requireStudy = defineAct({
  name: "study.require",
  title: "Yêu cầu quán triệt",
  input: RequireStudy,
  load: async ({ tx }, { documentId }) => readDocumentToStudy(tx, documentId),
  policy: (actor, document) => mayRequire(actor, document),
  async run(context, document, { documentId, unitIds, dueOn, basis }) {
    const { tx, today } = context;
    if (dueOn !== null && dueOn < today) throw atField(studyRefusals.DUE_PASSED(), "dueOn");
    const settings = await readSettingsToProject(tx, today);
    const limit = dueOn ?? addWorkingDays(settings.calendar, today, settings["study.days"]).date;
    const { rows: known } = await sql<{ unitId: string; studied: boolean }>`
      select unit_id as "unitId", studied_on is not null as studied from app.document_recipient
      where document_id = ${documentId}::uuid and (${unitIds.length === 0} or unit_id = any (${unitIds}::uuid[]))
      order by unit_id for update`.execute(tx);
    if (known.length < new Set(unitIds).size) throw studyRefusals.NOT_A_RECIPIENT();
    const asked = known.filter(({ studied }) => !studied).map(({ unitId }) => unitId);
    await sql`
      update app.document_recipient set must_study = true, study_due_on = ${limit},
        study_due_from = ${dueOn === null ? "setting" : "person"}
      where document_id = ${documentId}::uuid and unit_id = any (${asked}::uuid[])`.execute(tx);
    await tellToStudy(
      context,
      document,
      asked.map((unitId) => ({ unitId, dueOn: limit })),
    );
    context.record("document", documentId, { count: asked.length, dueOn: limit, basis });
    return { documentId, count: asked.length };
  },
  tell: telling<{ count: number; dueOn: string; basis: string }>(
    ({ count, dueOn, basis }) =>
      `yêu cầu ${count} cơ quan quán triệt văn bản, chậm nhất ngày ${vietnameseDate(dueOn)}; căn cứ: ${basis}`,
  ),
});
