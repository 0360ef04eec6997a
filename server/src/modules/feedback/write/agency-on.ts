import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { atField } from "../../../kernel/refusal.ts";
import { feedbackRefusals } from "../refusals.ts";

/** The name of an agency that stands on a day; refused at field `unitId` where none does. */
export async function agencyOn(tx: Tx, unitId: string, today: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from app.unit_version where unit_id = ${unitId}::uuid and daterange(valid_from, valid_to) @> ${today}::date`.execute(
    tx,
  );
  const name = rows[0]?.name;
  if (name === undefined) throw atField(feedbackRefusals.UNIT_UNKNOWN(), "unitId");
  return name;
}
