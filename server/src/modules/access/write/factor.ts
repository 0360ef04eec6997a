import { randomBytes } from "node:crypto";
import { localDateOf } from "../../../kernel/clock.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { SecretBox } from "../../../kernel/secret-box.ts";
import { hashRecoveryCode, isRecoveryCode, newRecoveryCodes } from "../domain/recovery-codes.ts";
import { isRequired } from "../domain/required-factor.ts";
import { refusals } from "../domain/refusals.ts";
import { base32, otpauthUri, SECRET_BYTES, stepOfCode } from "../domain/totp.ts";
import type { SignInRules } from "../door.ts";
import { findActor } from "../read/find-actor.ts";

/** A secret that was shown may be proven for so long. */
const OFFER_MS = 15 * 60_000;
const ISSUER = "Đôn Đốc";

/** What comes after the first step: by what the second is proven, or an enrolment. */
export type Missing = "code" | "passkey" | "code-or-passkey" | "enrolment";

/** What is missing after the right password: nothing, a code, or an enrolment that the person's role needs. */
export async function missingStep(
  tx: Tx,
  accountId: string,
  rules: SignInRules,
  now: Date,
): Promise<{ actor: Actor; missing: Missing | null }> {
  const actor = await findActor(tx, accountId, localDateOf(now));
  if (!actor) throw refusals.SIGN_IN_FAILED();
  const [codes, keys] = [await hasCodes(tx, accountId), await hasPasskey(tx, accountId)];
  if (codes) return { actor, missing: keys ? "code-or-passkey" : "code" };
  if (keys) return { actor, missing: "passkey" };
  return { actor, missing: isRequired(actor, rules) ? "enrolment" : null };
}

/** One that was never copied, as far as is known. */
async function hasPasskey(tx: Tx, accountId: string): Promise<boolean> {
  const key = await tx
    .selectFrom("app.passkey")
    .select("id")
    .where("account_id", "=", accountId)
    .where("doubted_at", "is", null)
    .limit(1)
    .executeTakeFirst();
  return key !== undefined;
}

export async function hasCodes(tx: Tx, accountId: string): Promise<boolean> {
  const factor = await tx
    .selectFrom("app.second_factor")
    .select("account_id")
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return factor !== undefined;
}

/** A new secret, for the application to take in; it counts for nothing until a code proves it. */
export async function offerFactor(
  tx: Tx,
  box: SecretBox,
  account: { id: string; login: string },
  now: Date,
): Promise<{ secret: string; uri: string }> {
  const secret = randomBytes(SECRET_BYTES);
  const row = { secret: box.seal(secret, account.id), offered_at: now };
  await tx
    .insertInto("app.factor_offer")
    .values({ account_id: account.id, ...row })
    .onConflict((conflict) => conflict.column("account_id").doUpdateSet(row))
    .execute();
  return { secret: base32(secret), uri: otpauthUri(secret, account.login, ISSUER) };
}

/** Takes the offered secret by a first code as proof; it replaces an earlier one. @returns the recovery codes, shown once */
export async function enrolFactor(
  tx: Tx,
  box: SecretBox,
  accountId: string,
  code: string,
  now: Date,
): Promise<string[]> {
  const offer = await tx
    .selectFrom("app.factor_offer")
    .select("secret")
    .where("account_id", "=", accountId)
    .where("offered_at", ">", new Date(now.getTime() - OFFER_MS))
    .forUpdate()
    .executeTakeFirst();
  if (!offer) throw refusals.FACTOR_OFFER_ENDED();
  const step = stepOfCode(openSecret(box, offer.secret, accountId), code, now, 0);
  if (step === null) throw refusals.CODE_WRONG();
  const row = { secret: offer.secret, enrolled_at: now, last_step: step };
  await tx
    .insertInto("app.second_factor")
    .values({ account_id: accountId, ...row })
    .onConflict((conflict) => conflict.column("account_id").doUpdateSet(row))
    .execute();
  await tx.deleteFrom("app.factor_offer").where("account_id", "=", accountId).execute();
  return renewRecoveryCodes(tx, accountId);
}

/** Ten new ones; the earlier are good for nothing any more. */
export async function renewRecoveryCodes(tx: Tx, accountId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.deleteFrom("app.recovery_code").where("account_id", "=", accountId).execute();
  await tx
    .insertInto("app.recovery_code")
    .values(codes.map((code) => ({ account_id: accountId, code_hash: hashRecoveryCode(code) })))
    .execute();
  return codes;
}

/** Takes a code of the moment or a recovery code, each once; null when it is neither. */
export async function takeCode(
  tx: Tx,
  box: SecretBox,
  accountId: string,
  code: string,
  now: Date,
): Promise<"code" | "recovery-code" | null> {
  if (isRecoveryCode(code)) {
    const { numUpdatedRows } = await tx
      .updateTable("app.recovery_code")
      .set({ used_at: now })
      .where("account_id", "=", accountId)
      .where("code_hash", "=", hashRecoveryCode(code))
      .where("used_at", "is", null)
      .executeTakeFirst();
    return numUpdatedRows > 0n ? "recovery-code" : null;
  }
  const factor = await tx
    .selectFrom("app.second_factor")
    .select(["secret", "last_step"])
    .where("account_id", "=", accountId)
    .forUpdate()
    .executeTakeFirst();
  if (!factor) return null;
  const secret = openSecret(box, factor.secret, accountId);
  const step = stepOfCode(secret, code.replaceAll(" ", ""), now, factor.last_step);
  if (step === null) return null;
  await tx
    .updateTable("app.second_factor")
    .set({ last_step: step })
    .where("account_id", "=", accountId)
    .execute();
  return "code";
}

/** Where the key is not the one it was sealed by (restored without it), nobody's code can be told right: say so. */
function openSecret(box: SecretBox, sealed: Buffer, accountId: string): Buffer {
  try {
    return box.open(sealed, accountId);
  } catch (error) {
    throw Object.assign(refusals.FACTOR_UNREADABLE(), { cause: error });
  }
}
