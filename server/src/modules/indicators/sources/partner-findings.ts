import { sql, type RawBuilder } from "kysely";
import type { Source } from "../domain/indicator.ts";

/** Reports about slow partners made in a period, with what had been found on the day asked. */
const reports = (name: string, unit: RawBuilder<unknown>): Source => ({
  name,
  personal: false,
  facts: () => sql`
    select period.ordinal, ${unit} as unit_id, report.report_id as row_id, report.task_id, 'PA-' || report.number as label,
      report.reported_on as on_day, app.origin_of(report.task_id, null) as origin, report.reported_properly,
      case when report.found_on <= period.day then report.outcome end as outcome
    from period join app.partner_finding_fact report on report.reported_on between period.from_on and least(period.to_on, period.day)
    where ${unit} in (select id from unit)`,
});

export const reportsByAgency = reports("reports-by", sql`report.reporter_unit_id`);
export const reportsAgainstAgency = reports("reports-against", sql`report.accused_unit_id`);
