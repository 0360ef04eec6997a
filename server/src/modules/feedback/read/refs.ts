import { sql, type RawBuilder } from "kysely";

/** A unit as it is named today, else by its latest name; as JSON, null where the column is. */
export const unitOn = (column: string, today: string): RawBuilder<unknown> => sql`(
  select jsonb_build_object('id', version.unit_id, 'name', version.name, 'shortName', version.short_name)
  from app.unit_version version where version.unit_id = ${sql.ref(column)}
  order by daterange(version.valid_from, version.valid_to) @> ${today}::date desc, version.valid_from desc limit 1)`;

/** The name of the person behind an account. */
export const nameBehind = (column: string): RawBuilder<unknown> => sql`(
  select person.full_name from app.account join app.person on person.id = account.person_id where account.id = ${sql.ref(column)})`;
