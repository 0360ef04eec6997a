import { hash } from "@node-rs/argon2";
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
