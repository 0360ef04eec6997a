import { defineNote } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { atTheDoor, type Tx } from "../../../kernel/database/scope.ts";
import { hashToken, newToken } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import type { Caller, Door } from "../door.ts";
import { refusals } from "../domain/refusals.ts";
import { enrolFactor, offerFactor, takeCode, type Missing } from "./factor.ts";
import {
  endOtherSessions,
  noteAtTheDoor,
  openSession,
  type Entrance,
  type NewSession,
} from "./sessions.ts";
import { claimTry, forgiveTries, tryKeys } from "./tries.ts";

defineNote("access.sign-in-with-code", "đăng nhập bằng mật khẩu và mã xác thực");
defineNote("access.sign-in-with-recovery-code", "đăng nhập bằng mật khẩu và mã dự phòng");
defineNote("access.enrol-factor", "đăng ký ứng dụng tạo mã xác thực");

/** Long enough to fetch the telephone. */
const STEP_MINUTES = 10;
/** With one right password so many codes are tried; then the password is asked again, where tries are counted too. */
const STEP_TRIES = 5;

/** What was proven before the second step, and so how the entrance is named. */
export type FirstStep = "password" | "province";

const ENTRANCES: Record<
  FirstStep,
  Record<"alone" | "code" | "recovery-code" | "passkey", Entrance>
> = {
  password: {
    alone: "access.sign-in",
    code: "access.sign-in-with-code",
    "recovery-code": "access.sign-in-with-recovery-code",
    passkey: "access.sign-in-with-password-and-passkey",
  },
  province: {
    alone: "access.sign-in-from-province",
    code: "access.sign-in-from-province-with-code",
    "recovery-code": "access.sign-in-from-province-with-recovery-code",
    passkey: "access.sign-in-from-province-with-passkey",
  },
};

/** What the browser is to do after the password: it is in, or it carries this ticket to the second step. */
export type Passed =
  | { next: "in"; session: NewSession }
  | { next: Missing; ticket: string; seconds: number };

/** The password was right (or the province said who it is), and something is missing: a ticket for that alone, which opens no page. */
export async function askSecondStep(
  tx: Tx,
  accountId: string,
  missing: Missing,
  now: Date,
  door: FirstStep = "password",
): Promise<Passed> {
  const ticket = newToken();
  await tx
    .deleteFrom("app.sign_in_step")
    .where("account_id", "=", accountId)
    .where("expires_at", "<=", now)
    .execute();
  const expiresAt = new Date(now.getTime() + STEP_MINUTES * 60_000);
  await tx
    .insertInto("app.sign_in_step")
    .values({
      token_hash: hashToken(ticket),
      account_id: accountId,
      missing: missing === "enrolment" ? missing : "code",
      door,
      expires_at: expiresAt,
    })
    .execute();
  return { next: missing, ticket, seconds: STEP_MINUTES * 60 };
}

/** The second step by a code of the moment or a recovery code. */
export const passSecondStep = (
  door: Door,
  ticket: string,
  code: string,
  caller: Caller,
): Promise<NewSession> =>
  passStep(door, ticket, caller, {
    async prove(tx, accountId, now) {
      const taken = await takeCode(tx, door.box, accountId, code, now);
      if (!taken) throw refusals.CODE_WRONG();
      return { by: taken };
    },
  });

/** How somebody proves the second step. */
interface Proof {
  /** What is spent whether or not the proof is right. */
  spend?(tx: Tx, accountId: string, now: Date): Promise<void>;
  /** @returns by what it was proven, or a refusal that is told after what was written beside it has been kept */
  prove(
    tx: Tx,
    accountId: string,
    now: Date,
  ): Promise<{ by: "code" | "recovery-code" | "passkey" } | { refusal: Refusal }>;
}

