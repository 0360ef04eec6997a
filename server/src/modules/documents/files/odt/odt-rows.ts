import { elements } from "../xml-tree.ts";
import type { XmlElement } from "../xml-tree.ts";

/** Spreadsheet writers repeat rows and cells a million times to fill the sheet. */
const MAX_REPEATED = 64;

interface RowCell {
  /** Undefined where a cell above covers the place. */
  cell: XmlElement | undefined;
  from: number;
  to: number;
  continued: boolean;
}

export function odtRows(table: XmlElement): XmlElement[] {
  return elements(table).flatMap((node) => {
    switch (node.name) {
      case "table:table-row":
        return Array.from({ length: repeated(node, "number-rows-repeated") }, () => node);
      case "table:table-header-rows":
      case "table:table-rows":
      case "table:table-row-group":
        return odtRows(node);
      default:
        return [];
    }
  });
}

/** The cells of a row with their columns; a covered cell belongs to the one at its left or to the one above. */
export function odtCells(row: XmlElement): RowCell[] {
  const cells: RowCell[] = [];
  let at = 0;
  for (const cell of elements(row)) {
    const isCovered = cell.name === "table:covered-table-cell";
    if (!isCovered && cell.name !== "table:table-cell") continue;
    for (let left = repeated(cell, "number-columns-repeated"); left > 0; left--) {
      const to =
        at +
        (isCovered ? 1 : Math.max(1, Number(cell.attributes["number-columns-spanned"] ?? 1) || 1));
      const last = cells.at(-1);
      if (!isCovered) cells.push({ cell, from: at, to, continued: false });
      else if (!last || last.to <= at)
        cells.push({ cell: undefined, from: at, to, continued: true });
      at += 1;
    }
  }
  return cells;
}

function repeated(node: XmlElement, name: string): number {
  return Math.min(Math.max(Number(node.attributes[name] ?? 1) || 1, 1), MAX_REPEATED);
}
