import { sql } from "kysely";
import type { Source } from "../domain/indicator.ts";

/** Every agency that there is at the end of a period, or on the day asked, and whether an inspection began there within it. */
export const coverage: Source = {
  name: "coverage",
  personal: false,
  records: "unit",
  facts: () => sql`
    select period.ordinal, there.unit_id, there.unit_id as row_id, null::uuid as task_id, 'KT-' || seen.number as label,
      seen.begun_on as on_day, null::text as origin, there.name as title, there.unit_id as opens_id, seen.number is not null as inspected
    from period join app.unit_version there on daterange(there.valid_from, there.valid_to) @> least(period.to_on, period.day)
    left join lateral (select inspection.number, inspection.begun_on from app.inspection_target target
      join app.inspection on inspection.id = target.inspection_id
      where target.unit_id = there.unit_id and inspection.begun_on between period.from_on and least(period.to_on, period.day)
      order by inspection.begun_on desc, inspection.number desc limit 1) seen on true
    where there.kind not in ('committee', 'division') and there.unit_id in (select id from unit)`,
};
