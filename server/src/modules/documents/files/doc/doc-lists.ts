import type { Buffer } from "node:buffer";
import { createListCounter } from "../list-counter.ts";
import type { Level, List, ListCounter } from "../list-counter.ts";
import type { DocFile } from "./doc-header.ts";

const LEVELS = 9;
const LIST_BYTES = 28;
const USE_BYTES = 16;
/** Number formats by their code in the file. */
const FORMATS: Record<number, string> = {
  0: "decimal",
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  22: "decimalZero",
  23: "bullet",
  255: "none",
};

/** Counts the lists of a file; a list is known by its number from 1 ([MS-DOC] 2.9.131, 2.9.132). */
export function createDocCounter(file: DocFile): ListCounter {
  const definitions = readDefinitions(file);
  const uses = readUses(file, definitions);
  return createListCounter(new Map(uses.map((list, index) => [String(index + 1), list])));
}

function readDefinitions(file: DocFile): Map<number, Map<number, Level>> {
  const heads = file.structure("lists");
  const definitions = new Map<number, Map<number, Level>>();
  if (heads.length < 2) return definitions;
  const reader = { bytes: file.table, at: file.endOf("lists") };
  const count = Math.min(heads.readUInt16LE(0), Math.floor((heads.length - 2) / LIST_BYTES));
  for (let index = 0; index < count; index++) {
    const head = 2 + index * LIST_BYTES;
    const isSimple = (heads.readUInt8(head + 26) & 1) === 1;
    const levels = new Map<number, Level>();
    for (let depth = 0; depth < (isSimple ? 1 : LEVELS); depth++) {
      const level = readLevel(reader, depth);
      if (level) levels.set(depth, level);
    }
    definitions.set(heads.readInt32LE(head), levels);
  }
  return definitions;
}

interface Reader {
  bytes: Buffer;
  at: number;
}

function readLevel(reader: Reader, depth: number): Level | null {
  const { bytes, at } = reader;
  if (at + 28 > bytes.length) return null;
  const flags = bytes.readUInt8(at + 5);
  const textAt = at + 28 + bytes.readUInt8(at + 24) + bytes.readUInt8(at + 25);
  if (textAt + 2 > bytes.length) return null;
  const letters = bytes.readUInt16LE(textAt);
  reader.at = textAt + 2 + letters * 2;
  const text = bytes.toString("utf16le", textAt + 2, reader.at);
  return {
    start: bytes.readInt32LE(at),
    format: FORMATS[bytes.readUInt8(at + 4)] ?? "decimal",
    // Places of upper levels are the letters 0 to 8.
    text: text.replace(/[\s\S]/g, (letter) => {
      const level = letter.charCodeAt(0);
      return level < LEVELS ? `%${level + 1}` : letter;
    }),
    restartAfter: (flags & 0x08) === 0 ? depth : bytes.readUInt8(at + 26),
    legal: (flags & 0x04) !== 0,
    suffix: bytes.readUInt8(at + 15) === 2 ? "" : " ",
    style: undefined,
  };
}

function readUses(file: DocFile, definitions: ReadonlyMap<number, Map<number, Level>>): List[] {
  const bytes = file.structure("listUses");
  if (bytes.length < 4) return [];
  const count = Math.min(bytes.readUInt32LE(0), Math.floor((bytes.length - 4) / USE_BYTES));
  const reader = { bytes, at: 4 + count * USE_BYTES };
  return Array.from({ length: count }, (_, index) => {
    const at = 4 + index * USE_BYTES;
    const definition = bytes.readInt32LE(at);
    const levels = new Map(definitions.get(definition));
    const restarts = readOverrides(reader, bytes.readUInt8(at + 12), levels);
    return { definition: String(definition), levels, restarts };
  });
}

/** A use of a list may begin its levels with other numbers or replace them. */
function readOverrides(
  reader: Reader,
  count: number,
  levels: Map<number, Level>,
): Map<number, number> {
  const restarts = new Map<number, number>();
  reader.at += 4;
  for (let index = 0; index < count && reader.at + 8 <= reader.bytes.length; index++) {
    const start = reader.bytes.readInt32LE(reader.at);
    const flags = reader.bytes.readUInt32LE(reader.at + 4);
    const depth = flags & 0xf;
    reader.at += 8;
    if ((flags & 0x10) !== 0) restarts.set(depth, start);
    const level = (flags & 0x20) === 0 ? null : readLevel(reader, depth);
    if (level) levels.set(depth, level);
  }
  return restarts;
}
