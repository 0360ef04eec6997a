import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { Sender } from "../domain/sender.ts";

/**
 * Who spoke, in the clear: for masking, for comparing before publication, and for the one act that shows it. Whoever has only a
 * part in the answer finds nobody.
 */
export async function senderOf(tx: Tx, voiceId: string): Promise<Sender> {
  const { rows } = await sql<Sender>`
    select name, phone, email, address from app.voice_sender where voice_id = ${voiceId}::uuid`.execute(
    tx,
  );
  return rows[0] ?? { name: null, phone: null, email: null, address: null };
}
