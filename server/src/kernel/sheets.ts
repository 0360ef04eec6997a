import { unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { csvRows } from "./csv-rows.ts";
import { jsonRows } from "./json-rows.ts";
import { MOST_COLUMNS, TooLargeSheet, tooWide } from "./sheet-bounds.ts";

export type Sheet = readonly (readonly unknown[])[];

/** A workbook of some thousand lines unpacks to a few megabytes; what claims far more is not unpacked. */
const MOST_UNPACKED_BYTES = 100 * 1024 * 1024;

/** The first column that is not read any more: what stands there shows that there are too many. */
const ONE_TOO_MANY = "IW";

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
 * run. A sheet is read as a whole rectangle, so that two cells far apart would ask for all between them: nothing right of the
 * columns that are read is, and a sheet that is wider is passed over, one of days and months that lies beside the list.
 * @throws SHEET_TOO_WIDE where all sheets are; an error on anything that is no such file
 */
async function readNamedSheets(bytes: Uint8Array, maxRows: number): Promise<NamedSheet[]> {
  if (unpackedSize(bytes) > MOST_UNPACKED_BYTES) throw new TooLargeSheet();
  const workbook = await readXlsx(bytes, {
    sheets: (info) => !info.hidden && !info.veryHidden,
    maxRows,
    range: `A1:${ONE_TOO_MANY}${maxRows}`,
  });
  const sheets = workbook.sheets.filter(({ rows }) => !isWide(rows));
  if (sheets.length === 0 && workbook.sheets.length > 0) throw tooWide();
  return sheets.map(({ name, rows, merges = [] }) => {
    if (mergedRows(merges, maxRows) > maxRows * MOST_COLUMNS) throw new Error("merged twice");
    return { name, rows, merges };
  });
}

/** So many rows are merged with the one above; cells that are merged never overlap, so that it is at most each cell once. */
const mergedRows = (merges: readonly Merged[], maxRows: number): number =>
  merges.reduce(
    (sum, { startRow, endRow }) => sum + Math.max(0, Math.min(endRow, maxRows) - startRow),
    0,
  );

const isWide = (rows: Sheet): boolean => rows.some((cells) => (cells[MOST_COLUMNS] ?? "") !== "");

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
  return [{ name: "", rows: csvRows(text, maxRows), merges: [] }];
}

/** The same of these or of a list in JSON. */
export async function readSheetsCsvOrJson(bytes: Uint8Array, maxRows: number): Promise<Sheet[]> {
  if (!looksLikeJson(bytes)) return readSheetsOrCsv(bytes, maxRows);
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  return [jsonRows(text.replace(/^\uFEFF/u, ""), maxRows)];
}

const looksLikeJson = (bytes: Uint8Array): boolean => {
  const head = new TextDecoder().decode(bytes.subarray(0, 64)).replace(/^\uFEFF/u, "").trimStart(); // prettier-ignore
  return head.startsWith("[") || head.startsWith("{");
};

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
