import { sql, type RawBuilder } from "kysely";

/**
 * What a leader is in charge of on a day, as a condition over `task`: agencies with what stands below them, groups by their
 * members of the day, and fields. Arrays, so that each index is asked for its few keys.
 */
export function ledBy(accountId: string | null, today: string): RawBuilder<unknown> {
  const charge = sql`app.portfolio charge
    where charge.duty = 'lead' and charge.account_id = ${accountId}::uuid
      and daterange(charge.valid_from, charge.valid_to) @> ${today}::date`;
  return sql`(task.holder_unit_id = any (array(
      select closure.descendant_id from app.unit_closure closure
        where closure.ancestor_id in (select charge.unit_id from ${charge})
      union
      select version.unit_id from app.unit_version version
        join app.unit_group on unit_group.id in (select charge.group_id from ${charge})
        where daterange(version.valid_from, version.valid_to) @> ${today}::date
          and (version.kind = any (unit_group.unit_kinds) or exists (select from app.unit_group_member member
            where member.group_id = unit_group.id and member.unit_id = version.unit_id
              and daterange(member.valid_from, member.valid_to) @> ${today}::date))))
    or task.field_id = any (array(select charge.field_id from ${charge} and charge.field_id is not null)))`;
}

/** What each leader is in charge of on a day, one row an agency (with what stands below it) or field: to join many leaders' tasks. */
export const chargesOfLeaders = (today: string): RawBuilder<unknown> => {
  const stands = sql`charge.duty = 'lead' and daterange(charge.valid_from, charge.valid_to) @> ${today}::date`;
  return sql`
    select charge.account_id, closure.descendant_id as unit_id, null::uuid as field_id
    from app.portfolio charge join app.unit_closure closure on closure.ancestor_id = charge.unit_id where ${stands}
    union
    select charge.account_id, version.unit_id, null
    from app.portfolio charge join app.unit_group on unit_group.id = charge.group_id
    join app.unit_version version on daterange(version.valid_from, version.valid_to) @> ${today}::date
      and (version.kind = any (unit_group.unit_kinds) or exists (select from app.unit_group_member member
        where member.group_id = unit_group.id and member.unit_id = version.unit_id
          and daterange(member.valid_from, member.valid_to) @> ${today}::date))
    where ${stands}
    union
    select charge.account_id, null, charge.field_id from app.portfolio charge where ${stands} and charge.field_id is not null`;
};
