import type { SessionDoor } from "@dondoc/contract";
import { defineNote } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { appendEvents } from "../../../kernel/audit.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { hashToken, newToken } from "../../../kernel/ids.ts";
import type { Caller, SignInRules } from "../door.ts";
import { sessionEnd } from "../domain/tokens.ts";
import { findActor } from "../read/find-actor.ts";
import { refusals } from "../domain/refusals.ts";
import { doorOf } from "../domain/session-door.ts";

defineNote("access.sign-in", "đăng nhập bằng mật khẩu");
defineNote("access.sign-in-from-province", "đăng nhập bằng tài khoản của tỉnh");
defineNote(
  "access.sign-in-from-province-with-code",
  "đăng nhập bằng tài khoản của tỉnh và mã xác thực",
);
defineNote(
  "access.sign-in-from-province-with-recovery-code",
  "đăng nhập bằng tài khoản của tỉnh và mã dự phòng",
);
defineNote("access.sign-in-with-passkey", "đăng nhập bằng khóa đăng nhập");
defineNote("access.sign-in-with-password-and-passkey", "đăng nhập bằng mật khẩu và khóa đăng nhập");
defineNote(
  "access.sign-in-from-province-with-passkey",
  "đăng nhập bằng tài khoản của tỉnh và khóa đăng nhập",
);
defineNote("access.use-sign-in-link", "đăng nhập bằng liên kết dùng một lần");
defineNote("access.take-up-invitation", "dùng liên kết mời để đặt mật khẩu");
defineNote("access.sign-out", "đăng xuất");
defineNote("access.end-session", "kết thúc một phiên đăng nhập của mình trên thiết bị khác");
defineNote("access.end-all-sessions", "đăng xuất khỏi mọi nơi");

/** How somebody came in, for the journal and for the list of their sessions. */
export type Entrance =
  | "access.sign-in"
  | "access.sign-in-with-code"
  | "access.sign-in-with-recovery-code"
  | "access.sign-in-from-province"
  | "access.sign-in-from-province-with-code"
  | "access.sign-in-from-province-with-recovery-code"
  | "access.sign-in-with-passkey"
  | "access.sign-in-with-password-and-passkey"
  | "access.sign-in-from-province-with-passkey"
  | "access.use-sign-in-link"
  | "access.take-up-invitation";
type Change =
  | "access.unlink-province"
  | "access.enrol-passkey"
  | "access.remove-passkey"
  | "access.change-password"
  | "access.enrol-factor"
  | "access.renew-recovery-codes";
type Leaving = "access.sign-out" | "access.end-session" | "access.end-all-sessions";

/** What the browser is given: told once, and kept as a hash. */
export interface NewSession {
  token: string;
  /** How long it is good for at most. */
  seconds: number;
  actor: Actor;
}

export interface Entering {
  accountId: string;
  now: Date;
  entrance: Entrance;
  caller: Caller;
  rules: SignInRules;
}

/** Opens a session and writes down that it was opened. */
export async function openSession(
  tx: Tx,
  { accountId, now, entrance, caller, rules }: Entering,
): Promise<NewSession> {
  const actor = await findActor(tx, accountId, localDateOf(now));
  if (!actor) throw refusals.SIGN_IN_FAILED();
  await tx
    .deleteFrom("app.session")
    .where("account_id", "=", accountId)
    .where("expires_at", "<=", now)
    .execute();
  const token = newToken();
  const hours = rules["session.hours"];
  await tx
    .insertInto("app.session")
    .values({
      token_hash: hashToken(token),
      account_id: accountId,
      created_at: now,
      expires_at: sessionEnd(now, hours),
      last_seen_at: now,
      idle_minutes: rules["session.idleMinutes"],
      user_agent: caller.userAgent?.slice(0, 300) ?? null,
      address: caller.address,
      entrance,
    })
    .execute();
  await noteAtTheDoor(tx, actor, now, entrance);
  return { token, seconds: hours * 3600, actor };
}

/** @returns by which door the person had come, since a session elsewhere may go on */
export async function closeSession(
  tx: Tx,
  actor: Actor,
  token: string,
  now: Date,
): Promise<SessionDoor> {
  const closed = await tx
    .deleteFrom("app.session")
    .where("token_hash", "=", hashToken(token))
    .returning("entrance")
    .executeTakeFirst();
  await noteAtTheDoor(tx, actor, now, "access.sign-out");
  return doorOf(closed?.entrance ?? null);
}

/** Ends one session of one's own, named by its id; that of somebody else is not found. */
export async function endSession(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom("app.session")
    .where("id", "=", id)
    .where("account_id", "=", actor.accountId)
    .executeTakeFirst();
  if (!numDeletedRows) throw refusals.SESSION_UNKNOWN();
  await noteAtTheDoor(tx, actor, now, "access.end-session");
}

/** Ends all sessions of one's own, this one too. */
export async function endAllSessions(tx: Tx, actor: Actor, now: Date): Promise<void> {
  await tx.deleteFrom("app.session").where("account_id", "=", actor.accountId).execute();
  await noteAtTheDoor(tx, actor, now, "access.end-all-sessions");
}

/** What was opened by an old password or factor is shut; but for this one, in which it was changed. */
export async function endOtherSessions(
  tx: Tx,
  accountId: string,
  kept: string | undefined,
): Promise<void> {
  await tx
    .deleteFrom("app.session")
    .where("account_id", "=", accountId)
    .$if(kept !== undefined, (query) => query.where("token_hash", "!=", hashToken(kept ?? "")))
    .execute();
}

/** Somebody is at it; written once a minute at most, since every request would ask it. */
export async function keepAwake(tx: Tx, token: string, now: Date): Promise<void> {
  await tx
    .updateTable("app.session")
    .set({ last_seen_at: now })
    .where("token_hash", "=", hashToken(token))
    .where("last_seen_at", "<", now)
    .execute();
}

/** Coming and going is no act on a record, yet it leaves its line in the journal of the account. */
export async function noteAtTheDoor(
  tx: Tx,
  actor: Actor,
  now: Date,
  act: Entrance | Leaving | Change,
): Promise<void> {
  await appendEvents(tx, actor, now, [
    { act, subjectType: "account", subjectId: actor.accountId ?? "", payload: {} },
  ]);
}
