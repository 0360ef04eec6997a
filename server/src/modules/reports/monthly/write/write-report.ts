import { WriteReport } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling } from "../../../../kernel/act.ts";
import { atField } from "../../../../kernel/refusal.ts";
import { mayWriteReport } from "../domain/report-policies.ts";
import { lockReport } from "../read/report-record.ts";
import { monthlyRefusals } from "../refusals.ts";

/** The day of its figures, and what a person says beside them. */
export const writeReport = defineAct({
  name: "reports.write",
  title: "Sửa báo cáo tháng",
  input: WriteReport,
  load: ({ tx }, input) => lockReport(tx, input),
  policy: mayWriteReport,
  async run(context, { id, version, from, to }, { asOf, obstacles, proposals }) {
    const { tx, today } = context;
    if (asOf < from || asOf > to || asOf > today) {
      const last = to < today ? to : today;
      throw atField(
        monthlyRefusals.DAY_OUTSIDE(vietnameseDate(from), vietnameseDate(last)),
        "asOf",
      );
    }
    const next = version + 1;
    await sql`
      update app.report set as_of = ${asOf}, obstacles = ${obstacles}, proposals = ${proposals}, version = ${next}
      where id = ${id}`.execute(tx);
    context.record("report", id, { asOf });
    return { id, version: next };
  },
  tell: telling<{ asOf: string }>(
    ({ asOf }) => `sửa nội dung báo cáo tháng, số liệu đến hết ngày ${vietnameseDate(asOf)}`,
  ),
});
