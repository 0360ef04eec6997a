import { atColumns, joinHeads, repeatMerged } from "./table-grid.ts";

/** A cell with its place from left to right, in whatever unit the file counts: columns, twips or points. */
export interface TableCell {
  lines: string[];
  from: number;
  to: number;
  /** It is merged with the cell above, which holds the text. */
  continued?: boolean;
}

export type TableRow = TableCell[];

/** What stands in the tables that only place the heading, the addressees and the signature side by side. */
const FRAME =
  /CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|^\s*Nơi nhận\s*:?|^\s*Kính gửi\s*:/imu;

/**
 * A table as lines. A frame is read column by column, as an eye would; a table of data row by row with " | " between the
 * cells; a single cell is a box around ordinary lines.
 */
export function tableLines(table: readonly TableRow[]): string[] {
  const columns = Math.max(0, ...table.map((row) => row.length));
  const lines = table.map((row) => row.map((cell) => cell.lines));
  if (columns <= 1) return lines.flat(2);
  if (columns <= 3 && FRAME.test(lines.flat(2).join("\n"))) return frameLines(lines, columns);
  return repeatMerged(joinHeads(table))
    .flatMap((row) =>
      row.length === 1 ? [row.flatMap((cell) => cell.lines).join("\n")] : [rowLine(row, table)],
    )
    .filter((line) => line !== "");
}

function frameLines(table: string[][][], columns: number): string[] {
  const read = Array.from({ length: columns }, (_, column) =>
    table.flatMap((row) => row[column] ?? []),
  );
  return read
    .filter((lines) => lines.some((line) => line.trim() !== ""))
    .flatMap((lines) => [...trimBlank(lines), ""]);
}

/** An empty first cell is kept by bars around the row: the engine counts columns from the left. */
function rowLine(row: TableRow, table: readonly TableRow[]): string {
  const texts = atColumns(row, table).map((cell) => cellText(cell?.lines ?? []));
  if (texts.every((text) => text === "")) return "";
  const line = texts.join(" | ").trim();
  return texts[0] === "" ? `| ${line} |` : line;
}

function cellText(lines: readonly string[]): string {
  return lines
    .flatMap((line) => line.split("\n"))
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
}

function trimBlank(lines: string[]): string[] {
  const first = lines.findIndex((line) => line.trim() !== "");
  const last = lines.findLastIndex((line) => line.trim() !== "");
  return lines.slice(first, last + 1);
}
