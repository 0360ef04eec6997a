import { ExplainReport } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { reportPolicies } from "../domain/partner-report.ts";
import { numbered } from "../domain/words.ts";
import { lockReport } from "./lock-report.ts";
import { tellAgencies } from "./tell-agencies.ts";
import { tellFinders } from "./tell-finders.ts";

/** The accused agency's side, heard before anything is found; also after its limit, until there is a finding. */
export const explainReport = defineAct({
  name: "coordination.explain",
  title: "Giải trình",
  input: ExplainReport,
  load: (context, input) => lockReport(context, input),
  policy: reportPolicies.explain,
  async run(context, { id, number, version, accusedName, reporterUnitId }, { explanation }) {
    await context.tx
      .updateTable("app.partner_report")
      .set({ explanation, explained_on: context.today, version: version + 1 })
      .where("id", "=", id)
      .execute();
    context.record("partner-report", id, { unit: accusedName, number, explanation });
    const notice = {
      kind: "coordination.explained",
      subject: { type: "partner-report", id },
      title: `${accusedName} đã giải trình phiếu phản ánh ${numbered("PA", number)}.`,
      key: "explained",
    } as const;
    await tellAgencies(context, [reporterUnitId], notice);
    await tellFinders(context, { ...notice, key: "explained-to-find" });
    return { id, version: version + 1 };
  },
  tell: telling<{ unit: string; number: number; explanation: string }>(
    ({ unit, number, explanation }) =>
      `giải trình phiếu ${numbered("PA", number)} thay mặt ${unit}: “${explanation}”`,
  ),
});
