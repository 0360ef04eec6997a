import { sql, type RawBuilder } from "kysely";

/** A unit as it was named on a day, else by its latest name; as JSON, from a column with its id. */
export const unitOn = (column: string, day: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  select jsonb_build_object('id', version.unit_id, 'name', version.name, 'shortName', version.short_name)
  from app.unit_version version where version.unit_id = ${sql.ref(column)}
  order by daterange(version.valid_from, version.valid_to) @> ${day} desc, version.valid_from desc limit 1)`;

export const personOf = (column: string): RawBuilder<unknown> => sql`(
  select jsonb_build_object('id', person.id, 'name', person.full_name) from app.person where person.id = ${sql.ref(column)})`;

/** The name of the person behind an account. */
export const nameBehind = (column: string): RawBuilder<unknown> => sql`(
  select person.full_name from app.account join app.person on person.id = account.person_id where account.id = ${sql.ref(column)})`;

/** What somebody said, by whom and when, as JSON; null where nothing was said. */
export const said = (text: string, by: string, on: string): RawBuilder<unknown> => sql`
  case when ${sql.ref(text)} is not null then jsonb_build_object('text', ${sql.ref(text)}, 'by', coalesce(${nameBehind(by)}, ''),
    'on', ${sql.ref(on)}) end`;
