import type { Buffer } from "node:buffer";
import { FileError } from "../file-error.ts";
import type { DocFile } from "./doc-header.ts";

interface Piece {
  /** Place of its first letter in the text, and of the first behind it. */
  from: number;
  to: number;
  /** Where its bytes begin in the main stream. */
  offset: number;
  /** One letter a byte, of Western Windows. */
  narrow: boolean;
}

const WESTERN = new TextDecoder("windows-1252");

/** The text of a .doc, which lies in pieces all over the main stream ([MS-DOC] 2.4.1). */
export class DocText {
  readonly #main: Buffer;
  readonly #pieces: Piece[];

  constructor(file: DocFile) {
    this.#main = file.main;
    this.#pieces = readPieces(file.structure("pieces"));
  }

  /** Calls back for each letter with its place in the main stream, by which its format is found. */
  each(from: number, to: number, visit: (letter: string, place: number, at: number) => void): void {
    for (const piece of this.#pieces) {
      const start = Math.max(from, piece.from);
      const end = Math.min(to, piece.to);
      const width = piece.narrow ? 1 : 2;
      for (let at = start; at < end; at++) {
        const place = piece.offset + (at - piece.from) * width;
        if (place + width > this.#main.length) throw new FileError("DOC_BROKEN");
        visit(this.#letter(place, piece.narrow), place, at);
      }
    }
  }

  #letter(place: number, narrow: boolean): string {
    if (!narrow) return String.fromCharCode(this.#main.readUInt16LE(place));
    const byte = this.#main.readUInt8(place);
    return byte >= 0x80 && byte < 0xa0
      ? WESTERN.decode(Uint8Array.of(byte))
      : String.fromCharCode(byte);
  }
}

function readPieces(clx: Buffer): Piece[] {
  let at = 0;
  // Changes of format that pieces refer to stand first.
  while (at + 3 <= clx.length && clx.readUInt8(at) === 1) at += 3 + clx.readUInt16LE(at + 1);
  if (at + 5 > clx.length || clx.readUInt8(at) !== 2) throw new FileError("DOC_BROKEN");
  const bytes = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const count = Math.floor((bytes.length - 4) / 12);
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index++) {
    const from = bytes.readUInt32LE(index * 4);
    const to = bytes.readUInt32LE(index * 4 + 4);
    const stored = bytes.readUInt32LE((count + 1) * 4 + index * 8 + 2);
    const narrow = (stored & 0x40000000) !== 0;
    const offset = (stored & 0x3fffffff) / (narrow ? 2 : 1);
    // Letters of the text follow one another without a gap.
    if (to < from || from !== (pieces.at(-1)?.to ?? 0)) throw new FileError("DOC_BROKEN");
    pieces.push({ from, to, offset, narrow });
  }
  return pieces;
}
