import { createHmac } from "node:crypto";
import type { Tx } from "../../../kernel/database/scope.ts";
import { hashToken, newToken } from "../../../kernel/ids.ts";
import { refusals } from "../domain/refusals.ts";

/** Long enough to fetch the telephone that lies in the next room. */
export const CHALLENGE_MINUTES = 5;

/** What an answer is for; one to enter is of whoever answers. */
export type Asked =
  | { purpose: "enrol" | "second-step"; accountId: string }
  | { purpose: "enter"; accountId: null };

/** What the device signs; it follows from the ticket, so that the database keeps nothing to answer by. */
export const challengeOf = (ticket: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHmac("sha256", ticket).update("passkey").digest());

export async function beginChallenge(
  tx: Tx,
  { purpose, accountId }: Asked,
  now: Date,
): Promise<string> {
  const ticket = newToken();
  await tx.deleteFrom("app.passkey_challenge").where("expires_at", "<=", now).execute();
  await tx
    .insertInto("app.passkey_challenge")
    .values({
      ticket_hash: hashToken(ticket),
      purpose,
      account_id: accountId,
      expires_at: new Date(now.getTime() + CHALLENGE_MINUTES * 60_000),
    })
    .execute();
  return ticket;
}

/** A challenge is answered once, whatever the answer, for what it was asked and by whom. @throws Refusal PASSKEY_ENDED */
export async function takeChallenge(
  tx: Tx,
  ticket: string,
  { purpose, accountId }: Asked,
  now: Date,
): Promise<void> {
  const taken = await tx
    .deleteFrom("app.passkey_challenge")
    .where("ticket_hash", "=", hashToken(ticket))
    .returning(["purpose", "account_id", "expires_at"])
    .executeTakeFirst();
  if (!taken || taken.expires_at <= now) throw refusals.PASSKEY_ENDED();
  if (taken.purpose !== purpose || taken.account_id !== accountId) throw refusals.PASSKEY_ENDED();
}
