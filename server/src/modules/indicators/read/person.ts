import type { PersonRef } from "@dondoc/contract";
import { sql } from "kysely";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { Indicator } from "../domain/indicator.ts";
import { maySeePerson } from "../domain/person-policy.ts";
import { indicatorRefusals } from "../refusals.ts";
import type { AskedPeriod } from "./question.ts";

/**
 * Whose figures are asked for, or nobody's.
 * @throws NOT_FOUND for a person whom nobody knows, NOT_ALLOWED for one whose figures the actor may not see.
 */
export async function personAsked(
  tx: Tx,
  actor: Actor,
  { from, day }: AskedPeriod,
  personId: string | undefined,
): Promise<PersonRef | null> {
  if (personId === undefined) return null;
  const { rows } = await sql<PersonRef & { units: string[] }>`
    select person.id, person.full_name as name, array(select appointment.unit_id from app.appointment
      where appointment.person_id = person.id and appointment.valid_from <= ${day}::date
        and (appointment.valid_to is null or appointment.valid_to > ${from}::date)) as units
    from app.person where person.id = ${personId}`.execute(tx);
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("người này");
  const { units: unitIds, ...person } = row;
  if (!maySeePerson(actor, { personId, unitIds })) throw indicatorRefusals.PERSON_NOT_SEEN();
  return person;
}

/** @throws NOT_PERSONAL for what only agencies are measured by. */
export function ensurePersonal(person: PersonRef | null, { source, name }: Indicator): void {
  if (person !== null && !source.personal) throw indicatorRefusals.NOT_PERSONAL(name);
}
