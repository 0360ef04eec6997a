import { createHash } from "node:crypto";

/** A name-based UUID (version 5 in form): the demo's rows keep their ids from run to run. */
export function idOf(...parts: readonly string[]): string {
  const bytes = createHash("sha1")
    .update(["dondoc demo", ...parts].join("\u0000"))
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
