import { textOf } from "../../../kernel/sheet-cells.ts";
import { legalRefusals } from "./refusals.ts";

/** The columns of an import and of an export, in their order; the first heading is the one that is written. */
export const COLUMNS = {
  reference: ["Số, ký hiệu", "so ky hieu", "so hieu", "so van ban"],
  kind: ["Loại văn bản", "loai van ban", "loai", "hinh thuc"],
  issuer: ["Cơ quan ban hành", "co quan ban hanh", "noi ban hanh"],
  title: ["Trích yếu", "trich yeu", "ten van ban", "noi dung"],
  issuedOn: ["Ngày ban hành", "ngay ban hanh", "ngay ky"],
  effectiveFrom: ["Ngày có hiệu lực", "ngay co hieu luc", "hieu luc tu", "ngay hieu luc"],
  expiredFrom: ["Ngày hết hiệu lực", "ngay het hieu luc", "het hieu luc tu"],
  declared: ["Tình trạng theo nguồn", "tinh trang theo nguon", "tinh trang", "tinh trang hieu luc"],
  declaredOn: ["Ngày ghi nhận", "ngay ghi nhan", "ngay ghi nhan tinh trang", "tinh trang den ngay"],
  replacedBy: ["Được thay thế bởi", "duoc thay the boi", "van ban thay the", "bi thay the boi"],
  replaces: ["Thay thế cho", "thay the cho", "thay the"],
  amendedBy: [
    "Được sửa đổi bởi",
    "duoc sua doi boi",
    "duoc sua doi bo sung boi",
    "van ban sua doi",
  ],
  source: ["Nguồn", "nguon"],
  sourceUrl: ["Địa chỉ nguồn", "dia chi nguon", "duong dan"],
  note: ["Ghi chú", "ghi chu"],
} as const satisfies Record<string, readonly string[]>;
export type Column = keyof typeof COLUMNS;
export const columnOrder = Object.keys(COLUMNS) as Column[];

/** One line of the file as it was typed. */
export interface ImportLine {
  /** As the spreadsheet numbers it. */
  row: number;
  cells: Record<Column, unknown>;
}

const REQUIRED: readonly Column[] = ["reference", "issuer"];
/** Titles and notes often stand above the headings. */
const HEADING_WITHIN = 15;
const MOST_ROWS = 20_000;
/** A sheet is cut after so many: headings, what may stand above them and some blank rows have room beside the lines. */
export const MOST_ROWS_READ = MOST_ROWS + 50;

/** Finds the headings of a sheet and reads what is under them; empty lines are passed over. */
export function readLines(sheet: readonly (readonly unknown[])[]): ImportLine[] {
  const heads = sheet.slice(0, HEADING_WITHIN).map(columnsOf);
  const at = heads.findIndex((columns) => columns.has("reference"));
  const columns = heads[at] ?? new Map<Column, number>();
  const missing = REQUIRED.filter((column) => !columns.has(column));
  if (missing.length > 0) {
    throw legalRefusals.FILE_COLUMNS(missing.map((column) => `“${COLUMNS[column][0]}”`).join(", "));
  }
  const lines = sheet.flatMap((cells, index): ImportLine[] => {
    if (index <= at || !cells.some((cell) => textOf(cell) !== "")) return [];
    const entries = columnOrder.map((column) => [column, cells[columns.get(column) ?? -1]]);
    return [{ row: index + 1, cells: Object.fromEntries(entries) as ImportLine["cells"] }];
  });
  if (lines.length === 0) throw legalRefusals.FILE_EMPTY();
  // What was cut may go on behind blank rows.
  if (lines.length > MOST_ROWS || sheet.length >= MOST_ROWS_READ)
    throw legalRefusals.FILE_TOO_LONG(MOST_ROWS);
  return lines;
}

/** Which column stands where in a line of headings. */
function columnsOf(cells: readonly unknown[]): Map<Column, number> {
  const headings = cells.map((cell) => fold(textOf(cell)));
  return new Map(
    columnOrder.flatMap((column): [Column, number][] => {
      const names = COLUMNS[column].map(fold);
      const at = headings.findIndex((heading) => names.includes(heading));
      return at < 0 ? [] : [[column, at]];
    }),
  );
}

/** Letters and digits without accents, single spaces. */
const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[đĐ]/g, "d")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
