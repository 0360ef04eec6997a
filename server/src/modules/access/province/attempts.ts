import type { Tx } from "../../../kernel/database/scope.ts";
import { hashToken, newToken } from "../../../kernel/ids.ts";
import { refusals } from "../domain/refusals.ts";

/** Long enough for a password and a second step over there. */
export const ATTEMPT_MINUTES = 10;

/** Somebody who is under way. */
export interface Attempt {
  /** Who links at their own session; null where somebody would come in. */
  accountId: string | null;
  /** Where they had wanted to go. */
  next: string | null;
}

/** Writes down that a browser was sent to the provider. @returns its ticket, for a cookie that no script reads */
export async function beginAttempt(tx: Tx, attempt: Attempt, now: Date): Promise<string> {
  const ticket = newToken();
  await tx.deleteFrom("app.provincial_attempt").where("expires_at", "<=", now).execute();
  await tx
    .insertInto("app.provincial_attempt")
    .values({
      ticket_hash: hashToken(ticket),
      account_id: attempt.accountId,
      next: attempt.next,
      expires_at: new Date(now.getTime() + ATTEMPT_MINUTES * 60_000),
    })
    .execute();
  return ticket;
}

/** An answer is taken once, whatever it says, and within its time. @throws Refusal PROVINCE_ANSWER_ENDED */
export async function takeAttempt(tx: Tx, ticket: string, now: Date): Promise<Attempt> {
  const taken = await tx
    .deleteFrom("app.provincial_attempt")
    .where("ticket_hash", "=", hashToken(ticket))
    .returning(["account_id", "next", "expires_at"])
    .executeTakeFirst();
  if (!taken || taken.expires_at <= now) throw refusals.PROVINCE_ANSWER_ENDED();
  return { accountId: taken.account_id, next: taken.next };
}
