import { defineNote } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { appendEvents } from "../../../kernel/audit.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { hashToken, newToken } from "../../../kernel/ids.ts";
import { sessionEnd } from "../domain/tokens.ts";
import { findActor } from "../read/find-actor.ts";
import { refusals } from "../domain/refusals.ts";

defineNote("access.sign-in", "đăng nhập bằng mật khẩu");
defineNote("access.use-sign-in-link", "đăng nhập bằng liên kết dùng một lần");
defineNote("access.take-up-invitation", "nhận lời mời, đặt mật khẩu và đăng nhập");
defineNote("access.sign-out", "đăng xuất");

/** How somebody came in, for the journal. */
export type Entrance = "access.sign-in" | "access.use-sign-in-link" | "access.take-up-invitation";

/** Opens a session and writes down that it was opened; returns the token for the cookie. */
export async function openSession(
  tx: Tx,
  accountId: string,
  now: Date,
  entrance: Entrance,
  userAgent: string | undefined,
): Promise<string> {
  const actor = await findActor(tx, accountId, localDateOf(now));
  if (!actor) throw refusals.SIGN_IN_FAILED();
  await tx
    .deleteFrom("app.session")
    .where("account_id", "=", accountId)
    .where("expires_at", "<=", now)
    .execute();
  const token = newToken();
  await tx
    .insertInto("app.session")
    .values({
      token_hash: hashToken(token),
      account_id: accountId,
      created_at: now,
      expires_at: sessionEnd(now),
      user_agent: userAgent?.slice(0, 300) ?? null,
    })
    .execute();
  await noteAtTheDoor(tx, actor, now, entrance);
  return token;
}

export async function closeSession(tx: Tx, actor: Actor, token: string, now: Date): Promise<void> {
  await tx.deleteFrom("app.session").where("token_hash", "=", hashToken(token)).execute();
  await noteAtTheDoor(tx, actor, now, "access.sign-out");
}

/** Coming and going is no act on a record, yet it leaves its line in the journal of the account. */
async function noteAtTheDoor(
  tx: Tx,
  actor: Actor,
  now: Date,
  act: Entrance | "access.sign-out",
): Promise<void> {
  await appendEvents(tx, actor, now, [
    { act, subjectType: "account", subjectId: actor.accountId ?? "", payload: {} },
  ]);
}
