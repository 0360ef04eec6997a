import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { evidenceDigest, type StoredLine } from "./evidence-digest.ts";

const FIRST: StoredLine = { row: 2, fileHash: "a".repeat(64), recordedAt: "2026-11-19T18:20:00.000000Z", origin: "Camera số 3", fileName: "cam-1.jpg", note: null }; // prettier-ignore
const SECOND: StoredLine = { ...FIRST, row: 10, fileHash: "b".repeat(64), note: "Quầy “2”\nvắng" };

describe("the digest of imported evidence", () => {
  it("is that of its lines as text, in their order as bytes", () => {
    const text = `[10,"${"b".repeat(64)}","2026-11-19T18:20:00.000000Z","Camera số 3","cam-1.jpg","Quầy “2”\\nvắng"]\n[2,"${"a".repeat(64)}","2026-11-19T18:20:00.000000Z","Camera số 3","cam-1.jpg",null]`; // prettier-ignore
    const expected = createHash("sha256").update(text, "utf8").digest("hex");
    expect(evidenceDigest([FIRST, SECOND])).toBe(expected);
    expect(evidenceDigest([SECOND, FIRST])).toBe(expected);
  });

  it("is another for each thing that is changed, added or taken away", () => {
    const changes: Partial<StoredLine>[] = [
      { row: 3 },
      { row: null },
      { fileHash: "c".repeat(64) },
      { recordedAt: "2026-11-19T18:20:00.000001Z" },
      { origin: "Camera số 4" },
      { fileName: "cam-2.jpg" },
      { note: "" },
    ];
    const lists = changes.map((change) => [{ ...FIRST, ...change }, SECOND]);
    const digests = [[FIRST, SECOND], ...lists, [FIRST], [FIRST, FIRST, SECOND], []].map(evidenceDigest); // prettier-ignore
    expect(new Set(digests).size).toBe(digests.length);
  });
});
