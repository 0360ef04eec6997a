import { verify } from "@node-rs/argon2";
import { defineNote } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { atTheDoor } from "../../../kernel/database/scope.ts";
import { atField } from "../../../kernel/refusal.ts";
import type { Caller, Door } from "../door.ts";
import { refusals } from "../domain/refusals.ts";
import { hashChosenPassword, setPassword } from "./password.ts";
import { endOtherSessions, noteAtTheDoor } from "./sessions.ts";
import { claimTry, forgiveTries, tryKeys } from "./tries.ts";

defineNote("access.change-password", "đổi mật khẩu của mình");

/**
 * A new password for the old one. Whoever sits at an open session and knows no password guesses it no faster than at the door;
 * all other sessions and every open invitation end.
 */
export async function changePassword(
  door: Door,
  actor: Actor,
  { current, password }: { current: string; password: string },
  { caller, token }: { caller: Caller; token: string | undefined },
): Promise<void> {
  const { db, clock } = door;
  const account = await atTheDoor(db, (tx) =>
    tx
      .selectFrom("app.account")
      .select(["id", "login", "password_hash"])
      .where("id", "=", actor.accountId)
      .executeTakeFirstOrThrow(),
  );
  const keys = tryKeys(account.login, caller.address);
  const rules = await atTheDoor(db, async (tx) => {
    const now = clock.now();
    const found = await door.rulesOn(tx, localDateOf(now));
    await claimTry(tx, keys, found, now);
    return found;
  });
  const right =
    account.password_hash !== null &&
    (await verify(account.password_hash, current.normalize("NFKC")));
  if (!right) throw atField(refusals.CURRENT_PASSWORD_WRONG(), "current");
  const hash = await hashChosenPassword(password, [account.login, actor.name]);
  await atTheDoor(db, async (tx) => {
    const now = clock.now();
    await forgiveTries(tx, keys, rules, now);
    await setPassword(tx, account.id, hash, now);
    await endOtherSessions(tx, account.id, token);
    await noteAtTheDoor(tx, actor, now, "access.change-password");
  });
}
