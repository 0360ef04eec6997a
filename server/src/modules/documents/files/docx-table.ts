/** A table as the lines of each cell, row by row. */
export type Table = string[][][];

/** What stands in the tables that only place the heading, the addressees and the signature side by side. */
const FRAME =
  /CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|^\s*Nơi nhận\s*:?|^\s*Kính gửi\s*:/imu;

/**
 * A table as lines. A frame is read column by column, as an eye would; a table of data row by row with " | " between the
 * cells; a single cell is a box around ordinary lines.
 */
export function tableLines(table: Table): string[] {
  const columns = Math.max(0, ...table.map((row) => row.length));
  if (columns <= 1) return table.flat(2);
  if (columns <= 3 && FRAME.test(table.flat(2).join("\n"))) return frameLines(table, columns);
  return table
    .map((row) => (row.length === 1 ? row.flat().join("\n") : row.map(cellText).join(" | ").trim()))
    .filter((line) => line !== "");
}

function frameLines(table: Table, columns: number): string[] {
  const read = Array.from({ length: columns }, (_, column) =>
    table.flatMap((row) => row[column] ?? []),
  );
  return read
    .filter((lines) => lines.some((line) => line.trim() !== ""))
    .flatMap((lines) => [...trimBlank(lines), ""]);
}

function cellText(lines: string[]): string {
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
