import { sql } from "kysely";
import type { Source } from "../domain/indicator.ts";

/** What records of inspections say that was found: of the day on which both sides have signed; what was struck is none. */
export const findings: Source = {
  name: "findings",
  personal: false,
  records: "inspection",
  facts: () => sql`
    select period.ordinal, finding.unit_id, finding.id as row_id, null::uuid as task_id, 'KT-' || inspection.number || '/' || finding.ordinal as label,
      inspection.record_signed_on as on_day, null::text as origin, finding.title, inspection.id as opens_id, finding.detected_by,
      finding.recurrence_of is not null as repeats
    from period join app.inspection on inspection.record_signed_on between period.from_on and least(period.to_on, period.day)
    join app.finding on finding.inspection_id = inspection.id
    where finding.struck_on is null and finding.unit_id in (select id from unit)`,
};
