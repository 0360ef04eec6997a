import { sql, type RawBuilder } from "kysely";

/** A unit as pages name it, by its version of the day, else its latest; as JSON, from a column with its id. */
export const unitRef = (column: string, today: string): RawBuilder<unknown> => sql`(
  select jsonb_build_object('id', version.unit_id, 'name', version.name, 'shortName', version.short_name)
  from app.unit_version version where version.unit_id = ${sql.ref(column)}
  order by daterange(version.valid_from, version.valid_to) @> ${today}::date desc, version.valid_from desc limit 1)`;

export const unitName = (column: string, today: string): RawBuilder<unknown> => sql`coalesce((
  select version.name from app.unit_version version where version.unit_id = ${sql.ref(column)}
  order by daterange(version.valid_from, version.valid_to) @> ${today}::date desc, version.valid_from desc limit 1), '')`;

/** A person behind an account, as JSON. */
export const personBehind = (column: string): RawBuilder<unknown> => sql`(
  select jsonb_build_object('id', person.id, 'name', person.full_name)
  from app.account join app.person on person.id = account.person_id where account.id = ${sql.ref(column)})`;

/** An instant as the contract writes it, inside JSON. */
export const stamp = (column: string): RawBuilder<unknown> =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** A vertical or central agency: the province has no authority over its people and writes to its superior only. */
export const isVertical = (column: string, today: string): RawBuilder<unknown> => sql`coalesce((
  select version.kind in ('vertical', 'central') from app.unit_version version where version.unit_id = ${sql.ref(column)}
  order by daterange(version.valid_from, version.valid_to) @> ${today}::date desc, version.valid_from desc limit 1), false)`;
