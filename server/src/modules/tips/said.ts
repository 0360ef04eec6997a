import type { SecretBox } from "../../kernel/secret-box.ts";
import { tipRefusals } from "./refusals.ts";

/** All of what somebody sent, as it is sealed: nothing of it lies open anywhere. */
export interface Said {
  content: string;
  place: string | null;
  agency: string | null;
  name: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
}

type Part = "said" | "reply" | `file ${number} head` | `file ${number} body`;
/** Each part opens for its own tip and its own place alone. */
const owner = (tipId: string, part: Part): string => `tip ${tipId} ${part}`;

export const sealPart = (box: SecretBox, tipId: string, part: Part, bytes: Uint8Array): Buffer =>
  box.seal(bytes, owner(tipId, part));

/** @throws UNREADABLE where another key sealed it, or it was changed or moved since */
export function openPart(box: SecretBox, tipId: string, part: Part, sealed: Uint8Array): Buffer {
  try {
    return box.open(sealed, owner(tipId, part));
  } catch {
    throw tipRefusals.UNREADABLE();
  }
}

export const sealJson = (box: SecretBox, tipId: string, part: Part, value: unknown): Buffer =>
  sealPart(box, tipId, part, Buffer.from(JSON.stringify(value)));
const openJson = (box: SecretBox, tipId: string, part: Part, sealed: Uint8Array): unknown =>
  JSON.parse(openPart(box, tipId, part, sealed).toString("utf8"));

export interface FileHead {
  name: string;
  mediaType: string;
  size: number;
}

/* The parts of a tip by what they are; the denunciation that one becomes opens them the same way. */
export const openTipWords = (box: SecretBox, tipId: string, sealed: Uint8Array): Said =>
  openJson(box, tipId, "said", sealed) as Said;
export const openTipHead = (
  box: SecretBox,
  tipId: string,
  place: number,
  sealed: Uint8Array,
): FileHead => openJson(box, tipId, `file ${place} head`, sealed) as FileHead;
export const openTipBody = (
  box: SecretBox,
  tipId: string,
  place: number,
  sealed: Uint8Array,
): Buffer => openPart(box, tipId, `file ${place} body`, sealed);
/** What the handlers say to the sender. */
export const sealTipReply = (box: SecretBox, tipId: string, reply: string): Buffer =>
  sealPart(box, tipId, "reply", Buffer.from(reply));
