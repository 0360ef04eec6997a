import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { Sender } from "../domain/sender.ts";

/** Who spoke, in the clear: for masking, for comparing before publication, and for the one act that shows it. */
export async function senderOf(tx: Tx, voiceId: string): Promise<Sender> {
  const { rows } = await sql<Sender>`
    select name, phone, email, address from app.voice_sender where voice_id = ${voiceId}::uuid`.execute(
    tx,
  );
  const found = rows[0];
  if (!found) throw refusals.NOT_FOUND("người gửi này");
  return found;
}
