import { defineNote } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { atTheDoor } from "../../../kernel/database/scope.ts";
import type { Caller, Door } from "../door.ts";
import { askPassword } from "./own-factor.ts";
import { hashChosenPassword, setPassword } from "./password.ts";
import { endOtherSessions, noteAtTheDoor } from "./sessions.ts";

defineNote("access.change-password", "đổi mật khẩu của mình");

/** A new password for the old one; all other sessions and every open invitation end. */
export async function changePassword(
  door: Door,
  actor: Actor,
  { current, password }: { current: string; password: string },
  { caller, token }: { caller: Caller; token: string | undefined },
): Promise<void> {
  const { account, forgive } = await askPassword(door, actor, current, caller);
  const hash = await hashChosenPassword(password, [account.login, actor.name]);
  await atTheDoor(door.db, async (tx) => {
    const now = door.clock.now();
    await forgive(tx);
    await setPassword(tx, account.id, hash, now);
    await endOtherSessions(tx, account.id, token);
    await noteAtTheDoor(tx, actor, now, "access.change-password");
  });
}
