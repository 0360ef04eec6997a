import type { Buffer } from "node:buffer";
import { CHANGE, changesIn } from "./doc-changes.ts";
import type { Change } from "./doc-changes.ts";
import type { DocFile } from "./doc-header.ts";

export interface ParagraphChanges {
  style: number;
  changes: Change[];
}

interface Run<T> {
  from: number;
  to: number;
  format: T;
}

const PAGE = 512;
const PLAIN: ParagraphChanges = { style: 0, changes: [] };

/** Finds the format of a letter and of a paragraph by the place in the main stream ([MS-DOC] 2.9.32, 2.9.175). */
export class DocFormats {
  readonly #letters: Run<Change[]>[];
  readonly #paragraphs: Run<ParagraphChanges>[];

  constructor(file: DocFile) {
    this.#letters = readRuns(file, "letterPages", letterChanges);
    this.#paragraphs = readRuns(file, "paragraphPages", (page, index, count) =>
      paragraphChanges(page, index, count, file.data),
    );
  }

  letterAt(place: number): Change[] {
    return find(this.#letters, place)?.format ?? [];
  }

  paragraphAt(place: number): ParagraphChanges {
    return find(this.#paragraphs, place)?.format ?? PLAIN;
  }
}

/** Pages of 512 bytes: places first, then what belongs to each, the changes themselves from the end upwards. */
function readRuns<T>(
  file: DocFile,
  pages: "letterPages" | "paragraphPages",
  format: (page: Buffer, index: number, count: number) => T,
): Run<T>[] {
  const table = file.structure(pages);
  const count = Math.floor((table.length - 4) / 8);
  const runs: Run<T>[] = [];
  for (let at = 0; at < count; at++) {
    const start = table.readUInt32LE((count + 1) * 4 + at * 4) * PAGE;
    const page = file.main.subarray(start, start + PAGE);
    if (page.length < PAGE) continue;
    const length = Math.min(page.readUInt8(PAGE - 1), 101);
    for (let index = 0; index < length; index++) {
      const from = page.readUInt32LE(index * 4);
      const to = page.readUInt32LE(index * 4 + 4);
      runs.push({ from, to, format: format(page, index, length) });
    }
  }
  return runs.sort((a, b) => a.from - b.from);
}

function letterChanges(page: Buffer, index: number, count: number): Change[] {
  const at = byteAt(page, (count + 1) * 4 + index) * 2;
  if (at === 0) return [];
  return changesIn(page.subarray(at + 1, at + 1 + byteAt(page, at)));
}

function paragraphChanges(
  page: Buffer,
  index: number,
  count: number,
  data: Buffer | null,
): ParagraphChanges {
  const at = byteAt(page, (count + 1) * 4 + index * 13) * 2;
  if (at === 0) return PLAIN;
  const half = byteAt(page, at);
  const from = half === 0 ? at + 2 : at + 1;
  const length = half === 0 ? byteAt(page, at + 1) * 2 : half * 2 - 1;
  const bytes = page.subarray(from, from + length);
  if (bytes.length < 2) return PLAIN;
  const changes = changesIn(bytes.subarray(2)).flatMap((change) =>
    change.code === CHANGE.hugeChanges ? hugeChanges(data, change.value) : [change],
  );
  return { style: bytes.readUInt16LE(0), changes };
}

/** Rows of many cells do not fit into a page: their definition stands in a stream of its own. */
function hugeChanges(data: Buffer | null, offset: number): Change[] {
  if (!data || offset < 0 || offset + 2 > data.length) return [];
  return changesIn(data.subarray(offset + 2, offset + 2 + data.readUInt16LE(offset)));
}

function byteAt(page: Buffer, at: number): number {
  return at < page.length ? page.readUInt8(at) : 0;
}

function find<T>(runs: readonly Run<T>[], place: number): Run<T> | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (!run) return undefined;
    if (place < run.from) high = middle - 1;
    else if (place >= run.to) low = middle + 1;
    else return run;
  }
  return undefined;
}
