import type { PersonRef } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** Who headed each unit on a date; of two at once, the one appointed last. A unit without a head has no entry. */
export async function headsOn(
  tx: Tx,
  unitIds: readonly string[],
  date: string,
): Promise<Map<string, PersonRef>> {
  if (unitIds.length === 0) return new Map();
  const { rows } = await sql<PersonRef & { unit_id: string }>`
    select distinct on (appointment.unit_id) appointment.unit_id, person.id, person.full_name as name
    from app.appointment join app.person on person.id = appointment.person_id
    where appointment.unit_id = any (${unitIds}::uuid[]) and appointment.is_head
      and daterange(appointment.valid_from, appointment.valid_to) @> ${date}::date
    order by appointment.unit_id, appointment.valid_from desc, appointment.id desc`.execute(tx);
  return new Map(rows.map(({ unit_id, id, name }) => [unit_id, { id, name }]));
}
