import { sql, type RawBuilder } from "kysely";
import type { Source } from "../domain/indicator.ts";
import { beginningOf } from "./local-days.ts";

/** In force on the day asked and entered by then. Those on persons are in no figure: not everybody may see them. */
const standing = sql`measure.person_id is null and measure.entered_at < ${beginningOf(sql`period.day + 1`)}
  and (measure.withdrawn_on is null or measure.withdrawn_on > period.day) and measure.unit_id in (select id from unit)`;
const columns = (
  onDay: RawBuilder<unknown>,
) => sql`period.ordinal, measure.unit_id, measure.id as row_id, null::uuid as task_id,
  'STN-' || measure.number as label, ${onDay} as on_day, null::text as origin, measure.document_number as title, measure.id as opens_id`;

/** What was decided about agencies, by the day of its document. */
export const measures: Source = {
  name: "measures",
  personal: false,
  records: "measure",
  facts: () => sql`
    select ${columns(sql`measure.document_on`)}, measure.kind in ('praise', 'award') as commends
    from period join app.measure on measure.document_on between period.from_on and least(period.to_on, period.day)
    where ${standing}`,
};

/** Measures whose last day for putting right has come in a period: on it where it was kept, the day after where it was not. */
export const measureRemedies: Source = {
  name: "measure-remedies",
  personal: false,
  records: "measure",
  facts: () => sql`
    select ${columns(sql`measure.remedy_by`)}, limits.kept
    from period join app.measure on measure.remedy_by between period.from_on - 1 and least(period.to_on, period.day)
    cross join lateral (select coalesce(measure.remedied_on <= least(measure.remedy_by, period.day), false) as kept) limits
    where measure.remedy_by + case when limits.kept then 0 else 1 end between period.from_on and least(period.to_on, period.day) and ${standing}`,
};
