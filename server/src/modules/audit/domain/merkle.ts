import { hash } from "node:crypto";

/** Of one sealed event: its ordinal in 8 bytes, most significant first, then the SHA-256 of its other columns. */
export const ENTRY_BYTES = 40;

const LEAF = 0;
const NODE = 1;
const HASH_BYTES = 32;

/**
 * The Merkle root over entries laid one behind the other, as in RFC 6962 (section 2.1): a leaf is SHA-256 of a zero byte and the
 * entry, a node SHA-256 of a one byte and its two children; what has no neighbour goes up as it is.
 */
export function merkleRoot(entries: Buffer): Buffer {
  const count = entries.length / ENTRY_BYTES;
  if (!Number.isInteger(count) || count === 0)
    throw new Error("a Merkle tree is over whole entries, one at least");
  const level = Buffer.allocUnsafe(count * HASH_BYTES);
  const leaf = Buffer.allocUnsafe(1 + ENTRY_BYTES);
  leaf[0] = LEAF;
  for (let at = 0; at < count; at++) {
    entries.copy(leaf, 1, at * ENTRY_BYTES, (at + 1) * ENTRY_BYTES);
    sha256(leaf).copy(level, at * HASH_BYTES);
  }
  const node = Buffer.allocUnsafe(1 + 2 * HASH_BYTES);
  node[0] = NODE;
  for (let width = count; width > 1; width = Math.ceil(width / 2)) foldLevel(level, width, node);
  return Buffer.from(level.subarray(0, HASH_BYTES));
}

/** Each pair of hashes becomes one, in place. */
function foldLevel(level: Buffer, width: number, node: Buffer): void {
  for (let at = 0; at < width; at += 2) {
    const from = at * HASH_BYTES;
    const to = (at / 2) * HASH_BYTES;
    if (at + 1 === width) level.copy(level, to, from, from + HASH_BYTES);
    else {
      level.copy(node, 1, from, from + 2 * HASH_BYTES);
      sha256(node).copy(level, to);
    }
  }
}

export const sha256 = (bytes: Buffer | string): Buffer => hash("sha256", bytes, "buffer");
