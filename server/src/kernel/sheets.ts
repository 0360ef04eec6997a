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

/** The same of these or of a list in JSON. */
export async function readSheetsCsvOrJson(bytes: Uint8Array, maxRows: number): Promise<Sheet[]> {
  if (!looksLikeJson(bytes)) return readSheetsOrCsv(bytes, maxRows);
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  return [fromJson(JSON.parse(text.replace(/^\uFEFF/u, "")))];
}

const looksLikeJson = (bytes: Uint8Array): boolean => {
  const head = new TextDecoder().decode(bytes.subarray(0, 64)).replace(/^\uFEFF/u, "").trimStart(); // prettier-ignore
  return head.startsWith("[") || head.startsWith("{");
};

/** A list of records, alone or under one name, as a sheet whose headings are their fields. */
function fromJson(value: unknown): Sheet {
  const list = Array.isArray(value)
    ? value
    : Object.values(value as Record<string, unknown>).find((one) => Array.isArray(one));
  if (!Array.isArray(list)) throw new Error("no list");
  const records = list.map((one) =>
    typeof one === "object" && one !== null ? (one as Record<string, unknown>) : {},
  );
  const headings = [...new Set(records.flatMap((one) => Object.keys(one)))];
  return [headings, ...records.map((one) => headings.map((name) => one[name]))];
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
