import { unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { Refusal } from "../../../kernel/refusal.ts";
import { organisationRefusals } from "../domain/refusals.ts";
import { MOST_ROWS, readRows, type WorkbookRow } from "../domain/workbook-rows.ts";

/** A workbook of some thousand units unpacks to a few megabytes; what claims far more is not unpacked. */
const MOST_UNPACKED_BYTES = 100 * 1024 * 1024;

/** The units in an .xlsx file: the first sheet that has the headings. */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookRow[]> {
  const sheets = await readSheets(bytes);
  let first: unknown = organisationRefusals.WORKBOOK_EMPTY();
  for (const [at, sheet] of sheets.entries()) {
    try {
      return readRows(sheet);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (at === 0) first = error;
    }
  }
  throw first;
}

async function readSheets(bytes: Uint8Array): Promise<(readonly unknown[])[][]> {
  try {
    if (unpackedSize(bytes) > MOST_UNPACKED_BYTES) throw new Error("unpacks to too much");
    const workbook = await readXlsx(bytes, {
      sheets: (info) => !info.hidden && !info.veryHidden,
      // Headings and what may stand above them, and one line more to see that there are too many.
      maxRows: MOST_ROWS + 50,
    });
    return workbook.sheets.map((sheet) => sheet.rows);
  } catch {
    throw organisationRefusals.WORKBOOK_UNREADABLE();
  }
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
