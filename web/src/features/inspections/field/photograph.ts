import type { DevicePhoto } from "@dondoc/contract";
import { newIdempotencyKey as newUuid } from "../../../app/api/idempotency-key.ts";

const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47];
const beginsWith = (bytes: Uint8Array, sign: readonly number[]): boolean =>
  sign.every((byte, at) => bytes[at] === byte);

/** What became of a chosen file: a photograph; no JPEG or PNG; or more bytes than the server takes, of which none were read. */
export type Taken =
  | { kind: "good"; photo: DevicePhoto; bytes: Uint8Array<ArrayBuffer> }
  | { kind: "wrong" | "large"; fileName: string; size: number };

/**
 * A photograph as it was taken, with the hash under which the server will keep it. One that the server would refuse is told of here,
 * while whoever stands at the counter can take another.
 */
export async function readPhotograph(file: File, largest: number): Promise<Taken> {
  const fileName = file.name.normalize("NFC").trim().slice(-200) || "anh.jpg";
  if (file.size > largest) return { kind: "large", fileName, size: file.size };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!beginsWith(bytes, JPEG) && !beginsWith(bytes, PNG)) {
    return { kind: "wrong", fileName, size: file.size };
  }
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const fileHash = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return {
    kind: "good",
    photo: { id: newUuid(), fileHash, fileName, deviceAt: new Date().toISOString() },
    bytes,
  };
}
