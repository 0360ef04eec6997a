import { tableLines } from "./table-lines.ts";
import type { TableRow } from "./table-lines.ts";

/** Where a cell of a row stands, and what it is merged with. */
export interface CellShape {
  from: number;
  to: number;
  /** Merged with the cell above. */
  continued: boolean;
  /** Merged with the cell before. */
  joined: boolean;
}

interface OpenTable {
  rows: TableRow[];
  cells: string[][];
  lines: string[];
}

/** Deeper than any table in tables; more would only cost. */
const MAX_TABLES = 16;

/** Gathers the lines of formats that give paragraphs, ends of cells and ends of rows one after the other (.doc, .rtf). */
export class Flow {
  readonly #lines: string[] = [];
  readonly #tables: OpenTable[] = [];

  /** A paragraph in the cell of the table so deep; 0 is outside all tables. */
  paragraph(text: string, depth: number): void {
    this.#within(depth).push(text);
  }

  endCell(depth: number): void {
    this.#within(depth);
    const table = this.#tables.at(-1);
    if (!table) return;
    table.cells.push(table.lines);
    table.lines = [];
  }

  endRow(depth: number, shapes: readonly CellShape[]): void {
    this.#within(depth);
    const table = this.#tables.at(-1);
    if (!table) return;
    const row: TableRow = [];
    for (const [index, lines] of table.cells.entries()) {
      const shape = shapes[index] ?? {
        from: index,
        to: index + 1,
        continued: false,
        joined: false,
      };
      const before = row.at(-1);
      if (shape.joined && before) {
        before.to = shape.to;
        before.lines.push(...lines);
      } else row.push({ lines, from: shape.from, to: shape.to, continued: shape.continued });
    }
    if (row.length > 0) table.rows.push(row);
    table.cells = [];
    table.lines = [];
  }

  /** Closes what is open. */
  lines(): string[] {
    return this.#within(0);
  }

  #within(depth: number): string[] {
    const wanted = Math.min(Math.max(depth, 0), MAX_TABLES);
    while (this.#tables.length > wanted) this.#closeTable();
    while (this.#tables.length < wanted) this.#tables.push({ rows: [], cells: [], lines: [] });
    return this.#tables.at(-1)?.lines ?? this.#lines;
  }

  #closeTable(): void {
    const table = this.#tables.pop();
    if (!table) return;
    const outside = this.#tables.at(-1)?.lines ?? this.#lines;
    // A table cut off in the middle of a row keeps what was read of it.
    const rest = [...table.cells, table.lines].filter((lines) => lines.length > 0);
    outside.push(...tableLines(table.rows), ...rest.flat());
  }
}