/** A session for a ticket and a proof. Wrong ones count as tries of the account from this address. */
export async function passStep(
  door: Door,
  ticket: string,
  caller: Caller,
  proof: Proof,
): Promise<NewSession> {
  const { db, clock } = door;
  const { keys, rules } = await atTheDoor(db, async (tx) => {
    const now = clock.now();
    const { login, account_id: accountId } = await ticketFor(tx, ticket, "code", now);
    const found = await door.rulesOn(tx, localDateOf(now));
    const pair = tryKeys(login, caller.address);
    await claimTry(tx, pair, found, now);
    await proof.spend?.(tx, accountId, now);
    await tx
      .updateTable("app.sign_in_step")
      .set((column) => ({ tries: column("tries", "+", 1) }))
      .where("token_hash", "=", hashToken(ticket))
      .execute();
    return { keys: pair, rules: found };
  });
  const passed = await atTheDoor(db, async (tx) => {
    const now = clock.now();
    const step = await ticketFor(tx, ticket, "code", now, STEP_TRIES + 1);
    const accountId = step.account_id;
    const proven = await proof.prove(tx, accountId, now);
    if ("refusal" in proven) return proven.refusal;
    await tx.deleteFrom("app.sign_in_step").where("account_id", "=", accountId).execute();
    await forgiveTries(tx, keys, rules, now);
    const entrance = ENTRANCES[step.door][proven.by];
    return openSession(tx, { accountId, now, entrance, caller, rules });
  });
  if (passed instanceof Refusal) throw passed;
  return passed;
}

/** Whose second step a ticket is for. @throws Refusal SECOND_STEP_ENDED */
export const stepOf = (tx: Tx, ticket: string, now: Date): Promise<{ account_id: string }> =>
  ticketFor(tx, ticket, "code", now);

/** The secret for somebody who cannot come in without enrolling. */
export const offerAtTheDoor = ({ db, clock, box }: Door, ticket: string) =>
  atTheDoor(db, async (tx) => {
    const now = clock.now();
    const { account_id: id, login } = await ticketFor(tx, ticket, "enrolment", now);
    return offerFactor(tx, box, { id, login }, now);
  });

/** Enrols by a first code, and lets in. */
export async function enrolAtTheDoor(
  door: Door,
  ticket: string,
  code: string,
  caller: Caller,
): Promise<{ session: NewSession; recoveryCodes: string[] }> {
  const { db, clock, box } = door;
  return atTheDoor(db, async (tx) => {
    const now = clock.now();
    const {
      account_id: accountId,
      login,
      door: firstStep,
    } = await ticketFor(tx, ticket, "enrolment", now);
    const rules = await door.rulesOn(tx, localDateOf(now));
    const recoveryCodes = await enrolFactor(tx, box, accountId, code, now);
    await tx.deleteFrom("app.sign_in_step").where("account_id", "=", accountId).execute();
    await endOtherSessions(tx, accountId, undefined);
    await forgiveTries(tx, tryKeys(login, caller.address), rules, now);
    const entering = { accountId, now, entrance: ENTRANCES[firstStep].alone, caller, rules };
    const session = await openSession(tx, entering);
    await noteAtTheDoor(tx, session.actor, now, "access.enrol-factor");
    return { session, recoveryCodes };
  });
}

async function ticketFor(
  tx: Tx,
  ticket: string,
  missing: "code" | "enrolment",
  now: Date,
  tries = STEP_TRIES,
) {
  const step = await tx
    .selectFrom("app.sign_in_step as step")
    .innerJoin("app.account as account", "account.id", "step.account_id")
    .select(["step.account_id", "step.door", "account.login"])
    .where("step.token_hash", "=", hashToken(ticket))
    .where("step.missing", "=", missing)
    .where("step.expires_at", ">", now)
    .where("step.tries", "<", tries)
    .where("account.locked_at", "is", null)
    .forUpdate("step")
    .executeTakeFirst();
  if (!step) throw refusals.SECOND_STEP_ENDED();
  return { ...step, door: step.door as FirstStep };
}
