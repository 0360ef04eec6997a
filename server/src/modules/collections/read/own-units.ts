import { sql } from "kysely";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";

/** The agencies a person speaks for: those of the grants, and what they took over (app.unit_now). Never what lies below them. */
export async function ownUnits(tx: Tx, { grants }: Actor, today: string): Promise<string[]> {
  const held = [...new Set(grants.map(({ unitId }) => unitId))];
  const { rows } = await sql<{ id: string }>`
    with recursive past (id) as (
      select unnest(${held}::uuid[])
      union select succession.from_id from app.unit_succession succession join past on past.id = succession.to_id
    ) select id from past where id = any (${held}::uuid[]) or app.unit_now(id, ${today}::date) = any (${held}::uuid[])`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}
