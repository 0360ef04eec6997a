import { createHash, randomBytes } from "node:crypto";

/** A time-ordered UUID (version 7), so that keys made here and in PostgreSQL sort alike. */
export function newId(now = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A secret for a cookie or a link: 256 random bits, safe in an address. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What the database keeps of a token: a leaked table opens no session. */
export const hashToken = (token: string): Buffer => createHash("sha256").update(token).digest();
