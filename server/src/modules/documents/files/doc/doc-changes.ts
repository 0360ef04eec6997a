import type { Buffer } from "node:buffer";

/** Codes of the changes of format that matter here ([MS-DOC] 2.6). */
export const CHANGE = {
  letterStyle: 0x4a30,
  font: 0x4a4f,
  removed: 0x0800,
  hidden: 0x083c,
  caps: 0x083b,
  raised: 0x2a48,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  list: 0x460b,
  listLevel: 0x260a,
  hugeChanges: 0x6646,
  row: 0xd608,
} as const;

export interface Change {
  code: number;
  value: number;
  /** Operand, for those that are more than a number. */
  bytes: Buffer;
}

/** A run of changes; ends where it is cut off. */
export function changesIn(bytes: Buffer): Change[] {
  const changes: Change[] = [];
  let at = 0;
  while (at + 2 <= bytes.length) {
    const code = bytes.readUInt16LE(at);
    at += 2;
    const size = operandBytes(code, bytes, at);
    if (size === null || at + size > bytes.length) break;
    const operand = bytes.subarray(at, at + size);
    changes.push({ code, value: numberIn(operand), bytes: operand });
    at += size;
  }
  return changes;
}

/** The upper three bits of a code tell how long its operand is. */
function operandBytes(code: number, bytes: Buffer, at: number): number | null {
  switch (code >> 13) {
    case 0:
    case 1:
      return 1;
    case 2:
    case 4:
    case 5:
      return 2;
    case 3:
      return 4;
    case 7:
      return 3;
    default:
      // The definition of a row may be longer than a byte can tell.
      if (code === CHANGE.row) return at + 2 <= bytes.length ? bytes.readUInt16LE(at) + 1 : null;
      return at < bytes.length ? bytes.readUInt8(at) + 1 : null;
  }
}

function numberIn(operand: Buffer): number {
  switch (operand.length) {
    case 1:
      return operand.readUInt8(0);
    case 2:
      return operand.readInt16LE(0);
    case 4:
      return operand.readInt32LE(0);
    default:
      return 0;
  }
}
