import { createHmac } from "node:crypto";

/** An application on a telephone: the code of its secret (base32, as it is shown) so many half minutes from an instant. */
export function codeOnPhone(base32: string, at: Date, later = 0): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000) + later));
  const mac = createHmac("sha1", bytesOf(base32)).update(counter).digest();
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

export function bytesOf(base32: string): Buffer {
  const bits = Array.from(base32, (sign) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0"),
  ).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
