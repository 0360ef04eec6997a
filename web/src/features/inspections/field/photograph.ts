import type { DevicePhoto } from "@dondoc/contract";
import { newIdempotencyKey as newUuid } from "../../../app/api/idempotency-key.ts";

const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47];
const beginsWith = (bytes: Uint8Array, sign: readonly number[]): boolean =>
  sign.every((byte, at) => bytes[at] === byte);

/** A photograph as it was taken, with the hash under which the server will keep it; null where it is none that the server takes. */
export async function readPhotograph(
  file: File,
): Promise<{ photo: DevicePhoto; bytes: Uint8Array<ArrayBuffer> } | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!beginsWith(bytes, JPEG) && !beginsWith(bytes, PNG)) return null;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const fileHash = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const photo = {
    id: newUuid(),
    fileHash,
    fileName: file.name.normalize("NFC").trim().slice(-200) || "anh.jpg",
    deviceAt: new Date().toISOString(),
  };
  return { photo, bytes };
}
