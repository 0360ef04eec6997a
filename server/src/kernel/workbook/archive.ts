import { once } from "node:events";
import { constants, crc32, createDeflateRaw } from "node:zlib";

/** Text of a part, in pieces as they come. */
type Pieces = AsyncIterable<string> | Iterable<string>;

interface Entry {
  name: Buffer;
  crc: number;
  size: number;
  packed: number;
  at: number;
}

/** Fast and nearly as small as the slowest for sheets, whose tags repeat. */
const LEVEL = constants.Z_BEST_SPEED + 2;
/** 1/1/1980: the archive says nothing of when it was made, so that the same content is the same bytes. */
const [TIME, DATE] = [0, 0x21];

/**
 * A ZIP archive whose parts are compressed as their text comes: no part is ever held as text, only what it has become. Compression
 * runs beside the program, in the threads of zlib.
 */
export class Archive {
  private readonly chunks: Buffer[] = [];
  private readonly entries: Entry[] = [];
  private length = 0;

  async add(name: string, pieces: Pieces): Promise<void> {
    const deflate = createDeflateRaw({ level: LEVEL });
    const packed: Buffer[] = [];
    deflate.on("data", (chunk: Buffer) => packed.push(chunk));
    const ended = once(deflate, "end");
    ended.catch(() => undefined); // awaited below, or a piece failed before
    let crc = 0;
    let size = 0;
    for await (const piece of pieces) {
      const bytes = Buffer.from(piece);
      crc = crc32(bytes, crc);
      size += bytes.length;
      if (!deflate.write(bytes)) await once(deflate, "drain");
    }
    deflate.end();
    await ended;
    const entry: Entry = {
      name: Buffer.from(name),
      crc,
      size,
      packed: packed.reduce((sum, { length }) => sum + length, 0),
      at: this.length,
    };
    this.entries.push(entry);
    this.push(localHead(entry), ...packed);
  }

  finish(): Buffer {
    const at = this.length;
    for (const entry of this.entries) this.push(centralHead(entry));
    this.push(endOfDirectory(this.entries.length, this.length - at, at));
    return Buffer.concat(this.chunks, this.length);
  }

  private push(...chunks: Buffer[]): void {
    for (const chunk of chunks) {
      this.chunks.push(chunk);
      this.length += chunk.length;
    }
  }
}

/** APPNOTE 4.3.7: names are UTF-8 (bit 11), the method is deflate. */
function localHead({ name, crc, size, packed }: Entry): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(0x0800, 6);
  head.writeUInt16LE(8, 8);
  head.writeUInt16LE(TIME, 10);
  head.writeUInt16LE(DATE, 12);
  head.writeUInt32LE(crc, 14);
  head.writeUInt32LE(packed, 18);
  head.writeUInt32LE(size, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

function centralHead({ name, crc, size, packed, at }: Entry): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(0x0800, 8);
  head.writeUInt16LE(8, 10);
  head.writeUInt16LE(TIME, 12);
  head.writeUInt16LE(DATE, 14);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(packed, 20);
  head.writeUInt32LE(size, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(at, 42);
  return Buffer.concat([head, name]);
}

function endOfDirectory(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
