import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { atField } from "../../../kernel/refusal.ts";
import { publicationRefusals } from "../refusals.ts";

/**
 * Results are published of agencies, never of persons (task digest 16): whoever is known here by this name is not named.
 * @throws PERSON_NAMED at the field
 */
export async function namesNobody(tx: Tx, field: string, said: string): Promise<void> {
  if (said === "") return;
  const { rows } = await sql<{ name: string }>`
    select distinct full_name as name from app.person
    where full_name like '% %' and position(' ' || app.words_of(full_name) || ' ' in ' ' || app.words_of(${said}) || ' ') > 0
    order by full_name limit 5`.execute(tx);
  if (rows.length > 0) {
    const names = rows.map(({ name }) => name).join(", ");
    throw atField(publicationRefusals.PERSON_NAMED(names), field);
  }
}
