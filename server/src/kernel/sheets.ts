import { unzipSync } from "fflate";
import { parseCsv } from "hucre/csv";
import { readXlsx } from "hucre/xlsx";

export type Sheet = readonly (readonly unknown[])[];

/** A workbook of some thousand lines unpacks to a few megabytes; what claims far more is not unpacked. */
const MOST_UNPACKED_BYTES = 100 * 1024 * 1024;

/** The visible sheets of an .xlsx file, each cut after so many rows. Throws on anything that is no such file. */
export async function readSheets(bytes: Uint8Array, maxRows: number): Promise<Sheet[]> {
  if (unpackedSize(bytes) > MOST_UNPACKED_BYTES) throw new Error("unpacks to too much");
  const workbook = await readXlsx(bytes, {
    sheets: (info) => !info.hidden && !info.veryHidden,
    maxRows,
  });
  return workbook.sheets.map((sheet) => sheet.rows);
}

/** The same of a workbook or of a CSV file, whichever the bytes are: UTF-8, or UTF-16 with its mark. */
export async function readSheetsOrCsv(bytes: Uint8Array, maxRows: number): Promise<Sheet[]> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readSheets(bytes, maxRows);
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  if (text.includes("\0")) throw new Error("binary data");
  return [parseCsv(text, { skipEmptyRows: false, maxRows })];
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
