import { createHash, sign, verify, type KeyObject } from "node:crypto";
import { sha256 } from "./merkle.ts";

/** How an event and a head are written as bytes. */
export const FORMAT = 1;
/** What the first seal names as the head before it. */
export const NO_HEAD = Buffer.alloc(32);

/** What a seal binds. */
export interface SealedHead {
  number: number;
  format: number;
  previous: Buffer;
  root: Buffer;
  events: number;
  /** The highest ordinal that was looked at. */
  through: number;
  /** Ordinals up to it that may still come, as PostgreSQL writes a multirange: "{[3,5)}". */
  late: string;
  sealedAt: Date;
  keyId: string;
}

/** The head in words, one line a field: this is what is hashed and signed, so that anybody can do it again by hand. */
export const headText = (head: SealedHead): string =>
  [
    `dondoc audit seal ${head.format}`,
    `number: ${head.number}`,
    `previous: ${head.previous.toString("hex")}`,
    `root: ${head.root.toString("hex")}`,
    `events: ${head.events}`,
    `through: ${head.through}`,
    `late: ${head.late}`,
    `sealed-at: ${head.sealedAt.toISOString()}`,
    `key: ${head.keyId}`,
    "",
  ].join("\n");

export const headHash = (head: SealedHead): Buffer => sha256(headText(head));

/** Ed25519 over the head's text. */
export const signHead = (head: SealedHead, key: KeyObject): Buffer =>
  sign(null, Buffer.from(headText(head)), key);

export const isSignedBy = (head: SealedHead, signature: Buffer, key: KeyObject): boolean =>
  verify(null, Buffer.from(headText(head)), key, signature);

/** A key is named by the SHA-256 of its public half (SPKI, DER), in hex. */
export const keyIdOf = (publicKey: KeyObject): string =>
  createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("hex");
