import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { programmeRefusals } from "../domain/refusals.ts";

/** The name of a unit that exists today. @throws UNIT_GONE at the field it came from. */
export async function livingUnit(
  { tx, today }: ActContext,
  unitId: string,
  field: string,
): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from app.unit_version where unit_id = ${unitId}::uuid
      and daterange(valid_from, valid_to) @> ${today}::date`.execute(tx);
  const [unit] = rows;
  if (!unit) throw atField(programmeRefusals.UNIT_GONE(), field);
  return unit.name;
}
