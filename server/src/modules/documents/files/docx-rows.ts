import { child, elements, valueOf } from "./xml-tree.ts";
import type { XmlElement } from "./xml-tree.ts";

interface RowCell {
  /** Undefined where the row begins further right than the table. */
  cell: XmlElement | undefined;
  /** In columns of the table's grid. */
  from: number;
  to: number;
  continued: boolean;
}

/** Word allows 63 columns; a larger number is a mistake or an attack. */
const MAX_COLUMNS = 63;

export function tableRows(table: XmlElement): XmlElement[] {
  return inside(table, "w:tr");
}

/** The cells of a row with their places; w:gridSpan and w:hMerge merge across, w:vMerge with the row above. */
export function rowCells(row: XmlElement): RowCell[] {
  const before = columns(valueOf(child(row, "w:trPr"), "w:gridBefore"), 0);
  const cells: RowCell[] =
    before > 0 ? [{ cell: undefined, from: 0, to: before, continued: false }] : [];
  let at = before;
  for (const cell of inside(row, "w:tc")) {
    const properties = child(cell, "w:tcPr");
    const to = at + columns(valueOf(properties, "w:gridSpan"), 1);
    const last = cells.at(-1);
    if (last && isContinued(properties, "w:hMerge")) last.to = to;
    else cells.push({ cell, from: at, to, continued: isContinued(properties, "w:vMerge") });
    at = to;
  }
  return cells;
}

function columns(value: string | undefined, standard: number): number {
  const count = value === undefined ? standard : Number(value);
  return Number.isInteger(count) && count >= 0 ? Math.min(count, MAX_COLUMNS) : standard;
}

function isContinued(properties: XmlElement | undefined, name: string): boolean {
  return child(properties, name) !== undefined && valueOf(properties, name) !== "restart";
}

/** Rows and cells may be wrapped in content controls and revisions; those taken out do not count. */
function inside(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((node) => {
    if (node.name === name) return isRemoved(node) ? [] : [node];
    return ["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo"].includes(node.name)
      ? inside(node, name)
      : [];
  });
}

function isRemoved(node: XmlElement): boolean {
  return (
    child(node, "w:trPr", "w:del") !== undefined || child(node, "w:tcPr", "w:cellDel") !== undefined
  );
}
