import { createHash } from "node:crypto";

/** A row of imported evidence, as it is stored. */
export interface StoredLine {
  /** Its line in the list of the other system; null where it came without one. */
  row: number | null;
  /** SHA-256 of the file, 64 hexadecimal digits. */
  fileHash: string;
  /** In UTC, with six digits after the second: 2026-11-19T18:20:00.000000Z. */
  recordedAt: string;
  origin: string;
  fileName: string;
  note: string | null;
}

/**
 * What binds the sealed journal to the rows that one import stored; without it, who owns the database could put another file
 * behind a line and the journal would still verify. Anybody recomputes it from the rows of `app.inspection_evidence` with the
 * inspection and the moment (`imported_at`) of the journal's line: each row is the JSON array [manifest_row, file_hash, recorded_at,
 * origin, file_name, note], without blanks, the moment in UTC as to_char(…, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'); the arrays are sorted by
 * their UTF-8 bytes (`collate "C"`) and joined by line feeds (U+000A), and the UTF-8 bytes of that are hashed.
 * @returns SHA-256, 64 hexadecimal digits
 */
export function evidenceDigest(lines: readonly StoredLine[]): string {
  const written = lines
    .map(({ row, fileHash, recordedAt, origin, fileName, note }) =>
      Buffer.from(JSON.stringify([row, fileHash, recordedAt, origin, fileName, note])),
    )
    .toSorted((a, b) => a.compare(b));
  return createHash("sha256").update(written.join("\n")).digest("hex");
}
