import { CheckRemedy, ReportRemedy } from "@dondoc/contract";
import { sql } from "kysely";
import { vietnameseDate } from "@dondoc/workcalendar";
import { defineAct, telling } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { mayCheckRemedy, mayReportRemedy } from "../domain/measure-policies.ts";
import { accountabilityRefusals } from "../domain/refusals.ts";
import { measureLabel } from "../domain/words.ts";
import { lockMeasure } from "../read/measure-record.ts";
import { accountOf } from "./account-of.ts";
import { tellKeepers, tellSubject } from "./tell.ts";

/** Says what was put right, with the document that shows it; Home Affairs looks at it. */
export const reportRemedy = defineAct({
  name: "accountability.report-remedy",
  title: "Báo cáo khắc phục",
  input: ReportRemedy,
  load: ({ tx }, input) => lockMeasure(tx, input),
  policy: (actor, measure) => mayReportRemedy(actor, measure),
  async run(context, { id, version, number }, { text, documentNumber }) {
    const { tx, today } = context;
    await sql`
      update app.measure set remedy_report = ${text}, remedy_document = ${documentNumber},
        remedy_reported_by = ${accountOf(context)}, remedy_reported_on = ${today}, remedy_returned_because = null,
        version = ${version + 1} where id = ${id}`.execute(tx);
    context.record("measure", id, {});
    await tellKeepers(context, {
      kind: "accountability.remedy-reported",
      subject: { type: "measure", id },
      title: `Đã có báo cáo khắc phục đối với ghi nhận ${measureLabel(number)}, chờ xác nhận.`,
      key: `remedy:${version}`,
    });
    return { id, version: version + 1 };
  },
  tell: () => "báo cáo khắc phục",
});

/** Home Affairs confirms that it is put right, or sends the report back with what is missing. */
export const checkRemedy = defineAct({
  name: "accountability.check-remedy",
  title: "Xác nhận khắc phục",
  input: CheckRemedy,
  load: ({ tx }, input) => lockMeasure(tx, input),
  policy: (actor, measure) => mayCheckRemedy(actor, measure),
  async run(context, measure, { remedied, remediedOn, reason }) {
    const { tx, today } = context;
    const { id, version, number, unitId, personId, documentOn } = measure;
    const day = remediedOn ?? today;
    if (remedied && (day > today || day < documentOn)) {
      throw atField(accountabilityRefusals.REMEDY_DAY_WRONG(), "remediedOn");
    }
    if (!remedied && reason === null) {
      throw atField(accountabilityRefusals.RETURN_WITHOUT_REASON(), "reason");
    }
    const change = remedied
      ? sql`remedied_on = ${day}, remedy_checked_by = ${accountOf(context)}`
      : sql`remedy_report = null, remedy_document = null, remedy_reported_by = null, remedy_reported_on = null,
          remedy_returned_because = ${reason}`;
    await sql`update app.measure set ${change}, version = ${version + 1} where id = ${id}`.execute(
      tx,
    );
    context.record("measure", id, { remediedOn: remedied ? day : null });
    await tellSubject(
      context,
      { unitId, personId },
      {
        kind: "accountability.remedy-checked",
        subject: { type: "measure", id },
        title: remedied
          ? `Sở Nội vụ xác nhận đã khắc phục xong đối với ghi nhận ${measureLabel(number)}.`
          : `Báo cáo khắc phục đối với ghi nhận ${measureLabel(number)} bị trả lại, cần bổ sung.`,
        key: `checked:${version}`,
      },
    );
    return { id, version: version + 1 };
  },
  tell: telling<{ remediedOn: string | null }>(({ remediedOn }) =>
    remediedOn === null
      ? "trả lại báo cáo khắc phục để bổ sung"
      : `xác nhận đã khắc phục xong ngày ${vietnameseDate(remediedOn)}`,
  ),
});
