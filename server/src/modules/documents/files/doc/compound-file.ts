import { Buffer } from "node:buffer";
import { FileError } from "../file-error.ts";

const FREE = 0xfffffffa;
const ENTRY_BYTES = 128;

interface Entry {
  start: number;
  size: number;
  isStream: boolean;
}

/** The streams of a compound file ([MS-CFB]); throws DOC_BROKEN where its chains lead nowhere or in a ring. */
export class CompoundFile {
  readonly #content: Buffer;
  readonly #sectorBytes: number;
  readonly #table: number[];
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #smallTable: number[];
  readonly #small: Buffer;
  readonly #smallLimit: number;

  constructor(bytes: Uint8Array) {
    this.#content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (this.#content.length < 1024) throw new FileError("DOC_BROKEN");
    const shift = this.#content.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw new FileError("DOC_BROKEN");
    this.#sectorBytes = 2 ** shift;
    this.#smallLimit = this.#content.readUInt32LE(56);
    this.#table = this.#readTable();
    const root = this.#chain(this.#content.readUInt32LE(48));
    const { entries, rootEntry } = readEntries(root);
    this.#entries = entries;
    this.#smallTable = words(this.#chain(this.#content.readUInt32LE(60)));
    this.#small = rootEntry ? this.#chain(rootEntry.start) : Buffer.alloc(0);
  }

  /** Bytes of a stream, or null when there is none of that name. */
  stream(name: string): Buffer | null {
    const entry = this.#entries.get(name);
    if (!entry?.isStream) return null;
    const bytes =
      entry.size < this.#smallLimit ? this.#smallChain(entry.start) : this.#chain(entry.start);
    if (bytes.length < entry.size) throw new FileError("DOC_BROKEN");
    return bytes.subarray(0, entry.size);
  }

  /** Where the sectors of the allocation table are: 109 in the header, more in a chain of lists. */
  #readTable(): number[] {
    const places = words(this.#content.subarray(76, 512));
    let next = this.#content.readUInt32LE(68);
    const perSector = this.#sectorBytes / 4;
    for (let hops = 0; next < FREE; hops++) {
      if (hops > this.#content.length / this.#sectorBytes) throw new FileError("DOC_BROKEN");
      const list = words(this.#sector(next));
      places.push(...list.slice(0, perSector - 1));
      next = list.at(-1) ?? FREE;
    }
    return places.filter((place) => place < FREE).flatMap((place) => words(this.#sector(place)));
  }

  #sector(index: number): Buffer {
    const start = (index + 1) * this.#sectorBytes;
    if (start >= this.#content.length) throw new FileError("DOC_BROKEN");
    return this.#content.subarray(start, start + this.#sectorBytes);
  }

  #chain(first: number): Buffer {
    return Buffer.concat(follow(first, this.#table).map((sector) => this.#sector(sector)));
  }

  #smallChain(first: number): Buffer {
    return Buffer.concat(
      follow(first, this.#smallTable).map((sector) =>
        this.#small.subarray(sector * 64, (sector + 1) * 64),
      ),
    );
  }
}

function follow(first: number, table: readonly number[]): number[] {
  const sectors: number[] = [];
  for (let at = first; at < FREE; at = table[at] ?? FREE) {
    if (sectors.length > table.length) throw new FileError("DOC_BROKEN");
    sectors.push(at);
  }
  return sectors;
}

function words(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
    bytes.readUInt32LE(index * 4),
  );
}

function readEntries(bytes: Buffer): { entries: Map<string, Entry>; rootEntry: Entry | undefined } {
  const entries = new Map<string, Entry>();
  let rootEntry: Entry | undefined;
  for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
    const nameBytes = Math.min(bytes.readUInt16LE(at + 64), 64);
    const name = bytes.toString("utf16le", at, at + Math.max(nameBytes - 2, 0));
    const type = bytes.readUInt8(at + 66);
    const entry = {
      start: bytes.readUInt32LE(at + 116),
      size: bytes.readUInt32LE(at + 120),
      isStream: type === 2,
    };
    if (type === 5) rootEntry = entry;
    // Embedded documents have streams of the same names further down.
    else if (type === 2 && !entries.has(name)) entries.set(name, entry);
  }
  return { entries, rootEntry };
}
