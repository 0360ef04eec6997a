import { sql } from "kysely";
import { formulaOf, type indicatorNamed } from "../../../indicators/index.ts";
import type { Asking } from "../../domain/form.ts";
import type { Against, ReportContent } from "../domain/content.ts";

/**
 * The official rate as the frozen report of the period before printed it, so that two signed papers do not give it twice; null
 * without such a report, or where it gave another rate.
 */
export async function reportedBefore(
  { tx, before }: Asking,
  official: ReturnType<typeof indicatorNamed>,
): Promise<{ rate: number | null; against: Against } | null> {
  const { rows } = await sql<{ content: string }>`
    select content from app.report where period_code = ${before.code} and state = 'frozen'`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) return null;
  const { rate, period } = JSON.parse(row.content) as Pick<ReportContent, "rate" | "period">;
  return rate.code === official.code && rate.formula === formulaOf(official)
    ? { rate: rate.now, against: { report: period.code, asOf: period.asOf } }
    : null;
}
