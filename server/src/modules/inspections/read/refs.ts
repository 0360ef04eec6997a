import { sql, type RawBuilder } from "kysely";

/** A unit as it was named on a day, else by its latest name; as JSON, from a column with its id. */
export const unitOn = (column: string, day: string): RawBuilder<unknown> => sql`(
  select jsonb_build_object('id', version.unit_id, 'name', version.name, 'shortName', version.short_name)
  from app.unit_version version where version.unit_id = ${sql.ref(column)}
  order by daterange(version.valid_from, version.valid_to) @> ${day}::date desc, version.valid_from desc limit 1)`;

export const personOf = (column: string): RawBuilder<unknown> => sql`(
  select jsonb_build_object('id', person.id, 'name', person.full_name) from app.person where person.id = ${sql.ref(column)})`;

/** The name of the person behind an account. */
export const nameBehind = (column: string): RawBuilder<unknown> => sql`(
  select behind.full_name from app.account held join app.person behind on behind.id = held.person_id where held.id = ${sql.ref(column)})`;

/** The office a person holds on a day, with its agency; null without one. */
export const postOf = (column: string, day: string): RawBuilder<unknown> => sql`(
  select post.title || ', ' || here.name from app.appointment post
  join app.unit_version here on here.unit_id = post.unit_id and daterange(here.valid_from, here.valid_to) @> ${day}::date
  where post.person_id = ${sql.ref(column)} and daterange(post.valid_from, post.valid_to) @> ${day}::date
  order by here.kind = 'working-group', post.is_head desc, post.valid_from desc, post.id limit 1)`;

/** What the body is called on a day, by its latest decision then; by its first where that lies later. */
export const bodyName = (column: string, day: string): RawBuilder<unknown> => sql`(
  select decision.name from app.inspecting_body_decision decision
  where decision.body_id = ${sql.ref(column)} and decision.name is not null
  order by decision.valid_from <= ${day}::date desc,
    case when decision.valid_from <= ${day}::date then decision.valid_from end desc, decision.valid_from limit 1)`;
