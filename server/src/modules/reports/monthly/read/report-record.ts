import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import type { ReportSubject } from "../domain/report-policies.ts";

/** The document drafted last from `report`. */
export const latestDraft = sql`left join lateral (
  select draft.id, draft.state, coalesce(draft.number || '/', '') || draft.symbol as reference
  from app.report_draft link join app.draft on draft.id = link.draft_id
  where link.report_id = report.id order by link.ordinal desc limit 1) document on true`;

const columns: RawBuilder<ReportSubject> = sql<ReportSubject>`
  report.id, report.version, report.state, report.period_code as "periodCode", report.from_on as "from", report.to_on as "to",
  report.as_of as "asOf", report.obstacles, report.proposals, document.state as "draftState"`;

export async function findReport(tx: Tx, id: string): Promise<ReportSubject> {
  const { rows } = await sql<ReportSubject>`
    select ${columns} from app.report ${latestDraft} where report.id = ${id}`.execute(tx);
  const [report] = rows;
  if (!report) throw refusals.NOT_FOUND("báo cáo này");
  return report;
}

/** Takes the report for this transaction, in the version the client saw; a frozen one is not written and only looked at. */
export async function lockReport(
  tx: Tx,
  { reportId, version }: { reportId: string; version: number },
): Promise<ReportSubject> {
  await sql`select pg_advisory_xact_lock(hashtext('app.report'))`.execute(tx);
  const report = await findReport(tx, reportId);
  if (report.version !== version) throw refusals.VERSION_CONFLICT();
  return report;
}
