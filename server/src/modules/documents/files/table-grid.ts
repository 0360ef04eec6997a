import type { TableCell, TableRow } from "./table-lines.ts";

/**
 * The cells of a row under the columns of the fullest row: rows that have cells merged across would else shift what
 * follows them to the left. A row as full as the fullest is taken as it stands, as programs draw edges a little apart.
 */
export function atColumns(row: TableRow, table: readonly TableRow[]): (TableCell | undefined)[] {
  const columns = fullest(table);
  if (row.length >= columns.length) return row;
  const placed: (TableCell | undefined)[] = columns.map(() => undefined);
  let next = 0;
  for (const [index, cell] of row.entries()) {
    const last = columns.length - (row.length - index);
    const at = columns.findIndex((column, place) => place >= next && covers(cell, column));
    const place = Math.min(at === -1 ? next : at, last);
    placed[place] = cell;
    next = place + 1;
  }
  return placed;
}

function fullest(table: readonly TableRow[]): TableRow {
  return table.reduce<TableRow>((most, row) => (row.length > most.length ? row : most), []);
}

/** More than half of the column lies within the cell. */
function covers(cell: TableCell, column: TableCell): boolean {
  const shared = Math.min(cell.to, column.to) - Math.max(cell.from, column.from);
  return shared > (column.to - column.from) / 2;
}

/** A heading in two rows ("Cơ quan thực hiện" over "Chủ trì", "Phối hợp") as one: each column with what stands above it. */
export function joinHeads(table: readonly TableRow[]): readonly TableRow[] {
  const [upper, lower, ...rest] = table;
  if (!upper || !lower || rest.length === 0 || lower.length <= upper.length) return table;
  const above = (cell: TableCell): TableCell | undefined =>
    upper.find((candidate) => covers(candidate, cell));
  const spans = (cell: TableCell): boolean =>
    lower.filter((under) => covers(cell, under)).length > 1;
  const isHead =
    upper.some(spans) &&
    lower.every((cell) => {
      const head = above(cell);
      return head !== undefined && (cell.continued === true) !== spans(head);
    });
  if (!isHead) return table;
  const head = lower.map((cell) => ({
    ...cell,
    lines: [...(above(cell)?.lines ?? []), ...cell.lines],
    continued: false,
  }));
  return [head, ...rest];
}

const SHARED =
  /chủ trì|phối hợp|thực hiện|cơ quan|đơn vị|trách nhiệm|thời (?:gian|hạn)|tiến độ|^hạn|sản phẩm|kết quả/iu;

/**
 * A body, term or product that is merged over the tasks of several rows is said of each of them. Where the task itself goes
 * on from the row above, the row only adds to it and is left as it is.
 */
export function repeatMerged(table: readonly TableRow[]): readonly TableRow[] {
  const titles = (table[0] ?? []).map((cell) => cell.lines.join(" ").trim());
  let above: TableRow = [];
  return table.map((row, index) => {
    const isFull = row.length === titles.length && index > 0;
    const own = row.every(
      (cell, at) => at === 0 || cell.continued !== true || SHARED.test(titles[at] ?? ""),
    );
    const filled =
      isFull && own
        ? row.map((cell, at) =>
            at > 0 && cell.continued === true ? { ...cell, lines: above[at]?.lines ?? [] } : cell,
          )
        : row;
    if (isFull) above = filled;
    return filled;
  });
}
