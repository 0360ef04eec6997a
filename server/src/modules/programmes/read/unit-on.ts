import { sql, type RawBuilder } from "kysely";

/** A unit as it was named on a day, else by its latest name; as JSON, from a column with its id. */
export const unitOn = (column: string, day: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  select jsonb_build_object('id', version.unit_id, 'name', version.name, 'shortName', version.short_name)
  from app.unit_version version where version.unit_id = ${sql.ref(column)}
  order by daterange(version.valid_from, version.valid_to) @> ${day} desc, version.valid_from desc limit 1)`;
