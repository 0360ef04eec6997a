import { FreezeReport } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../../kernel/act.ts";
import { tasksCounted } from "../../../indicators/index.ts";
import { disagreements, type ReportContent } from "../domain/content.ts";
import { mayFreezeReport, type ReportToFreeze } from "../domain/report-policies.ts";
import { countReport, type Counted } from "../read/ask-report.ts";
import { templateInForce, type TemplateInForce } from "../read/read-template.ts";
import { hashOf, titleOf } from "../read/reports.ts";
import { lockReport } from "../read/report-record.ts";
import { monthlyRefusals } from "../refusals.ts";
import { draftOf } from "./draft-of.ts";

interface ToFreeze extends ReportToFreeze {
  /** What is frozen: counted once, judged and kept. Not there where only the policy is asked. */
  counted?: Counted;
  template?: TemplateInForce;
}

/**
 * Freezes a report: its figures with the rules they were counted by, each task as it was counted, the list of what is overdue, the
 * corrections of earlier reports, and a hash over the figures. Its document is drafted from what was frozen, to be signed.
 */
export const freezeReport = defineAct({
  name: "reports.freeze",
  title: "Chốt báo cáo",
  input: FreezeReport,
  async load({ tx, actor, today }, input): Promise<ToFreeze> {
    const report = await lockReport(tx, input);
    if (report.state === "frozen") return { ...report, disagreements: [] };
    const template = await templateInForce(tx);
    const counted = await countReport(tx, actor, today, report, template);
    return { ...report, counted, template, disagreements: disagreements(counted.content) };
  },
  policy: (actor, report: ToFreeze, today) => mayFreezeReport(actor, report, today),
  async run(context, report) {
    const { counted, template } = report;
    if (!counted || !template) throw new Error("a report was frozen that had not been counted");
    const { tx, now, actor } = context;
    await noLaterFrozen(context, report);
    const { content, lines } = counted;
    const text = JSON.stringify(content);
    const next = report.version + 1;
    await keepTasks(counted, report.id);
    await sql`
      insert into app.report_line (report_id, ordinal, task_id, cells)
      select ${report.id}::uuid, ordinal, (cells ->> 'taskId')::uuid, cells
      from jsonb_array_elements(${JSON.stringify(lines)}::jsonb) with ordinality as line (cells, ordinal)`.execute(
      tx,
    );
    await keepAdjustments(context, report.id, content);
    await sql`
      update app.report set state = 'frozen', content = ${text}, hash = ${hashOf(text)}, frozen_by = ${actor.accountId},
        frozen_at = ${now}, version = ${next}
      where id = ${report.id}`.execute(tx);
    const draftId = await draftOf(context, report, { content, lines, template });
    context.record("report", report.id, {
      title: titleOf(report.periodCode),
      asOf: report.asOf,
      hash: hashOf(text),
    });
    return { id: report.id, version: next, draftId };
  },
  tell: telling<{ title?: string; asOf?: string; hash?: string; subject?: string }>(
    ({ title, asOf, hash, subject }) =>
      title === undefined || asOf === undefined
        ? `soạn dự thảo “${subject ?? ""}”`
        : `chốt ${title.toLocaleLowerCase("vi")}, số liệu đến hết ngày ${vietnameseDate(asOf)}, mã kiểm tra ${hash?.slice(0, 12) ?? ""}`,
  ),
});

/** Corrections are told in the next report: a period before one that is frozen comes too late. */
async function noLaterFrozen({ tx }: ActContext, { periodCode }: ToFreeze): Promise<void> {
  const { rows } = await sql<{ code: string }>`
    select period_code as code from app.report where state = 'frozen' and period_code > ${periodCode}
    order by period_code limit 1`.execute(tx);
  const [later] = rows;
  if (later) throw monthlyRefusals.LATER_FROZEN(titleOf(later.code));
}

/** Each task as it was counted, in one statement. */
async function keepTasks({ asking }: Counted, reportId: string): Promise<void> {
  const { asked, fact } = tasksCounted({ periods: [asking.period], ...asking.units });
  await sql`
    with ${asked} insert into app.report_task (report_id, task_id, unit_id, standing, carried_over, last_day)
    select ${reportId}::uuid, fact.task_id, fact.unit_id, case fact.standing when 'OPEN_DUE_SOON' then 'OPEN_WITHIN_DUE' else fact.standing end,
      fact.carried_over, fact.last_day from ${fact} fact`.execute(asking.tx);
}

async function keepAdjustments(
  { tx }: ActContext,
  reportId: string,
  { adjustments }: ReportContent,
): Promise<void> {
  await sql`
    insert into app.report_adjustment (report_id, ordinal, of_report_id, task_id, unit_id, kind, before, after, on_day)
    select ${reportId}::uuid, row_number() over (), row."ofReportId", row."taskId", row."unitId", row.kind, row.before, row.after, row."onDay"
    from jsonb_to_recordset(${JSON.stringify(adjustments)}::jsonb)
      as row ("ofReportId" uuid, "taskId" uuid, "unitId" uuid, kind text, before text, after text, "onDay" date)`.execute(
    tx,
  );
}
