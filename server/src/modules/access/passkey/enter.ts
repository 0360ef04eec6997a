import { generateAuthenticationOptions } from "@simplewebauthn/server";
import { localDateOf } from "../../../kernel/clock.ts";
import { atTheDoor } from "../../../kernel/database/scope.ts";
import type { Caller, Door } from "../door.ts";
import { refusals } from "../domain/refusals.ts";
import { passStep, stepOf } from "../write/second-step.ts";
import { openSession, type NewSession } from "../write/sessions.ts";
import { claimTryOfAddress, forgiveTryOfAddress, tryKeys } from "../write/tries.ts";
import { beginChallenge, challengeOf, takeChallenge } from "./challenges.ts";
import { relyingPartyOf } from "./own-passkeys.ts";
import { verifyEntry } from "./verify.ts";

/** What the browser needs to let any key of this address sign; it says by itself whose it is. */
export async function askPasskey(door: Door) {
  const { id: rpID } = relyingPartyOf(door);
  const ticket = await atTheDoor(door.db, (tx) =>
    beginChallenge(tx, { purpose: "enter", accountId: null }, door.clock.now()),
  );
  const challenge = challengeOf(ticket);
  const options = await generateAuthenticationOptions({
    rpID,
    challenge,
    userVerification: "required",
  });
  return { options, ticket };
}

/**
 * A session for a key alone: that it is there is one factor, and the finger or code that its device asked for another, so nothing
 * more is asked. Answers count as tries of the address until one is right.
 */
export async function enterByPasskey(
  door: Door,
  { ticket, response }: { ticket: string; response: unknown },
  caller: Caller,
): Promise<NewSession> {
  const party = relyingPartyOf(door);
  const { db, clock } = door;
  const keys = tryKeys("", caller.address);
  const rules = await atTheDoor(db, async (tx) => {
    const now = clock.now();
    const found = await door.rulesOn(tx, localDateOf(now));
    await claimTryOfAddress(tx, keys, found, now);
    await takeChallenge(tx, ticket, { purpose: "enter", accountId: null }, now);
    return found;
  });
  const session = await atTheDoor(db, async (tx) => {
    const now = clock.now();
    const verified = await verifyEntry(tx, party, { ticket, response, ofAccount: null, now });
    if (verified === "doubted") return null;
    await forgiveTryOfAddress(tx, keys, rules, now);
    const entering = { accountId: verified.accountId, now, caller, rules };
    return openSession(tx, { ...entering, entrance: "access.sign-in-with-passkey" });
  });
  if (!session) throw refusals.PASSKEY_DOUBTED();
  return session;
}

/** The same as the second step, for the keys of the one whose password was right. */
export async function askPasskeyAsStep(door: Door, step: string) {
  const { id: rpID } = relyingPartyOf(door);
  const { ticket, keys } = await atTheDoor(door.db, async (tx) => {
    const now = door.clock.now();
    const { account_id: accountId } = await stepOf(tx, step, now);
    const known = await tx
      .selectFrom("app.passkey")
      .select(["credential_id", "transports"])
      .where("account_id", "=", accountId)
      .where("doubted_at", "is", null)
      .orderBy("id")
      .execute();
    if (known.length === 0) throw refusals.PASSKEY_UNKNOWN();
    return {
      keys: known,
      ticket: await beginChallenge(tx, { purpose: "second-step", accountId }, now),
    };
  });
  const options = await generateAuthenticationOptions({
    rpID,
    challenge: challengeOf(ticket),
    userVerification: "required",
    allowCredentials: keys.map(({ credential_id: id }) => ({ id })),
  });
  return { options, ticket };
}

export async function passStepByPasskey(
  door: Door,
  brought: { step: string; ticket: string; response: unknown },
  caller: Caller,
): Promise<NewSession> {
  const party = relyingPartyOf(door);
  const { ticket, response } = brought;
  return passStep(door, brought.step, caller, {
    spend: (tx, accountId, now) =>
      takeChallenge(tx, ticket, { purpose: "second-step", accountId }, now),
    async prove(tx, accountId, now) {
      const entry = { ticket, response, ofAccount: accountId, now };
      const verified = await verifyEntry(tx, party, entry);
      return verified === "doubted" ? { refusal: refusals.PASSKEY_DOUBTED() } : { by: "passkey" };
    },
  });
}
