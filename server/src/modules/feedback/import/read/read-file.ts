import { Refusal } from "../../../../kernel/refusal.ts";
import { TooLargeSheet } from "../../../../kernel/sheet-bounds.ts";
import { readSheetsCsvOrJson, type Sheet } from "../../../../kernel/sheets.ts";
import { mapColumns, type Chosen, type Mapping } from "../domain/columns.ts";
import { voiceImportRefusals } from "../refusals.ts";

/** So many lines at once are written as a whole within seconds; more come in several files. */
const MOST_ROWS = 20_000;
/** Titles, headings and empty lines beside them. */
const ROOM = 50;

/** The lines of a workbook, a CSV file or a list in JSON, and how its headings are read. */
export async function readFile(
  bytes: Uint8Array,
  chosen: Chosen,
): Promise<{ rows: Sheet; mapping: Mapping }> {
  const sheets = await readSheetsCsvOrJson(bytes, MOST_ROWS + ROOM).catch((error: unknown) => {
    if (error instanceof Refusal) throw error;
    throw error instanceof TooLargeSheet
      ? voiceImportRefusals.TOO_LONG(MOST_ROWS)
      : voiceImportRefusals.FILE_UNREADABLE();
  });
  for (const rows of sheets) {
    const mapping = mapColumns(rows, chosen);
    if (!mapping) continue;
    if (rows.length - mapping.headingAt > MOST_ROWS + 1)
      throw voiceImportRefusals.TOO_LONG(MOST_ROWS);
    return { rows, mapping };
  }
  throw voiceImportRefusals.NO_HEADINGS();
}
