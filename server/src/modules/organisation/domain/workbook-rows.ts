import { textOf } from "../../../kernel/sheet-cells.ts";
import { withoutAccents } from "./name-key.ts";
import { organisationRefusals } from "./refusals.ts";

/** One line of the workbook as it was typed. */
export interface WorkbookRow {
  /** As the spreadsheet numbers it. */
  row: number;
  name: string;
  shortName: string;
  symbol: string;
  kind: string;
  parent: string;
  validFrom: unknown;
  lastDay: unknown;
  legalBasis: string;
  aliases: string[];
}

type Column = Exclude<keyof WorkbookRow, "row">;

/** Headings as people write them, without accents; the first names the column in messages. */
const HEADINGS: Record<Column, readonly string[]> = {
  name: ["ten", "ten day du", "ten co quan", "ten don vi", "ten co quan don vi"],
  shortName: ["ten viet tat", "viet tat", "ten ngan"],
  symbol: ["ky hieu", "ky hieu van ban"],
  kind: ["loai", "loai co quan"],
  parent: ["cap tren", "co quan cap tren", "truc thuoc"],
  validFrom: ["tu ngay", "hieu luc tu", "hieu luc tu ngay", "co hieu luc tu ngay"],
  lastDay: ["den ngay", "hieu luc den", "den het ngay"],
  legalBasis: ["can cu", "can cu phap ly"],
  aliases: ["ten goi khac", "cac ten goi khac"],
};
const REQUIRED: readonly [Column, string][] = [
  ["name", "Tên"],
  ["kind", "Loại"],
  ["validFrom", "Từ ngày"],
];
/** Titles and notes often stand above the headings. */
const HEADING_WITHIN = 15;
const MOST_ROWS = 5000;
/** A sheet is cut after so many: headings, what may stand above them and some blank rows have room beside the lines. */
export const MOST_ROWS_READ = MOST_ROWS + 50;

/** Finds the headings of a sheet and reads what is under them; empty lines are passed over. */
export function readRows(sheet: readonly (readonly unknown[])[]): WorkbookRow[] {
  const at = sheet.slice(0, HEADING_WITHIN).findIndex((cells) => columnAt(cells, "name") >= 0);
  const heading = sheet[at];
  if (!heading) throw organisationRefusals.WORKBOOK_COLUMNS("Tên");
  const missing = REQUIRED.filter(([column]) => columnAt(heading, column) < 0);
  if (missing.length > 0) {
    throw organisationRefusals.WORKBOOK_COLUMNS(
      missing.map(([, title]) => `"${title}"`).join(", "),
    );
  }
  const lines = sheet
    .map((cells, index) => ({ cells, row: index + 1 }))
    .slice(at + 1)
    .filter(({ cells }) => cells.some((cell) => textOf(cell) !== ""));
  if (lines.length === 0) throw organisationRefusals.WORKBOOK_EMPTY();
  // What was cut may go on behind blank rows.
  if (lines.length > MOST_ROWS || sheet.length >= MOST_ROWS_READ)
    throw organisationRefusals.WORKBOOK_TOO_LONG(MOST_ROWS);

  const cellOf = (cells: readonly unknown[], column: Column) => cells[columnAt(heading, column)];
  return lines.map(({ cells, row }) => ({
    row,
    name: textOf(cellOf(cells, "name")),
    shortName: textOf(cellOf(cells, "shortName")),
    symbol: textOf(cellOf(cells, "symbol")),
    kind: textOf(cellOf(cells, "kind")),
    parent: textOf(cellOf(cells, "parent")),
    validFrom: cellOf(cells, "validFrom"),
    lastDay: cellOf(cells, "lastDay"),
    legalBasis: textOf(cellOf(cells, "legalBasis")),
    // A comma belongs to many names, so names are parted by semicolons or lines.
    aliases: textOf(cellOf(cells, "aliases"))
      .split(/[;\n]/)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ""),
  }));
}

const columnAt = (cells: readonly unknown[], column: Column): number =>
  cells.findIndex((cell) =>
    HEADINGS[column].includes(
      withoutAccents(textOf(cell))
        .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
        .trim(),
    ),
  );
