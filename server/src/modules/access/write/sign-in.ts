import { verify } from "@node-rs/argon2";
import { defineNote, telling } from "../../../kernel/act.ts";
import { theProgram } from "../../../kernel/actor.ts";
import { appendEvents } from "../../../kernel/audit.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { atTheDoor } from "../../../kernel/database/scope.ts";
import type { Caller, Door } from "../door.ts";
import { refusals } from "../domain/refusals.ts";
import { missingStep } from "./factor.ts";
import { hashPassword } from "./password.ts";
import { askSecondStep, type Passed } from "./second-step.ts";
import { openSession } from "./sessions.ts";
import { claimTry, forgiveTries, tryKeys } from "./tries.ts";

const HELD = "access.hold-tries";
defineNote(
  HELD,
  "tạm giữ đăng nhập sau nhiều lần nhập sai",
  telling<{ login: string; address: string }>(
    ({ login, address }) =>
      `tạm giữ việc đăng nhập tài khoản ${login} từ địa chỉ ${address} sau nhiều lần nhập sai`,
  ),
);

/** Compared against when there is no such account, so that the answer takes as long. */
const nobodysHash = hashPassword("mật khẩu của không ai cả");

/**
 * Opens a session for a login and its password, or asks the second step; the refusal never says which of the two was wrong. Guessing is slowed by
 * account and address (`tries.ts`), never by account alone.
 */
export async function signIn(
  door: Door,
  { login: typed, password }: { login: string; password: string },
  caller: Caller,
): Promise<Passed> {
  const { db, clock } = door;
  const login = typed.toLowerCase();
  const keys = tryKeys(login, caller.address);
  const { account, rules } = await atTheDoor(db, async (tx) => {
    const now = clock.now();
    const rules = await door.rulesOn(tx, localDateOf(now));
    const { begins } = await claimTry(tx, keys, rules, now);
    const account = await tx
      .selectFrom("app.account")
      .select(["id", "login", "password_hash"])
      .where("login", "=", login)
      .where("locked_at", "is", null)
      .executeTakeFirst();
    if (account && begins) {
      const payload = { login: account.login, address: caller.address };
      await appendEvents(tx, theProgram, now, [
        { act: HELD, subjectType: "account", subjectId: account.id, payload },
      ]);
    }
    return { account, rules };
  });
  const right = await verify(
    account?.password_hash ?? (await nobodysHash),
    password.normalize("NFKC"),
  );
  if (!account?.password_hash || !right) throw refusals.SIGN_IN_FAILED();
  return atTheDoor(db, async (tx) => {
    const now = clock.now();
    const { missing } = await missingStep(tx, account.id, rules, now);
    // The tries are forgiven when the second step is passed too: else a known password would let codes be guessed without end.
    if (missing) return askSecondStep(tx, account.id, missing, now);
    await forgiveTries(tx, keys, rules, now);
    const entering = { accountId: account.id, now, caller, rules };
    return {
      next: "in",
      session: await openSession(tx, { ...entering, entrance: "access.sign-in" }),
    };
  });
}
