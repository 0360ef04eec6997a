import { sql, type RawBuilder } from "kysely";
import type { FactScope, Source } from "../domain/indicator.ts";

/** Whose a body is: as it stands in the register of the organisation, or the province's. */
export const bodyAsked = (scope: FactScope): RawBuilder<unknown> =>
  scope === "all"
    ? sql`(body.unit_id is null or body.unit_id in (select id from unit))`
    : sql`body.unit_id in (select id from unit)`;

/**
 * Inspections that were decided on, by their last planned day: on it where they had begun, the day after where they had not. They
 * count for the body that inspects.
 * One that is not announced is counted for nobody before it has begun, its team included.
 */
export const inspectionsPlanned: Source = {
  name: "inspections-planned",
  personal: false,
  records: "inspection",
  facts: (scope) => sql`
    select period.ordinal, body.unit_id, inspection.id as row_id, null::uuid as task_id, 'KT-' || inspection.number as label,
      inspection.visit_to as on_day, null::text as origin, inspection.subject as title, inspection.id as opens_id,
      limits.in_time
    from period join app.inspection on inspection.visit_to between period.from_on - 1 and least(period.to_on, period.day)
    cross join lateral (select coalesce(inspection.begun_on <= least(inspection.visit_to, period.day), false) as in_time) limits
    join app.inspecting_body body on body.id = inspection.body_id
    where inspection.visit_to + case when limits.in_time then 0 else 1 end between period.from_on and least(period.to_on, period.day)
      and inspection.decided_on <= period.day and (inspection.cancelled_on is null or inspection.cancelled_on > period.day)
      and (inspection.kind <> 'unannounced' or inspection.begun_on <= period.day) and ${bodyAsked(scope)}`,
};

/** Records that both sides have signed in a period, or of which it was noted that one would not. */
export const recordsSigned: Source = {
  name: "records-signed",
  personal: false,
  records: "inspection",
  facts: (scope) => sql`
    select period.ordinal, body.unit_id, inspection.id as row_id, null::uuid as task_id, 'KT-' || inspection.number as label,
      inspection.record_signed_on as on_day, null::text as origin, inspection.subject as title, inspection.id as opens_id,
      inspection.record_signed_on - inspection.begun_on as days
    from period join app.inspection on inspection.record_signed_on between period.from_on and least(period.to_on, period.day)
    join app.inspecting_body body on body.id = inspection.body_id
    where ${bodyAsked(scope)}`,
};
