import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { BackupRefusal } from "./backup-refusal.ts";
import { intoFile } from "./into-file.ts";
import type { BackupKey } from "./key.ts";
import { Manifest } from "./manifest.ts";
import { seal, unseal } from "./seal.ts";

/**
 * What goes in: a folder, or a file with its bytes. Inside the seal (and gzip) each part is a length and a small JSON, then
 * blocks of bytes with their lengths, ended by a length of 0. How long a part is need not be known before it has been read.
 */
export type Part = { name: string; bytes: AsyncIterable<Uint8Array> } | { folder: string };
/** What a part is read back as: its bytes must be taken before the next part is asked for. */
export type PartRead = { name: string; bytes: AsyncIterable<Buffer> } | { folder: string };

const MANIFEST = "manifest.json";
/** How much is read at a time. */
export const BLOCK_BYTES = 128 * 1024;
const LARGEST_HEAD = 10_000;
const LARGEST_BLOCK = 16 * 1024 * 1024;
const LARGEST_MANIFEST = 512 * 1024 * 1024;

/** Writes the parts, and behind them the manifest, into one sealed file; `manifest` is asked when the parts are all in. */
export async function writeArchive(
  file: string,
  key: BackupKey,
  parts: AsyncIterable<Part>,
  manifest: () => Omit<Manifest, "parts">,
): Promise<void> {
  const written: Manifest["parts"] = [];
  const plain = async function* () {
    for await (const part of parts) yield* frame(part, written);
    const said: Manifest = { ...manifest(), parts: written };
    yield* frame({ name: MANIFEST, bytes: once(Buffer.from(JSON.stringify(said))) }, []);
  };
  // On the disk before it gets its name.
  await intoFile(file, { flags: "wx", flush: true }, (into) =>
    pipeline(
      plain,
      createGzip({ level: 1, chunkSize: BLOCK_BYTES }),
      (source: AsyncIterable<Buffer>) => seal(source, key),
      into,
    ),
  );
}

/** Reads a sealed file to its end; `take` gets every part. What is missing, too much or not as the manifest says is refused. */
export async function readArchive(
  file: string,
  key: BackupKey,
  take: (part: PartRead) => Promise<void> = passOver,
): Promise<Manifest> {
  const found: Manifest["parts"] = [];
  let manifest: Manifest | null = null;
  await pipeline(
    createReadStream(file),
    (source: AsyncIterable<Buffer>) => unseal(source, key),
    createGunzip({ chunkSize: BLOCK_BYTES }),
    async (source: AsyncIterable<Buffer>) => {
      const reader = new Reader(source);
      for (let head = await readHead(reader); head !== null; head = await readHead(reader)) {
        if (manifest !== null) throw notWhole();
        if (head.folder !== undefined) await take({ folder: head.folder });
        else if (head.name === MANIFEST) manifest = await readManifest(reader);
        else {
          const name = head.name ?? "";
          const bytes = measured(name, readBlocks(reader), found);
          await take({ name, bytes });
          await passOver({ name, bytes });
        }
      }
    },
  );
  if (manifest === null || !sameParts((manifest as Manifest).parts, found)) throw notWhole();
  return manifest;
}

async function passOver(part: PartRead): Promise<void> {
  if ("bytes" in part) for await (const block of part.bytes) void block;
}

async function* frame(part: Part, written: Manifest["parts"]): AsyncGenerator<Buffer> {
  if ("folder" in part) {
    yield head({ folder: part.folder });
    return;
  }
  yield head({ name: part.name });
  for await (const block of measured(part.name, part.bytes, written)) {
    yield length(block.length);
    yield block;
  }
  yield length(0);
}

/** The same blocks; when they have ended it is noted what they were. */
async function* measured(
  name: string,
  source: AsyncIterable<Uint8Array>,
  into: Manifest["parts"],
): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of source) {
    if (piece.length === 0) continue;
    const block = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    hash.update(block);
    bytes += block.length;
    yield block;
  }
  into.push({ name, bytes, sha256: hash.digest("hex") });
}

interface Head {
  name?: string;
  folder?: string;
}

function head(said: Head): Buffer {
  const text = Buffer.from(JSON.stringify(said));
  return Buffer.concat([length(text.length), text]);
}

function length(bytes: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(bytes);
  return four;
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

async function readHead(reader: Reader): Promise<Head | null> {
  const size = await reader.length();
  if (size === null) return null;
  if (size > LARGEST_HEAD) throw notWhole();
  return JSON.parse((await reader.take(size)).toString("utf8")) as Head;
}

async function* readBlocks(reader: Reader): AsyncGenerator<Buffer> {
  for (;;) {
    const size = await reader.length();
    if (size === null || size > LARGEST_BLOCK) throw notWhole();
    if (size === 0) return;
    yield await reader.take(size);
  }
}

async function readManifest(reader: Reader): Promise<Manifest> {
  const blocks: Buffer[] = [];
  let size = 0;
  for await (const block of readBlocks(reader)) {
    blocks.push(block);
    size += block.length;
    if (size > LARGEST_MANIFEST) throw notWhole();
  }
  const read = Manifest.safeParse(JSON.parse(Buffer.concat(blocks).toString("utf8")));
  if (!read.success)
    throw new BackupRefusal(
      "Bản sao này do một phiên bản khác của Đôn Đốc tạo ra và bản đang dùng không hiểu được. Hãy dùng phiên bản mới hơn.",
    );
  return read.data;
}

function sameParts(said: Manifest["parts"], found: Manifest["parts"]): boolean {
  return (
    said.length === found.length &&
    said.every((part, at) => {
      const other = found[at];
      return (
        part.name === other?.name && part.bytes === other.bytes && part.sha256 === other.sha256
      );
    })
  );
}

const notWhole = () =>
  new BackupRefusal("Nội dung bản sao không khớp với bảng kê của nó. Hãy dùng bản sao khác.");

/** Takes exact lengths out of a stream of pieces; they are put together once, however many they are. */
class Reader {
  private readonly source: AsyncIterator<Buffer>;
  private pieces: Buffer[] = [];
  private there = 0;

  constructor(source: AsyncIterable<Buffer>) {
    this.source = source[Symbol.asyncIterator]();
  }

  /** The next length; null where everything has ended. */
  async length(): Promise<number | null> {
    if (this.there === 0 && !(await this.more())) return null;
    return (await this.take(4)).readUInt32BE();
  }

  async take(size: number): Promise<Buffer> {
    while (this.there < size) if (!(await this.more())) throw notWhole();
    const [first = Buffer.alloc(0)] = this.pieces;
    const together = first.length >= size ? first : Buffer.concat(this.pieces);
    const left = together.subarray(size);
    const others = together === first ? this.pieces.slice(1) : [];
    this.pieces = left.length > 0 ? [left, ...others] : others;
    this.there -= size;
    return together.subarray(0, size);
  }

  private async more(): Promise<boolean> {
    const { value, done } = (await this.source.next()) as IteratorResult<Buffer, undefined>;
    if (done || value === undefined) return false;
    this.pieces.push(value);
    this.there += value.length;
    return true;
  }
}
