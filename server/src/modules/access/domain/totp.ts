import { createHmac, timingSafeEqual } from "node:crypto";

/** RFC 6238 as every authenticator application reads it by default: SHA-1, six digits, thirty seconds. */
const STEP_SECONDS = 30;
const DIGITS = 6;
/** A clock may be off by one step either way (RFC 6238, 5.2). */
const DRIFT = [0, -1, 1];
/** Bits of a secret: RFC 4226, requirement 6, recommends 160. */
export const SECRET_BYTES = 20;

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

export const stepOf = (now: Date): number => Math.floor(now.getTime() / 1000 / STEP_SECONDS);

/** The code of one step. */
export function codeAt(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, "0");
}

/** The step whose code this is, now or beside now and later than the one taken last; null when it is none. */
export function stepOfCode(
  secret: Uint8Array,
  code: string,
  now: Date,
  lastStep: number,
): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const given = Buffer.from(code);
  const found = DRIFT.map((drift) => stepOf(now) + drift).filter(
    (step) => timingSafeEqual(Buffer.from(codeAt(secret, step)), given) && step > lastStep,
  );
  return found[0] ?? null;
}

/** RFC 4648, without padding, as it is typed where no camera is at hand. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => ALPHABET[Number.parseInt(five.padEnd(5, "0"), 2)])
    .join("");
}

/** What an authenticator application reads from the picture. */
export function otpauthUri(secret: Uint8Array, login: string, issuer: string): string {
  const label = encodeURIComponent(`${issuer}:${login}`);
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}`;
}
