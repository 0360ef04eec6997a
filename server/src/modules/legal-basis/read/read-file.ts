import { Refusal } from "../../../kernel/refusal.ts";
import { readSheetsOrCsv } from "../../../kernel/sheets.ts";
import { MOST_ROWS_READ, readLines, type ImportLine } from "../domain/import-rows.ts";
import { legalRefusals } from "../domain/refusals.ts";

/** The documents in an .xlsx or .csv file: of a workbook the first sheet that has the headings. */
export async function readImportFile(bytes: Uint8Array): Promise<ImportLine[]> {
  const sheets = await readSheetsOrCsv(bytes, MOST_ROWS_READ).catch((error: unknown) => {
    if (error instanceof Refusal) throw error;
    throw legalRefusals.FILE_UNREADABLE();
  });
  let first: unknown = legalRefusals.FILE_EMPTY();
  for (const [at, sheet] of sheets.entries()) {
    try {
      return readLines(sheet);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (at === 0) first = error;
    }
  }
  throw first;
}
