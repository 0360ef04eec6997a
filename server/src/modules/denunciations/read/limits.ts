import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { DenunciationLimit } from "../domain/clocks.ts";

/** All rows; which of them holds is the domain's to say. */
export async function readDenunciationLimits(tx: Tx): Promise<DenunciationLimit[]> {
  const { rows } = await sql<DenunciationLimit>`
    select step, valid_from::text as "validFrom", amount, unit, legal_basis as "legalBasis"
    from app.denunciation_limit order by step, valid_from`.execute(tx);
  return rows;
}
