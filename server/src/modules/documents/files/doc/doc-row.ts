import type { Buffer } from "node:buffer";
import type { CellShape } from "../flow.ts";
import { CHANGE } from "./doc-changes.ts";
import type { Change } from "./doc-changes.ts";

const MAX_CELLS = 63;
const CELL_BYTES = 20;
const JOINED = 0x0002;
const FIRST_OF_JOINED = 0x0001;
const MERGED_DOWN = 0x0020;
const FIRST_DOWN = 0x0040;

/** The cells of a row from the changes at its end ([MS-DOC] 2.9.321). */
export function rowShapes(changes: readonly Change[]): CellShape[] {
  const row = changes.findLast(({ code }) => code === CHANGE.row)?.bytes;
  if (!row || row.length < 3) return [];
  const count = Math.min(row.readUInt8(2), MAX_CELLS);
  const cellsAt = 3 + (count + 1) * 2;
  if (cellsAt > row.length) return [];
  return Array.from({ length: count }, (_, index) => {
    const flags = flagsAt(row, cellsAt + index * CELL_BYTES);
    return {
      from: row.readInt16LE(3 + index * 2),
      to: row.readInt16LE(5 + index * 2),
      continued: (flags & MERGED_DOWN) !== 0 && (flags & FIRST_DOWN) === 0,
      joined: (flags & JOINED) !== 0 && (flags & FIRST_OF_JOINED) === 0,
    };
  });
}

function flagsAt(row: Buffer, at: number): number {
  return at + 2 <= row.length ? row.readUInt16LE(at) : 0;
}
