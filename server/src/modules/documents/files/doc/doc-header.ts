import type { Buffer } from "node:buffer";
import { FileError } from "../file-error.ts";
import { CompoundFile } from "./compound-file.ts";

const WORD_97 = 0xc1;
const MARK = 0xa5ec;

/** Places in the table of structures (FibRgFcLcb97 of [MS-DOC] 2.5.6), by their index there. */
const PLACES = {
  styles: 1,
  footnoteMarks: 2,
  footnoteTexts: 3,
  headerTexts: 11,
  letterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  endnoteMarks: 46,
  endnoteTexts: 47,
  lists: 73,
  listUses: 74,
} as const;

/** How many letters each stream of text has, in the order they stand (FibRgLw97). */
interface StoryLengths {
  body: number;
  footnotes: number;
  margins: number;
  comments: number;
  endnotes: number;
  boxes: number;
}

export interface DocFile {
  /** The stream that holds the text. */
  main: Buffer;
  table: Buffer;
  data: Buffer | null;
  lengths: StoryLengths;
  /** Bytes of a structure in the table stream; empty where the file has none. */
  structure(name: keyof typeof PLACES): Buffer;
  /** Where a structure begins in the table stream, for what follows behind it. */
  endOf(name: keyof typeof PLACES): number;
}

/** Opens a Word file of 1997 to 2003; throws DOC_BROKEN, DOC_ENCRYPTED or DOC_TOO_OLD. */
export function openDoc(bytes: Uint8Array): DocFile {
  const file = new CompoundFile(bytes);
  const main = file.stream("WordDocument");
  if (!main || main.length < 0x200 || main.readUInt16LE(0) !== MARK)
    throw new FileError("DOC_BROKEN");
  if (main.readUInt16LE(2) < WORD_97) throw new FileError("DOC_TOO_OLD");
  const flags = main.readUInt16LE(10);
  if ((flags & 0x0100) !== 0) throw new FileError("DOC_ENCRYPTED");
  const table = file.stream((flags & 0x0200) === 0 ? "0Table" : "1Table");
  if (!table) throw new FileError("DOC_BROKEN");
  const place = (name: keyof typeof PLACES): { start: number; end: number } => {
    const at = 0x9a + PLACES[name] * 8;
    if (at + 8 > main.length) return { start: 0, end: 0 };
    const start = main.readUInt32LE(at);
    return { start, end: start + main.readUInt32LE(at + 4) };
  };
  const length = (index: number): number => Math.max(main.readInt32LE(0x4c + index * 4), 0);
  return {
    main,
    table,
    data: file.stream("Data"),
    lengths: {
      body: length(0),
      footnotes: length(1),
      margins: length(2),
      comments: length(4),
      endnotes: length(5),
      boxes: length(6),
    },
    structure: (name) => table.subarray(place(name).start, place(name).end),
    endOf: (name) => place(name).end,
  };
}
