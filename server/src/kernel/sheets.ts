import { unzipSync } from "fflate";
import { parseCsv } from "hucre/csv";
import { readXlsx } from "hucre/xlsx";

export type Sheet = readonly (readonly unknown[])[];

/** A workbook of some thousand lines unpacks to a few megabytes; what claims far more is not unpacked. */
const MOST_UNPACKED_BYTES = 100 * 1024 * 1024;

/** The file is a workbook, but of more than is read at once. */
export class TooLargeWorkbook extends Error {}

/** Cells that look like one, counted from 0, the ends included; only the first of them holds what they say. */
export interface Merged {
  startRow: number;
  endRow: number;
  startCol: number;
  endCol: number;
}
interface NamedSheet {
  name: string;
  rows: Sheet;
  merges: readonly Merged[];
}

/**
 * The visible sheets of an .xlsx file, each cut after so many rows. Of a formula only the value that was saved is read, none is
 * run. Throws on anything that is no such file.
 */
async function readNamedSheets(bytes: Uint8Array, maxRows: number): Promise<NamedSheet[]> {
  if (unpackedSize(bytes) > MOST_UNPACKED_BYTES) throw new TooLargeWorkbook();
  const workbook = await readXlsx(bytes, {
    sheets: (info) => !info.hidden && !info.veryHidden,
    maxRows,
  });
  return workbook.sheets.map(({ name, rows, merges = [] }) => ({ name, rows, merges }));
}

export const readSheets = async (bytes: Uint8Array, maxRows: number): Promise<Sheet[]> =>
  (await readNamedSheets(bytes, maxRows)).map(({ rows }) => rows);

export const readSheetsOrCsv = async (bytes: Uint8Array, maxRows: number): Promise<Sheet[]> =>
  (await readNamedSheetsOrCsv(bytes, maxRows)).map(({ rows }) => rows);

/** The same of a workbook or of a CSV file, whichever the bytes are: UTF-8, or UTF-16 with its mark. */
export async function readNamedSheetsOrCsv(
  bytes: Uint8Array,
  maxRows: number,
): Promise<NamedSheet[]> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readNamedSheets(bytes, maxRows);
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  if (text.includes("\0")) throw new Error("binary data");
  return [{ name: "", rows: parseCsv(text, { skipEmptyRows: false, maxRows }), merges: [] }];
}

/** What the archive says its parts unpack to, without unpacking any. */
function unpackedSize(bytes: Uint8Array): number {
  let size = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      return false;
    },
  });
  return size;
}
