import { sql } from "kysely";
import type { Source } from "../domain/indicator.ts";

/**
 * Every agency that there is at the end of a period, or on the day asked, and whether an inspection began there within it: the
 * inspections of each period are read in one go, not agency by agency.
 */
export const coverage: Source = {
  name: "coverage",
  personal: false,
  records: "unit",
  facts: () => sql`
    select period.ordinal, there.unit_id, there.unit_id as row_id, null::uuid as task_id, 'KT-' || seen.number as label,
      seen.begun_on as on_day, null::text as origin, there.name as title, there.unit_id as opens_id, seen.number is not null as inspected
    from period join app.unit_version there on daterange(there.valid_from, there.valid_to) @> least(period.to_on, period.day)
    left join (select distinct on (during.ordinal, target.unit_id) during.ordinal, target.unit_id, inspection.number, inspection.begun_on
      from period during join app.inspection on inspection.begun_on between during.from_on and least(during.to_on, during.day)
      join app.inspection_target target on target.inspection_id = inspection.id
      order by during.ordinal, target.unit_id, inspection.begun_on desc, inspection.number desc) seen
      on seen.ordinal = period.ordinal and seen.unit_id = there.unit_id
    where there.kind not in ('committee', 'division') and there.unit_id in (select id from unit)`,
};
