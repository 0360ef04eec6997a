import type { UnitRef } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** Names of units by the version valid on the date, else their latest; without a date, the latest. */
export async function unitRefs(
  tx: Tx,
  ids: readonly string[],
  asOf?: string,
): Promise<Map<string, UnitRef>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<UnitRef>`
    select distinct on (unit_id) unit_id as id, name, short_name as "shortName"
    from app.unit_version
    where unit_id = any (${[...new Set(ids)]}::uuid[])
    order by unit_id, coalesce(daterange(valid_from, valid_to) @> ${asOf ?? null}::date, false) desc, valid_from desc`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Those of the units that exist on the date. */
export async function unitsExistingOn(
  tx: Tx,
  ids: readonly string[],
  date: string,
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ unit_id: string }>`
    select unit_id from app.unit_version
    where unit_id = any (${ids}::uuid[]) and daterange(valid_from, valid_to) @> ${date}::date`.execute(
    tx,
  );
  return new Set(rows.map(({ unit_id }) => unit_id));
}

/**
 * The names of some units on a day, or their latest where they have ended: within another statement, one look through the versions
 * instead of one a row.
 */
export const unitNamesOn = (unitIds: RawBuilder<unknown>, day: string): RawBuilder<unknown> => sql`
  select distinct on (version.unit_id) version.unit_id, version.name, version.short_name
  from app.unit_version version where version.unit_id in (${unitIds})
  order by version.unit_id, daterange(version.valid_from, version.valid_to) @> ${day}::date desc, version.valid_from desc`;
