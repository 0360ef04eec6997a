import { DraftReport } from "@dondoc/contract";
import { defineAct, telling } from "../../../../kernel/act.ts";
import { mayDraftReport } from "../domain/report-policies.ts";
import { templateOf } from "../read/read-template.ts";
import { lockReport } from "../read/report-record.ts";
import { readFrozen } from "../read/reports.ts";
import { draftOf } from "./draft-of.ts";

/** Another draft of what was frozen, after the first was given up. */
export const draftReport = defineAct({
  name: "reports.draft",
  title: "Lập lại dự thảo",
  input: DraftReport,
  load: ({ tx }, input) => lockReport(tx, input),
  policy: mayDraftReport,
  async run(context, report) {
    const { content, lines } = await readFrozen(context.tx, report.id);
    const template = await templateOf(context.tx, content.rules.template);
    const draftId = await draftOf(context, report, { content, lines, template });
    context.record("report", report.id, { again: true });
    return { id: report.id, version: report.version, draftId };
  },
  tell: telling<{ again?: boolean; subject?: string }>(({ again, subject }) =>
    again ? "lập lại dự thảo báo cáo từ số liệu đã chốt" : `soạn dự thảo “${subject ?? ""}”`,
  ),
});
