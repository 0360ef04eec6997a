import { hash } from "@node-rs/argon2";
import type { Tx } from "../../../kernel/database/scope.ts";
import { atField } from "../../../kernel/refusal.ts";
import { isGuessable } from "../domain/guessable-password.ts";
import { refusals } from "../domain/refusals.ts";

/** Argon2id by the library's defaults: 19 MiB, two passes (OWASP's first choice). */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"));

/** The hash of a password that its person has chosen; one that is guessed soon is refused. */
export function hashChosenPassword(password: string, about: readonly string[]): Promise<string> {
  if (isGuessable(password, about)) throw atField(refusals.PASSWORD_GUESSABLE(), "password");
  return hashPassword(password);
}

/** Sets it, and shuts what an earlier invitation could still open; the sessions are for the caller to end. */
export async function setPassword(
  tx: Tx,
  accountId: string,
  passwordHash: string,
  now: Date,
): Promise<void> {
  await tx
    .updateTable("app.account")
    .set({ password_hash: passwordHash })
    .where("id", "=", accountId)
    .execute();
  await tx
    .updateTable("app.sign_in_link")
    .set({ used_at: now })
    .where("account_id", "=", accountId)
    .where("purpose", "=", "invitation")
    .where("used_at", "is", null)
    .execute();
}
