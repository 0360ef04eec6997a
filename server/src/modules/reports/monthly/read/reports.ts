import { createHash } from "node:crypto";
import type {
  MonthlyReport,
  MonthlyReportPage,
  MonthlyReportRow,
  PageQuery,
} from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { z } from "zod";
import { verdictsOn, type ActDefinition } from "../../../../kernel/act.ts";
import type { Actor } from "../../../../kernel/actor.ts";
import { cutPage, decodeCursor } from "../../../../kernel/cursor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { readJournal } from "../../../audit/index.ts";
import { readOrgans } from "../../../drafting/index.ts";
import { readSettings } from "../../../settings/index.ts";
import { standingWords } from "../../domain/words.ts";
import { adjustmentWords } from "../domain/adjustment-words.ts";
import { disagreements, type OverdueLine, type ReportContent } from "../domain/content.ts";
import { monthlyText } from "../domain/monthly-text.ts";
import type { ReportToFreeze } from "../domain/report-policies.ts";
import { countReport } from "./ask-report.ts";
import { templateInForce, templateOf } from "./read-template.ts";
import { findReport, latestDraft } from "./report-record.ts";

type OnReport = Pick<ActDefinition<never, ReportToFreeze, unknown>, "name" | "title" | "policy">;
interface Row extends Omit<MonthlyReportRow, "title" | "frozenAt"> {
  code: string;
  frozenAt: Date | null;
}

const reportRows = (where: RawBuilder<unknown>): RawBuilder<Row> => sql<Row>`
  select report.id, report.period_code as code, report.from_on as "from", report.to_on as "to", report.as_of as "asOf", report.state,
    maker.full_name as "madeBy", freezer.full_name as "frozenBy", report.frozen_at as "frozenAt",
    case when document.id is not null then jsonb_build_object('id', document.id, 'state', document.state,
      'reference', document.reference) end as document
  from app.report ${latestDraft}
  join app.account made on made.id = report.made_by join app.person maker on maker.id = made.person_id
  left join app.account froze on froze.id = report.frozen_by left join app.person freezer on freezer.id = froze.person_id
  where ${where}`;

const toRow = ({ code, frozenAt, ...row }: Row): MonthlyReportRow => ({
  ...row,
  title: titleOf(code),
  frozenAt: frozenAt?.toISOString() ?? null,
});
export const titleOf = (code: string): string =>
  `Báo cáo tháng ${Number(code.slice(5))}/${code.slice(0, 4)}`;

/** All monthly reports, the latest period first. */
export async function listReports(
  tx: Tx,
  actor: Actor,
  today: string,
  { cursor, limit }: z.output<typeof PageQuery>,
  acts: Parameters<typeof verdictsOn<undefined>>[3],
): Promise<z.output<typeof MonthlyReportPage>> {
  const [code = null] = decodeCursor(cursor, 1) ?? [];
  const { rows } = await reportRows(sql`(${code}::text is null or report.period_code < ${code})
    order by report.period_code desc limit ${limit + 1}`).execute(tx);
  const page = cutPage(rows, limit, (row) => [row.code]);
  return {
    items: page.rows.map(toRow),
    next: page.next,
    toSend: await readToSend(tx, today),
    acts: verdictsOn(actor, undefined, today, acts),
  };
}

/** The report of the month that runs, until its document is signed; the day by which the province wants it is its setting. */
async function readToSend(
  tx: Tx,
  today: string,
): Promise<z.output<typeof MonthlyReportPage>["toSend"]> {
  const code = today.slice(0, 7);
  const { rows } = await sql`
    select from app.report ${latestDraft} where report.period_code = ${code} and document.state = 'issued'`.execute(
    tx,
  );
  if (rows.length > 0) return null;
  const { "report.submitByDay": day } = await readSettings(tx, today);
  const by = `${code}-${String(day).padStart(2, "0")}`;
  return { title: titleOf(code), by, late: by < today };
}

/** One report: an open one by the figures of now, a frozen one to the letter as it was frozen. */
export async function readReport(
  tx: Tx,
  actor: Actor,
  today: string,
  id: string,
  acts: readonly OnReport[],
): Promise<MonthlyReport> {
  const subject = await findReport(tx, id);
  const { rows } = await reportRows(sql`report.id = ${id}`).execute(tx);
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("báo cáo này");
  const kept = subject.state === "frozen" ? await readFrozen(tx, id) : null;
  const template = await templateInForce(tx);
  const { content, lines } = kept ?? (await countReport(tx, actor, today, subject, template));
  const sender = (await readOrgans(tx, today))?.office.name ?? "";
  const text = monthlyText(
    kept ? await templateOf(tx, content.rules.template) : template,
    content,
    lines,
    { sender, obstacles: subject.obstacles, proposals: subject.proposals },
  );
  const { version, obstacles, proposals } = subject;
  return {
    ...toRow(row),
    version,
    obstacles,
    proposals,
    checks: content.checks,
    adjustments: content.adjustments.map((one) => ({
      ofPeriod: one.ofPeriod,
      taskId: one.taskId,
      number: one.number,
      agency: one.agency,
      before: one.before === null ? "Chưa có" : said(one.before),
      after: said(one.after),
      because: adjustmentWords(one),
    })),
    adjustedFigures: content.adjustedFigures,
    ...text,
    hash: kept?.hash ?? null,
    intact: kept?.intact ?? null,
    acts: verdictsOn(actor, { ...subject, disagreements: disagreements(content) }, today, acts),
    journal: await readJournal(tx, [id]),
  };
}

const said = (standing: string): string =>
  Object.entries(standingWords).find(([code]) => code === standing)?.[1] ?? standing;

export interface Frozen {
  content: ReportContent;
  lines: OverdueLine[];
  hash: string;
  /** Whether the figures are what was frozen. */
  intact: boolean;
}

/** What was frozen, read from what was kept and from nothing else. */
export async function readFrozen(tx: Tx, id: string): Promise<Frozen> {
  const { rows } = await sql<{ content: string; hash: string }>`
    select content, hash from app.report where id = ${id} and state = 'frozen'`.execute(tx);
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("báo cáo đã chốt này");
  const { rows: lines } = await sql<{ cells: OverdueLine }>`
    select cells from app.report_line where report_id = ${id} order by ordinal`.execute(tx);
  return {
    content: JSON.parse(row.content) as ReportContent,
    lines: lines.map(({ cells }) => cells),
    hash: row.hash,
    intact: hashOf(row.content) === row.hash,
  };
}

export const hashOf = (content: string): string =>
  createHash("sha256").update(content).digest("hex");
