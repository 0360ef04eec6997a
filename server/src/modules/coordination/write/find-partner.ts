import { FindPartner, type PartnerReportOutcome } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { chargedDays, daysLateOf, reportPolicies } from "../domain/partner-report.ts";
import { coordinationRefusals } from "../domain/refusals.ts";
import { numbered, outcomeWords } from "../domain/words.ts";
import { accountOf } from "./account-of.ts";
import { lockReport } from "./lock-report.ts";
import { tellAgencies } from "./tell-agencies.ts";

/**
 * What Home Affairs or the Working Group finds: the delay is the partner's, or shared, or not. The partner's days are written
 * where the task's delay is divided; they run from the day after the limit, both ends counted.
 */
export const findPartner = defineAct({
  name: "coordination.find-partner",
  title: "Kết luận",
  input: FindPartner,
  load: (context, input) => lockReport(context, input),
  policy: reportPolicies.find,
  async run(context, report, { outcome, days: share, reason }) {
    const { tx, today } = context;
    const late = Math.max(1, daysLateOf(report, today));
    if (outcome === "shared" && share === undefined) {
      throw atField(coordinationRefusals.SHARE_MISSING(), "days");
    }
    if (outcome === "shared" && share !== undefined && share > late) {
      throw atField(coordinationRefusals.SHARE_TOO_LARGE(late), "days");
    }
    const charged = chargedDays(report, outcome, share, today);
    await tx
      .updateTable("app.partner_report")
      .set({
        outcome,
        days: charged?.days ?? null,
        finding_reason: reason,
        found_by: accountOf(context),
        found_on: today,
        version: report.version + 1,
      })
      .where("id", "=", report.id)
      .execute();
    if (charged !== null && report.taskId !== null) {
      await tx
        .insertInto("app.waiting_period")
        .values({
          task_id: report.taskId,
          kind: "partner",
          from_on: charged.from,
          to_on: charged.to,
          charged_unit_id: report.accusedUnitId,
          source_id: report.id,
          known_on: today,
        })
        .execute();
    }
    const payload = {
      number: report.number,
      outcome,
      accused: report.accusedName,
      days: charged?.days ?? 0,
      reason,
    };
    context.record("partner-report", report.id, payload);
    if (report.taskId !== null) context.record("task", report.taskId, payload);
    await tellAgencies(context, [report.reporterUnitId, report.accusedUnitId], {
      kind: "coordination.found",
      subject: { type: "partner-report", id: report.id },
      title: `Kết luận phiếu phản ánh ${numbered("PA", report.number)}: ${outcomeWords[outcome]}.`,
      key: "found",
    });
    return { id: report.id, version: report.version + 1 };
  },
  toldTo: "parties",
  tell: telling<{
    number: number;
    outcome: PartnerReportOutcome;
    accused: string;
    days: number;
    reason: string;
  }>(
    ({ number, outcome, accused, days, reason }) =>
      `kết luận phiếu ${numbered("PA", number)}: ${outcomeWords[outcome]}${days > 0 ? `, ${days} ngày chậm thuộc ${accused}` : ""}; “${reason}”`,
  ),
});
