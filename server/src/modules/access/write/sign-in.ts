import { hash, verify } from "@node-rs/argon2";
import type { Runtime } from "../../../kernel/act.ts";
import { atTheDoor } from "../../../kernel/database/scope.ts";
import { refusals } from "../domain/refusals.ts";
import { openSession } from "./sessions.ts";

/** Argon2id by the library's defaults: 19 MiB, two passes (OWASP's first choice). */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"));

/** Compared against when there is no such account, so that the answer takes as long. */
const nobodysHash = hashPassword("mật khẩu của không ai cả");

/** Opens a session for a login and its password; the refusal never says which of the two was wrong. */
export async function signIn(
  { db, clock }: Runtime,
  login: string,
  password: string,
  userAgent: string | undefined,
): Promise<string> {
  const account = await atTheDoor(db, (tx) =>
    tx
      .selectFrom("app.account")
      .select(["id", "password_hash"])
      .where("login", "=", login.toLowerCase())
      .where("locked_at", "is", null)
      .executeTakeFirst(),
  );
  const right = await verify(
    account?.password_hash ?? (await nobodysHash),
    password.normalize("NFKC"),
  );
  if (!account?.password_hash || !right) throw refusals.SIGN_IN_FAILED();
  return atTheDoor(db, (tx) =>
    openSession(tx, account.id, clock.now(), "access.sign-in", userAgent),
  );
}
