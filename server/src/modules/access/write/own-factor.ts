import { verify } from "@node-rs/argon2";
import { defineNote } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { atTheDoor, type Tx } from "../../../kernel/database/scope.ts";
import { atField } from "../../../kernel/refusal.ts";
import type { Caller, Door, SignInRules } from "../door.ts";
import { refusals } from "../domain/refusals.ts";
import { enrolFactor, hasCodes, offerFactor, renewRecoveryCodes, takeCode } from "./factor.ts";
import { endOtherSessions, noteAtTheDoor } from "./sessions.ts";
import { claimTry, forgiveTries, tryKeys, type TryKeys } from "./tries.ts";

defineNote("access.renew-recovery-codes", "lập lại mã dự phòng");

interface Own {
  id: string;
  login: string;
  password_hash: string | null;
}

/** The password of whoever sits at the session, guessed no faster than at the door. @throws at the field `current` */
export async function askPassword(
  door: Door,
  actor: Actor,
  current: string,
  caller: Caller,
): Promise<{ account: Own; forgive: (tx: Tx) => Promise<void> }> {
  const { db, clock } = door;
  const { account, keys, rules } = await atTheDoor(db, async (tx) => {
    const now = clock.now();
    const own = await tx
      .selectFrom("app.account")
      .select(["id", "login", "password_hash"])
      .where("id", "=", actor.accountId)
      .executeTakeFirstOrThrow();
    const pair: TryKeys = tryKeys(own.login, caller.address);
    const found: SignInRules = await door.rulesOn(tx, localDateOf(now));
    await claimTry(tx, pair, found, now);
    return { account: own, keys: pair, rules: found };
  });
  const right =
    account.password_hash !== null &&
    (await verify(account.password_hash, current.normalize("NFKC")));
  if (!right) throw atField(refusals.CURRENT_PASSWORD_WRONG(), "current");
  return { account, forgive: (tx) => forgiveTries(tx, keys, rules, clock.now()) };
}

/** A new secret for the person at the session, for their password and, where they have a factor already, a code of it. */
export async function offerOwnFactor(
  door: Door,
  actor: Actor,
  { current, code }: { current: string; code?: string | undefined },
  caller: Caller,
): Promise<{ secret: string; uri: string }> {
  const { account, forgive } = await askPassword(door, actor, current, caller);
  return atTheDoor(door.db, async (tx) => {
    const now = door.clock.now();
    if (await hasCodes(tx, account.id)) await needCode(tx, door, account.id, code, now);
    await forgive(tx);
    return offerFactor(tx, door.box, account, now);
  });
}

/** Enrols what was offered; all other sessions end. */
export const enrolOwnFactor = (
  { db, clock, box }: Door,
  actor: Actor,
  code: string,
  token: string | undefined,
): Promise<string[]> =>
  atTheDoor(db, async (tx) => {
    const now = clock.now();
    const accountId = actor.accountId ?? "";
    const codes = await enrolFactor(tx, box, accountId, code, now);
    await endOtherSessions(tx, accountId, token);
    await noteAtTheDoor(tx, actor, now, "access.enrol-factor");
    return codes;
  });

/** Ten new recovery codes for a code of the moment and the password. */
export async function renewOwnRecoveryCodes(
  door: Door,
  actor: Actor,
  { current, code }: { current: string; code: string },
  caller: Caller,
): Promise<string[]> {
  const { account, forgive } = await askPassword(door, actor, current, caller);
  return atTheDoor(door.db, async (tx) => {
    const now = door.clock.now();
    await needCode(tx, door, account.id, code, now);
    await forgive(tx);
    await noteAtTheDoor(tx, actor, now, "access.renew-recovery-codes");
    return renewRecoveryCodes(tx, account.id);
  });
}

async function needCode(
  tx: Tx,
  { box }: Door,
  accountId: string,
  code: string | undefined,
  now: Date,
): Promise<void> {
  if (!(await takeCode(tx, box, accountId, code ?? "", now)))
    throw atField(refusals.CODE_WRONG(), "code");
}
