import { PrepareReport } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { allowed, defineAct, telling } from "../../../../kernel/act.ts";
import { newId } from "../../../../kernel/ids.ts";
import { atField } from "../../../../kernel/refusal.ts";
import { ask } from "../../read/ask.ts";
import { proposedWords } from "../read/compute-content.ts";
import { readAgencyFigures } from "../../read/agency-figures.ts";
import { titleOf } from "../read/reports.ts";
import { monthlyRefusals } from "../refusals.ts";

/** Begins the report of a month; its figures stay live until it is frozen. */
export const prepareReport = defineAct({
  name: "reports.prepare",
  title: "Lập báo cáo tháng",
  input: PrepareReport,
  load: ({ tx }) =>
    sql`select pg_advisory_xact_lock(hashtext('app.report'))`.execute(tx).then(() => undefined),
  policy: () => allowed,
  async run(context, _, { period: code, asOf }) {
    const { tx, now, today, actor } = context;
    const { rows } = await sql<{ id: string }>`
      select id from app.report where period_code = ${code}`.execute(tx);
    if (rows.length > 0) throw atField(monthlyRefusals.ALREADY_THERE(titleOf(code)), "period");
    const asking = await ask(tx, actor, today, { period: code, asOf, view: "then" });
    const { period } = asking;
    if (asOf < period.from || asOf > period.to) {
      throw atField(
        monthlyRefusals.DAY_OUTSIDE(vietnameseDate(period.from), vietnameseDate(period.to)),
        "asOf",
      );
    }
    const figures = await readAgencyFigures(asking, [
      "OPEN_OVERDUE",
      "OVERDUE_90",
      "OVERDUE_LONGER",
    ]);
    const of = (one: string): number => figures.total(one).numerator;
    const overdue = {
      total: of("OPEN_OVERDUE"),
      longer: of("OVERDUE_90") + of("OVERDUE_LONGER"),
      shown: 0,
    };
    const { obstacles, proposals } = await proposedWords(asking, { overdue });
    const id = newId(now.getTime());
    await sql`
      insert into app.report (id, period_code, from_on, to_on, as_of, obstacles, proposals, made_by, made_at)
      values (${id}, ${code}, ${period.from}, ${period.to}, ${asOf}, ${obstacles}, ${proposals}, ${actor.accountId}, ${now})`.execute(
      tx,
    );
    context.record("report", id, { title: titleOf(code), asOf });
    return { id };
  },
  tell: telling<{ title: string; asOf: string }>(
    ({ title, asOf }) =>
      `lập ${title.toLocaleLowerCase("vi")}, số liệu đến hết ngày ${vietnameseDate(asOf)}`,
  ),
});
