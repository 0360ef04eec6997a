import { sql, type RawBuilder } from "kysely";

/**
 * The ids of units and of all below them as they stood on a day, by each unit's latest version that had begun; what
 * app.unit_closure says of today. A figure of the past is summed over the tree of the past.
 */
export const unitsBelow = (ids: readonly string[], day: string): RawBuilder<{ id: string }> => sql`
  with recursive below (id) as (
    select unnest(${[...ids]}::uuid[])
    union
    select version.unit_id from below join app.unit_version version on version.parent_id = below.id
    where version.valid_from <= ${day}::date and not exists (select from app.unit_version later
      where later.unit_id = version.unit_id and later.valid_from > version.valid_from and later.valid_from <= ${day}::date)
  )
  select id from below`;
