import type { ManifestLine } from "@dondoc/contract";

export interface ChosenFile {
  name: string;
  /** In bytes. */
  size: number;
  /** SHA-256; null where this browser computes none, which leaves the comparing to the server. */
  hash: string | null;
  /** By its bytes of a kind that the server takes; null where it was too large to look at. */
  isEvidence: boolean | null;
}

/** How a line of a manifest stands; only "good" is taken in. */
export type Standing =
  | "good"
  | "line-wrong"
  | "file-missing"
  | "files-alike"
  | "line-again"
  | "too-large"
  | "empty"
  | "no-kind"
  | "hash-differs"
  | "bytes-again"
  | "here-already";

export interface MatchedLine {
  line: ManifestLine;
  standing: Standing;
  /** Which of the chosen files it names. */
  file: number | null;
  /** The line that has taken the file, or the same bytes, before. */
  earlierRow: number | null;
  /** It was recorded before the time that the inspection looks at: worth a look, no reason to leave it out. */
  isEarly: boolean;
}
export interface Matching {
  lines: MatchedLine[];
  /** Chosen files that no line names. */
  unnamed: number[];
}

interface MatchOptions {
  /** Hashes of what the inspection has for the same thing already. */
  known: ReadonlySet<string>;
  /** The first day that the inspection looks at, in Viet Nam. */
  coveredFrom: string;
  /** In bytes. */
  largestFile: number;
}

/** Telephones and macOS compose accents otherwise than lists do, disks know no case, and blanks are doubled in copying. */
const keyOf = (name: string): string =>
  name.normalize("NFC").replaceAll(/\s+/gu, " ").trim().toLowerCase();

/** Which file each line of a manifest names, and what keeps a line out. */
export function matchLines(
  lines: readonly ManifestLine[],
  files: readonly ChosenFile[],
  { known, coveredFrom, largestFile }: MatchOptions,
): Matching {
  const named = new Map<string, number[]>();
  for (const [at, { name }] of files.entries())
    named.set(keyOf(name), [...(named.get(keyOf(name)) ?? []), at]);
  const start = Date.parse(`${coveredFrom}T00:00:00+07:00`);
  const takenBy = new Map<number, number>();
  const bytesOf = new Map<string, number>();

  const judge = (line: ManifestLine): Pick<MatchedLine, "standing" | "file" | "earlierRow"> => {
    const [file = null, ...others] = named.get(keyOf(line.fileName)) ?? [];
    const stands = (standing: Standing, earlierRow: number | null = null) => ({ standing, file, earlierRow }); // prettier-ignore
    const earlier = file === null ? undefined : takenBy.get(file);
    // Its own line claims a file, also where it cannot be taken in: the file is named, and not free for a second line.
    if (file !== null && earlier === undefined) takenBy.set(file, line.row);
    if (line.problems.length > 0) return stands("line-wrong");
    const chosen = file === null ? undefined : files[file];
    if (!chosen) return stands("file-missing");
    if (others.length > 0) return stands("files-alike");
    if (earlier !== undefined) return stands("line-again", earlier);
    if (chosen.size > largestFile) return stands("too-large");
    if (chosen.size === 0) return stands("empty");
    if (chosen.isEvidence === false) return stands("no-kind");
    const { hash } = chosen;
    if (hash === null) return stands("good");
    if (line.saidHash !== null && line.saidHash !== hash) return stands("hash-differs");
    const sameBytes = bytesOf.get(hash);
    if (sameBytes !== undefined) return stands("bytes-again", sameBytes);
    bytesOf.set(hash, line.row);
    return stands(known.has(hash) ? "here-already" : "good");
  };

  const matched = lines.map((line) => ({
    line,
    ...judge(line),
    isEarly: line.recordedAt !== null && Date.parse(line.recordedAt) < start,
  }));
  const keys = new Set(lines.map(({ fileName }) => keyOf(fileName)));
  const unnamed = [...files.keys()].filter((at) => !keys.has(keyOf(files[at]?.name ?? "")));
  return { lines: matched, unnamed };
}
