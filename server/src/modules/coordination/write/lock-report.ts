import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { ReportSubject } from "../domain/partner-report.ts";
import { readReportSubject } from "../read/partner-reports.ts";

/** Takes a report for this transaction, in the version the client saw. */
export async function lockReport(
  { tx, today }: ActContext,
  { reportId, version }: { reportId: string; version: number },
): Promise<ReportSubject> {
  const locked = await sql<{ version: number }>`
    select version from app.partner_report where id = ${reportId} for update`.execute(tx);
  const [row] = locked.rows;
  if (!row) throw refusals.NOT_FOUND("phiếu phản ánh này");
  if (row.version !== version) throw refusals.VERSION_CONFLICT();
  const subject = await readReportSubject(tx, reportId, today);
  if (!subject) throw refusals.NOT_FOUND("phiếu phản ánh này");
  return subject;
}
