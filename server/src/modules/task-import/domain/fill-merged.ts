import type { Merged, Sheet } from "../../../kernel/sheets.ts";

/** What is merged over several rows, said in each of them: a document over its tasks, a task over its agencies. */
export function fillMerged(sheet: Sheet, merges: readonly Merged[]): Sheet {
  const rows = sheet.map((cells) => [...cells]);
  for (const { startRow, endRow, startCol } of merges) {
    const said = rows[startRow]?.[startCol] ?? null;
    if (said === null) continue;
    for (const cells of rows.slice(startRow + 1, endRow + 1)) {
      while (cells.length <= startCol) cells.push(null);
      cells[startCol] = said;
    }
  }
  return rows;
}
