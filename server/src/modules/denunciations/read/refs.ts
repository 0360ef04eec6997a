import type { PersonRef, UnitRef } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** The name of the person behind an account. */
export const nameBehind = (column: string): RawBuilder<string> => sql`coalesce((
  select person.full_name from app.account join app.person on person.id = account.person_id where account.id = ${sql.ref(column)}), '')`;

export async function peopleBy(tx: Tx, ids: readonly string[]): Promise<PersonRef[]> {
  const { rows } = await sql<PersonRef>`
    select id, full_name as name from app.person where id = any (${[...ids]}::uuid[]) order by full_name, id`.execute(
    tx,
  );
  return rows;
}

/** Units by their names today, else by their latest. */
export async function unitsBy(tx: Tx, ids: readonly string[], today: string): Promise<UnitRef[]> {
  const { rows } = await sql<UnitRef>`
    select distinct on (unit_id) unit_id as id, name, short_name as "shortName" from app.unit_version
    where unit_id = any (${[...ids]}::uuid[])
    order by unit_id, daterange(valid_from, valid_to) @> ${today}::date desc, valid_from desc`.execute(
    tx,
  );
  return rows;
}
