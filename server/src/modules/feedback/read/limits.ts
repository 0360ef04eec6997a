import type { VoiceLimit } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** All limits there are, some sixty rows: which of them holds is the domain's to say. */
export async function readLimits(tx: Tx): Promise<VoiceLimit[]> {
  const { rows } = await sql<VoiceLimit>`
    select kind, step, valid_from::text as "validFrom", amount, unit, counted_from as "countedFrom", legal_basis as "legalBasis", certainty
    from app.voice_limit order by kind, step, valid_from`.execute(tx);
  return rows;
}
