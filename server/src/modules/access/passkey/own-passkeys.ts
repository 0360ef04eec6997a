import { generateRegistrationOptions } from "@simplewebauthn/server";
import { defineNote } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { atTheDoor } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField } from "../../../kernel/refusal.ts";
import type { Caller, Door } from "../door.ts";
import { refusals } from "../domain/refusals.ts";
import { hasCodes, takeCode } from "../write/factor.ts";
import { askPassword } from "../write/own-factor.ts";
import { endOtherSessions, noteAtTheDoor } from "../write/sessions.ts";
import { beginChallenge, challengeOf, takeChallenge } from "./challenges.ts";
import { verifyEnrolment, type RelyingParty } from "./verify.ts";

defineNote("access.enrol-passkey", "đăng ký một khóa đăng nhập");
defineNote("access.remove-passkey", "gỡ một khóa đăng nhập của mình");

const PROGRAM = "Đôn Đốc";

/** @throws Refusal PASSKEY_NOT_SET where the program does not know the address at which people open it */
export function relyingPartyOf({ passkeys }: Door): RelyingParty {
  if (!passkeys) throw refusals.PASSKEY_NOT_SET();
  return passkeys;
}

/** What the browser needs to make a key, for the password and, where the person has codes, one of them. */
export async function offerPasskey(
  door: Door,
  actor: Actor,
  { current, code }: { current: string; code?: string | undefined },
  caller: Caller,
) {
  const { id: rpID } = relyingPartyOf(door);
  const { account, forgive } = await askPassword(door, actor, current, caller);
  const { ticket, known } = await atTheDoor(door.db, async (tx) => {
    const now = door.clock.now();
    if (await hasCodes(tx, account.id))
      if (!(await takeCode(tx, door.box, account.id, code ?? "", now)))
        throw atField(refusals.CODE_WRONG(), "code");
    await forgive(tx);
    const keys = await tx
      .selectFrom("app.passkey")
      .select(["credential_id", "transports"])
      .where("account_id", "=", account.id)
      .execute();
    const asked = { purpose: "enrol", accountId: account.id } as const;
    return { known: keys, ticket: await beginChallenge(tx, asked, now) };
  });
  const options = await generateRegistrationOptions({
    rpID,
    rpName: PROGRAM,
    userName: account.login,
    userDisplayName: actor.name.split(", ")[0] ?? account.login,
    userID: new Uint8Array(Buffer.from(account.id.replaceAll("-", ""), "hex")),
    challenge: challengeOf(ticket),
    // Whose key it is stands in the key: no login is typed. And the device asks for a finger or its own code.
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    attestationType: "none",
    excludeCredentials: known.map(({ credential_id: id }) => ({ id })),
  });
  return { options, ticket };
}

/** Takes the key that the device has made; all other sessions end. */
export async function enrolPasskey(
  door: Door,
  actor: Actor,
  brought: { ticket: string; name: string; response: unknown },
  token: string | undefined,
): Promise<void> {
  const party = relyingPartyOf(door);
  const accountId = actor.accountId ?? "";
  await atTheDoor(door.db, (tx) =>
    takeChallenge(tx, brought.ticket, { purpose: "enrol", accountId }, door.clock.now()),
  );
  const made = await verifyEnrolment(party, brought.ticket, brought.response);
  await atTheDoor(door.db, async (tx) => {
    const now = door.clock.now();
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("app.passkey")
      .values({
        id: newId(),
        account_id: accountId,
        credential_id: made.credentialId,
        public_key: made.publicKey,
        counter: made.counter,
        transports: made.transports,
        name: brought.name,
        enrolled_at: now,
      })
      .onConflict((conflict) => conflict.column("credential_id").doNothing())
      .executeTakeFirst();
    if (!numInsertedOrUpdatedRows) throw refusals.PASSKEY_WRONG();
    await endOtherSessions(tx, accountId, token);
    await noteAtTheDoor(tx, actor, now, "access.enrol-passkey");
  });
}

/** For the password; another's is not found. */
export async function removePasskey(
  door: Door,
  actor: Actor,
  { id, current }: { id: string; current: string },
  caller: Caller,
): Promise<void> {
  const { account, forgive } = await askPassword(door, actor, current, caller);
  await atTheDoor(door.db, async (tx) => {
    await forgive(tx);
    const { numDeletedRows } = await tx
      .deleteFrom("app.passkey")
      .where("id", "=", id)
      .where("account_id", "=", account.id)
      .executeTakeFirst();
    if (!numDeletedRows) throw refusals.PASSKEY_UNKNOWN();
    await noteAtTheDoor(tx, actor, door.clock.now(), "access.remove-passkey");
  });
}
