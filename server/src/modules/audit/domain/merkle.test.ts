import { createHash, generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  headHash,
  headText,
  isSignedBy,
  keyIdOf,
  NO_HEAD,
  signHead,
  type SealedHead,
} from "./head.ts";
import { ENTRY_BYTES, merkleRoot } from "./merkle.ts";

const sha = (...parts: Uint8Array[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();

/** RFC 6962, section 2.1, word for word: split at the largest power of two below the count. */
function byTheBook(entries: readonly Buffer[]): Buffer {
  const [only] = entries;
  if (entries.length === 1 && only) return sha(Buffer.of(0), only);
  let split = 1;
  while (split * 2 < entries.length) split *= 2;
  return sha(Buffer.of(1), byTheBook(entries.slice(0, split)), byTheBook(entries.slice(split)));
}

const entry = fc
  .uint8Array({ minLength: ENTRY_BYTES, maxLength: ENTRY_BYTES })
  .map((bytes) => Buffer.from(bytes));

describe("the root over sealed events", () => {
  it("is that of RFC 6962", () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 70 }), (entries) => {
        expect(merkleRoot(Buffer.concat(entries))).toEqual(byTheBook(entries));
      }),
    );
  });

  it("is another one when two entries change places or one is left out", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(entry, { minLength: 2, maxLength: 20, selector: String }),
        (entries) => {
          const [first = NO_HEAD, second = NO_HEAD, ...rest] = entries;
          const root = merkleRoot(Buffer.concat(entries));
          expect(merkleRoot(Buffer.concat([second, first, ...rest]))).not.toEqual(root);
          expect(merkleRoot(Buffer.concat([second, ...rest]))).not.toEqual(root);
        },
      ),
    );
  });

  it("is over whole entries, one at least", () => {
    expect(() => merkleRoot(Buffer.alloc(0))).toThrow("whole entries");
    expect(() => merkleRoot(Buffer.alloc(ENTRY_BYTES + 1))).toThrow("whole entries");
  });
});

describe("a head", () => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const head: SealedHead = {
    number: 7,
    format: 1,
    previous: NO_HEAD,
    root: sha(Buffer.of(1)),
    events: 12,
    through: 345,
    late: "{[3,5)}",
    sealedAt: new Date("2026-11-23T02:00:00.123Z"),
    keyId: keyIdOf(publicKey),
  };

  it("is words that can be hashed by hand", () => {
    expect(headText(head).split("\n").slice(0, 2)).toEqual(["dondoc audit seal 1", "number: 7"]);
    expect(headHash(head)).toEqual(sha(Buffer.from(headText(head))));
  });

  it("is signed in each of its fields", () => {
    const signature = signHead(head, privateKey);
    expect(isSignedBy(head, signature, publicKey)).toBe(true);
    const others: Partial<SealedHead>[] = [
      { number: 8 },
      { format: 2 },
      { previous: head.root },
      { root: NO_HEAD },
      { events: 13 },
      { through: 346 },
      { late: "{}" },
      { sealedAt: new Date("2026-11-23T02:00:00.124Z") },
      { keyId: "" },
    ];
    for (const other of others)
      expect(isSignedBy({ ...head, ...other }, signature, publicKey)).toBe(false);
  });
});
