import {
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from "@simplewebauthn/server";
import { defineNote } from "../../../kernel/act.ts";
import { theProgram } from "../../../kernel/actor.ts";
import { appendEvents } from "../../../kernel/audit.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../domain/refusals.ts";
import { challengeOf } from "./challenges.ts";

const DOUBTED = "access.doubt-passkey";
defineNote(DOUBTED, "ngừng nhận một khóa đăng nhập vì có thể đã bị sao chép");

/** For which address keys are made, and where their answers come from. */
export interface RelyingParty {
  /** The host alone: what a key is bound to (WebAuthn, "RP ID"). */
  id: string;
  origin: string;
}

/** A key that was proven on this device for this challenge. @throws Refusal PASSKEY_WRONG */
export async function verifyEnrolment(
  { id, origin }: RelyingParty,
  ticket: string,
  response: unknown,
): Promise<{ credentialId: string; publicKey: Buffer; counter: number; transports: string[] }> {
  const verified = await verifyRegistrationResponse({
    // Whatever it is: what does not verify is refused below.
    response: response as RegistrationResponseJSON,
    expectedChallenge: Buffer.from(challengeOf(ticket)).toString("base64url"),
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
  }).catch(wrong);
  if (!verified.verified) throw refusals.PASSKEY_WRONG();
  const { credential } = verified.registrationInfo;
  return {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: credential.transports ?? [],
  };
}

/** What an answer brought about. */
export type Verified = { accountId: string } | "doubted";

/**
 * Whose key has signed this challenge; its count goes up. One that does not, where the device counts, is of a copy: the key opens
 * nothing any more, the journal says so, and the caller refuses after what is written here has been kept.
 * @throws Refusal PASSKEY_WRONG for an unknown key, a foreign page, another challenge, a wrong signature
 */
export async function verifyEntry(
  tx: Tx,
  { id, origin }: RelyingParty,
  entry: { ticket: string; response: unknown; ofAccount: string | null; now: Date },
): Promise<Verified> {
  const response = entry.response as AuthenticationResponseJSON;
  const credentialId = typeof response.id === "string" ? response.id.slice(0, 2000) : "";
  const key = await tx
    .selectFrom("app.passkey as key")
    .innerJoin("app.account as account", "account.id", "key.account_id")
    .select(["key.id", "key.account_id", "key.credential_id", "key.public_key", "key.counter"])
    .where("key.credential_id", "=", credentialId)
    .where("key.doubted_at", "is", null)
    .where("account.locked_at", "is", null)
    .$if(entry.ofAccount !== null, (query) => query.where("key.account_id", "=", entry.ofAccount))
    .forUpdate("key")
    .executeTakeFirst();
  if (!key) throw refusals.PASSKEY_WRONG();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: Buffer.from(challengeOf(entry.ticket)).toString("base64url"),
    expectedOrigin: origin,
    expectedRPID: id,
    // A count that went back is not a wrong answer but a sign of a copy: it is judged below.
    credential: { id: key.credential_id, publicKey: new Uint8Array(key.public_key), counter: 0 },
    requireUserVerification: true,
  }).catch(wrong);
  if (!verified) throw refusals.PASSKEY_WRONG();
  const { newCounter } = authenticationInfo;
  const known = key.counter;
  if ((newCounter > 0 || known > 0) && newCounter <= known) {
    await tx
      .updateTable("app.passkey")
      .set({ doubted_at: entry.now })
      .where("id", "=", key.id)
      .execute();
    await appendEvents(tx, theProgram, entry.now, [
      { act: DOUBTED, subjectType: "account", subjectId: key.account_id, payload: {} },
    ]);
    return "doubted";
  }
  await tx
    .updateTable("app.passkey")
    .set({ counter: newCounter, last_used_at: entry.now })
    .where("id", "=", key.id)
    .execute();
  return { accountId: key.account_id };
}

function wrong(cause: unknown): never {
  throw Object.assign(refusals.PASSKEY_WRONG(), { cause });
}
