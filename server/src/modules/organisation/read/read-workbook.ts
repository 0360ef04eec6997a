import { Refusal } from "../../../kernel/refusal.ts";
import { readSheets, type Sheet } from "../../../kernel/sheets.ts";
import { organisationRefusals } from "../domain/refusals.ts";
import { MOST_ROWS_READ, readRows, type WorkbookRow } from "../domain/workbook-rows.ts";

/** The units in an .xlsx file: the first sheet that has the headings. */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookRow[]> {
  const sheets = await sheetsOf(bytes);
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

async function sheetsOf(bytes: Uint8Array): Promise<Sheet[]> {
  try {
    return await readSheets(bytes, MOST_ROWS_READ);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw organisationRefusals.WORKBOOK_UNREADABLE();
  }
}
