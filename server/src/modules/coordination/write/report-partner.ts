import { ReportPartner } from "@dondoc/contract";
import { addWorkingDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { keepProjecting, readSettings } from "../../settings/index.ts";
import { daysLateOf, mayReport } from "../domain/partner-report.ts";
import { numbered } from "../domain/words.ts";
import { readReportSource } from "../read/report-source.ts";
import { accountOf } from "./account-of.ts";
import { tellAgencies } from "./tell-agencies.ts";
import { tellFinders } from "./tell-finders.ts";

/** Reports a partner that is late to the Working Group, with a copy to Home Affairs; the request is the proof. */
export const reportPartner = defineAct({
  name: "coordination.report-partner",
  title: "Phản ánh chậm phối hợp",
  input: ReportPartner,
  async load(context, input) {
    const { tx, today } = context;
    // Before the rows: whoever changes the calendar holds the days first and takes the rows then.
    await keepProjecting(tx);
    // Two people of one agency report the same request: the second waits and is then told of the first.
    await sql`select from app.consultation_asked where id = ${input.askedId ?? null}::uuid for update`.execute(tx); // prettier-ignore
    await sql`select from app.cooperation where id = ${input.cooperationId ?? null}::uuid for update`.execute(tx); // prettier-ignore
    return readReportSource(tx, input, today);
  },
  policy: mayReport,
  async run(context, source, { content }) {
    const { tx, today } = context;
    const settings = await readSettings(tx, today);
    const lastDay = source.lastDay ?? today;
    const after = (day: string, days: number) => addWorkingDays(settings.calendar, day, days).date;
    const id = newId();
    await tx
      .insertInto("app.partner_report")
      .values({
        id,
        asked_id: source.kind === "consultation" ? source.id : null,
        cooperation_id: source.kind === "cooperation" ? source.id : null,
        task_id: source.taskId,
        reporter_unit_id: source.reporterUnitId,
        accused_unit_id: source.accusedUnitId,
        accused_vertical: source.vertical,
        content,
        last_day: lastDay,
        properly_until: after(lastDay, settings["coordination.reportDays"]),
        reported_by: accountOf(context),
        reported_on: today,
        explain_last_day: after(today, settings["coordination.explainDays"]),
      })
      .execute();
    const { number } = await tx
      .selectFrom("app.partner_report")
      .select("number")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const payload = { number, accused: source.accusedName, label: source.label, days: daysLateOf(source, today) }; // prettier-ignore
    context.record("partner-report", id, payload);
    if (source.taskId !== null) context.record("task", source.taskId, payload);
    const subject = { type: "partner-report", id } as const;
    const label = numbered("PA", number);
    await tellAgencies(context, [source.accusedUnitId], {
      kind: "coordination.reported",
      subject,
      title: `${source.reporterName} phản ánh cơ quan chậm phối hợp đối với ${source.label} (${label}); cơ quan có thể giải trình.`,
      key: "reported",
    });
    await tellFinders(context, {
      kind: "coordination.reported",
      subject,
      title: `${source.reporterName} phản ánh ${source.accusedName} chậm phối hợp (${label}).`,
      key: "to-find",
    });
    return { id, number };
  },
  toldTo: "parties",
  tell: telling<{ number: number; accused: string; label: string; days: number }>(
    ({ number, accused, label, days }) =>
      `phản ánh ${accused} chậm phối hợp ${days} ngày đối với ${label} (${numbered("PA", number)}), gửi Tổ công tác, đồng gửi Sở Nội vụ`,
  ),
});
