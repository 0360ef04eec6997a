import { Refusal } from "../../../kernel/refusal.ts";
import { TooLargeSheet } from "../../../kernel/sheet-bounds.ts";
import { readNamedSheetsOrCsv, type Sheet } from "../../../kernel/sheets.ts";
import { fillMerged } from "../domain/fill-merged.ts";
import { mapColumns, type Chosen, type Mapping } from "../domain/columns.ts";
import { importRefusals } from "../domain/refusals.ts";

/** So many lines at once are written as a whole within seconds; more come in several files. */
const MOST_ROWS = 20_000;
/** Titles, headings and empty lines beside them. */
const ROOM = 50;

export interface ReadSheet {
  /** Its name in the workbook; "" of a CSV file. */
  name: string;
  /** The names of all visible sheets. */
  names: string[];
  sheet: Sheet;
  mapping: Mapping;
}

/** The sheet that was asked for, else the first with headings, and how these are read. */
export async function readSheet(
  bytes: Uint8Array,
  chosen: Chosen,
  wanted?: string,
): Promise<ReadSheet> {
  const all = await readNamedSheetsOrCsv(bytes, MOST_ROWS + ROOM).catch((error: unknown) => {
    if (error instanceof Refusal) throw error;
    throw error instanceof TooLargeSheet
      ? importRefusals.SHEET_TOO_LONG(MOST_ROWS)
      : importRefusals.SHEET_UNREADABLE();
  });
  for (const { name, rows: written, merges } of all) {
    if (wanted !== undefined && name !== wanted) continue;
    const rows = fillMerged(written, merges);
    const mapping = mapColumns(rows, chosen);
    if (!mapping) continue;
    if (rows.length - mapping.headingAt > MOST_ROWS + 1)
      throw importRefusals.SHEET_TOO_LONG(MOST_ROWS);
    return { name, names: all.map((one) => one.name), sheet: rows, mapping };
  }
  throw importRefusals.SHEET_WITHOUT_HEADINGS();
}
