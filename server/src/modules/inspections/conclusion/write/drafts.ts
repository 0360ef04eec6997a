import { DraftConclusion, DraftInspectionReport } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../../kernel/act.ts";
import { createDraft } from "../../../drafting/index.ts";
import { change } from "../../write/step.ts";
import { mayDraftConclusion, mayDraftReport } from "../domain/conclusion-policies.ts";
import { conclusionText, reportText } from "../domain/conclusion-text.ts";
import { factsOf } from "../read/facts.ts";
import { lockConclusion } from "../read/subject.ts";

const keep = (
  { tx }: ActContext,
  inspectionId: string,
  draftId: string,
  kind: "report" | "conclusion",
) =>
  sql`insert into app.inspection_document (draft_id, inspection_id, kind)
    values (${draftId}::uuid, ${inspectionId}::uuid, ${kind})`.execute(tx);

/** The team's report, drafted from the record; the inspection is reported when it is issued. */
export const draftInspectionReport = defineAct({
  name: "inspections.draft-report",
  title: "Lập báo cáo kết quả",
  input: DraftInspectionReport,
  toldTo: "province",
  load: ({ tx, today }, input) => lockConclusion(tx, input, today),
  policy: (actor, row) => mayDraftReport(actor, row),
  async run(context, row, { assessment, proposals }) {
    const { facts, decider, homeAffairs } = await factsOf(context.tx, row.id, context.today);
    const { subject, blocks } = reportText(facts, { assessment, proposals });
    const draftId = await createDraft(context, {
      kind: "báo cáo",
      purpose: "inspection-report",
      organ: "office",
      subject,
      addressees: [`Đồng chí ${decider}`],
      blocks,
      recipients: ["Như trên", facts.body, homeAffairs?.name ?? "Sở Nội vụ"],
      recipientUnitIds: homeAffairs ? [homeAffairs.id] : [],
      about: [],
    });
    await keep(context, row.id, draftId, "report");
    return change(context, row, sql`state = state`);
  },
  tell: telling<{ subject?: string }>(({ subject }) =>
    subject === undefined ? "lập dự thảo báo cáo kết quả kiểm tra" : `lập dự thảo “${subject}”`,
  ),
});

/** The conclusion, drafted from the record and the report; it holds from when it is issued, and goes to the inspected. */
export const draftConclusion = defineAct({
  name: "inspections.draft-conclusion",
  title: "Lập thông báo kết luận",
  input: DraftConclusion,
  toldTo: "province",
  load: ({ tx, today }, input) => lockConclusion(tx, input, today),
  policy: (actor, row) => mayDraftConclusion(actor, row),
  async run(context, row, { assessment, requirements }) {
    const { facts, homeAffairs } = await factsOf(context.tx, row.id, context.today);
    const { subject, blocks } = conclusionText(facts, { assessment, requirements });
    const draftId = await createDraft(context, {
      kind: "thông báo",
      purpose: "inspection-conclusion",
      organ: "committee",
      subject,
      addressees: [],
      blocks,
      recipients: [...facts.units, homeAffairs?.name ?? "Sở Nội vụ", "Thành viên Đoàn kiểm tra"],
      recipientUnitIds: [...row.unitIds, ...(homeAffairs ? [homeAffairs.id] : [])],
      about: [],
    });
    await keep(context, row.id, draftId, "conclusion");
    return change(context, row, sql`state = state`);
  },
  tell: telling<{ subject?: string }>(({ subject }) =>
    subject === undefined ? "lập dự thảo kết luận kiểm tra" : `lập dự thảo “${subject}”`,
  ),
});
