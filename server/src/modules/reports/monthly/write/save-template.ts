import { SaveReportTemplate } from "@dondoc/contract";
import { sql } from "kysely";
import { allowed, defineAct, telling } from "../../../../kernel/act.ts";
import { newId } from "../../../../kernel/ids.ts";
import { atField } from "../../../../kernel/refusal.ts";
import { problemsOf } from "../domain/template.ts";
import { templateInForce } from "../read/read-template.ts";
import { monthlyRefusals } from "../refusals.ts";

/** A new version of what the monthly report says; earlier ones stay. */
export const saveTemplate = defineAct({
  name: "reports.save-template",
  title: "Sửa mẫu báo cáo",
  input: SaveReportTemplate,
  async load({ tx }) {
    await sql`select pg_advisory_xact_lock(hashtext('app.report_template'))`.execute(tx);
    return templateInForce(tx);
  },
  policy: () => allowed,
  async run(context, inForce, { version, subject, body, reason }) {
    const { tx, now, actor } = context;
    if (inForce.version !== version) throw monthlyRefusals.TEMPLATE_MOVED(inForce.version);
    const problems = problemsOf({ subject, body });
    if (problems.length > 0) {
      throw atField(monthlyRefusals.TEMPLATE_WRONG(problems.join(" ")), "body");
    }
    const next = version + 1;
    const id = newId(now.getTime());
    await sql`
      insert into app.report_template (id, version, subject, body, reason, made_by, made_at)
      values (${id}, ${next}, ${subject}, ${body}, ${reason}, ${actor.accountId}, ${now})`.execute(
      tx,
    );
    context.record("report-template", id, { version: next, reason });
    return { version: next };
  },
  tell: telling<{ version: number; reason: string }>(
    ({ version, reason }) => `sửa mẫu báo cáo tháng, bản ${version}: “${reason}”`,
  ),
});
