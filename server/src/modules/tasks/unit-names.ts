import { sql, type RawBuilder } from "kysely";

/**
 * The names of some units on a day, or their latest where they have ended: for a list, one look through the versions instead of
 * one a row.
 */
export const unitNames = (unitIds: RawBuilder<unknown>, today: string): RawBuilder<unknown> => sql`
  select distinct on (version.unit_id) version.unit_id, version.name, version.short_name
  from app.unit_version version where version.unit_id in (${unitIds})
  order by version.unit_id, daterange(version.valid_from, version.valid_to) @> ${today}::date desc, version.valid_from desc`;
