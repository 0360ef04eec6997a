import type { KeyObject } from "node:crypto";
import { FORMAT, headHash, isSignedBy, NO_HEAD, type SealedHead } from "./head.ts";
import { ENTRY_BYTES, merkleRoot } from "./merkle.ts";

/** A seal as it lies in the database. */
export interface StoredSeal extends SealedHead {
  head: Buffer;
  signature: Buffer;
  /** Its entries, one behind the other. */
  entries: Buffer;
}

export type SealFinding =
  /** Seals from this number up to `to` are gone from the middle or the beginning. */
  | { kind: "seals-missing"; from: number; to: number }
  /** Written by a later version of the program. */
  | { kind: "seal-format"; seal: number }
  /** Its fields do not give its head. */
  | { kind: "seal-head"; seal: number }
  /** It does not follow the seal before it. */
  | { kind: "seal-previous"; seal: number }
  /** Its list of events does not give its root. */
  | { kind: "seal-root"; seal: number }
  | { kind: "seal-signature"; seal: number }
  /** Signed by a key whose public half is not known here. */
  | { kind: "seal-key"; seal: number; keyId: string };

/** What is wrong with a seal by itself, and with its place behind the one before. */
export function checkSeal(
  seal: StoredSeal,
  before: Pick<StoredSeal, "number" | "head"> | null,
  keys: ReadonlyMap<string, KeyObject>,
): SealFinding[] {
  const { number } = seal;
  const expected = (before?.number ?? 0) + 1;
  if (seal.format !== FORMAT) return [{ kind: "seal-format", seal: number }];
  const findings: SealFinding[] = [];
  if (number !== expected) findings.push({ kind: "seals-missing", from: expected, to: number - 1 });
  else if (!seal.previous.equals(before?.head ?? NO_HEAD))
    findings.push({ kind: "seal-previous", seal: number });
  if (!headHash(seal).equals(seal.head)) findings.push({ kind: "seal-head", seal: number });
  if (!givesRoot(seal)) findings.push({ kind: "seal-root", seal: number });
  const key = keys.get(seal.keyId);
  if (!key) findings.push({ kind: "seal-key", seal: number, keyId: seal.keyId });
  else if (!isSignedBy(seal, seal.signature, key))
    findings.push({ kind: "seal-signature", seal: number });
  return findings;
}

const givesRoot = ({ entries, events, root }: StoredSeal): boolean =>
  events > 0 && entries.length === events * ENTRY_BYTES && merkleRoot(entries).equals(root);
