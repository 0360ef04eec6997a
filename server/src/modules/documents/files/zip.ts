import { Buffer } from "node:buffer";
import { inflateRawSync } from "node:zlib";
import { FileError } from "./file-error.ts";
import type { FileLimits } from "./file-limits.ts";

export interface ZipEntry {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  /** Where its local header stands. */
  offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const RATIO_FROM = 10 * 1024 * 1024;

/** Reads a ZIP by its directory, refusing what would unpack to more than the limits before and while unpacking. */
export class Zip {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly #content: Buffer;
  #budget: number;

  constructor(bytes: Uint8Array, limits: FileLimits) {
    this.#content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#budget = limits.unzippedBytes;
    this.entries = readDirectory(this.#content, limits);
  }

  /** Text of an entry, or null when there is none of that name. */
  read(name: string): string | null {
    const entry = this.entries.get(name);
    if (!entry) return null;
    const bytes = this.#unpack(entry);
    this.#budget -= bytes.byteLength;
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
    return new TextDecoder(encoding).decode(bytes);
  }

  #unpack(entry: ZipEntry): Uint8Array {
    const packed = this.#packed(entry);
    if (entry.method === 0) return packed;
    if (entry.method !== 8) throw new FileError("DOCX_BROKEN");
    try {
      // The size in the directory is only a claim: the output is capped by what is left of the budget.
      return inflateRawSync(packed, { maxOutputLength: Math.max(this.#budget, 1) });
    } catch (error) {
      const tooMuch =
        error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
      throw new FileError(tooMuch ? "ZIP_BOMB" : "DOCX_BROKEN", "", { cause: error });
    }
  }

  #packed(entry: ZipEntry): Buffer {
    const content = this.#content;
    if (entry.offset + 30 > content.length || content.readUInt32LE(entry.offset) !== LOCAL_HEADER) {
      throw new FileError("DOCX_BROKEN");
    }
    const start =
      entry.offset +
      30 +
      content.readUInt16LE(entry.offset + 26) +
      content.readUInt16LE(entry.offset + 28);
    if (start + entry.packed > content.length) throw new FileError("DOCX_BROKEN");
    return content.subarray(start, start + entry.packed);
  }
}

function readDirectory(content: Buffer, limits: FileLimits): Map<string, ZipEntry> {
  const end = findEnd(content);
  const count = content.readUInt16LE(end + 10);
  if (count > limits.zipEntries) throw new FileError("ZIP_BOMB");
  const entries = new Map<string, ZipEntry>();
  let at = content.readUInt32LE(end + 16);
  let unpacked = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > content.length || content.readUInt32LE(at) !== DIRECTORY_ENTRY) {
      throw new FileError("DOCX_BROKEN");
    }
    if ((content.readUInt16LE(at + 8) & 1) === 1) throw new FileError("DOCX_ENCRYPTED");
    const nameLength = content.readUInt16LE(at + 28);
    const entry: ZipEntry = {
      name: content.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/"),
      method: content.readUInt16LE(at + 10),
      packed: content.readUInt32LE(at + 20),
      unpacked: content.readUInt32LE(at + 24),
      offset: content.readUInt32LE(at + 42),
    };
    entries.set(entry.name, entry);
    unpacked += entry.unpacked;
    at += 46 + nameLength + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
  if (unpacked > limits.unzippedBytes) throw new FileError("ZIP_BOMB");
  if (unpacked > RATIO_FROM && unpacked > content.length * limits.zipRatio) {
    throw new FileError("ZIP_BOMB");
  }
  return entries;
}

/** The end record stands at the end but for a comment of up to 64 KiB. */
function findEnd(content: Buffer): number {
  for (let at = content.length - 22; at >= 0 && at >= content.length - 22 - 0xffff; at--) {
    if (content.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new FileError("DOCX_BROKEN");
}
