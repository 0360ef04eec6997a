import type { Line } from "../normalise/lines.ts";
import { joinPassages, slicePassage, type Passage } from "../normalise/passage.ts";
import { columnsOf, knownColumns, refineColumns, type Role } from "./columns.ts";

/** A table of tasks found in the lines: what its columns hold, and its rows cell by cell. */
export interface Grid {
  titles: string[];
  roles: Role[];
  rows: (Passage | undefined)[][];
  /** Index of the first line behind it. */
  end: number;
}

const NUMBERED = /^(?:\d{1,3}(?:\.\d{1,2}){0,3}|[a-zđ])[.)]?$/iu;
const LABEL = /^(?:[IVX]{1,5}|[A-HĐ]|\d{1,2})\s?[.):/-]?(?:\s|$)/u;
const AHEAD = 3;

function textsOf(cells: readonly Passage[]): string[] {
  return cells.map(({ text }) => text);
}

/** Whether the table goes on behind a line that is no full row: a label of a section, a page number, half a cell. */
function goesOnBehind(lines: readonly Line[], index: number, width: number): boolean {
  for (let at = index + 1; at <= index + AHEAD && at < lines.length; at++) {
    const line = lines[at];
    if (line?.furniture) continue;
    if ((line?.cells?.length ?? 0) >= Math.max(3, width - 1)) return true;
    if (!line?.cells && !LABEL.test(line?.passage.text ?? "")) return false;
  }
  return false;
}

/** A table between bars or tabs whose header stands in the line `start`. */
export function markedGrid(lines: readonly Line[], start: number): Grid | null {
  const head = lines[start]?.cells;
  if (!head || head.length < 2) return null;
  let titles = textsOf(head);
  let index = start + 1;
  const whole = columnsOf(titles) ? null : brokenTitles(lines, start);
  if (whole) ({ titles, index } = whole);
  // Titles wrapped over two lines: "Đơn vị chủ" and below it "trì".
  const wrapped = whole ? null : wrappedTitles(titles, lines[index]);
  if (wrapped) {
    titles = wrapped;
    index++;
  }
  const second = lines[index]?.cells;
  const refined = second && refineColumns(titles, textsOf(second));
  let roles = columnsOf(titles);
  if (refined) {
    ({ titles, roles } = refined);
    index++;
  }
  if (!roles) return null;
  const rows: (Passage | undefined)[][] = [];
  let open = false;
  for (; index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.furniture) continue;
    const cells = line.cells ?? [line.passage];
    const last = rows.at(-1);
    // A row broken inside a cell goes on with the last cell of the line above until its cells are full.
    if (open && last && last.length + cells.length - 1 <= roles.length && !startsRow(cells)) {
      const seam = last.pop();
      const [first, ...rest] = cells;
      last.push(seam && first ? joinPassages(seam, first) : (first ?? seam), ...rest);
      open = last.length < roles.length;
      continue;
    }
    open = false;
    if (cells.length >= 3 && textsOf(cells).join() === titles.join()) continue;
    if (countsColumns(textsOf(cells))) continue;
    if (cells.length < Math.min(3, roles.length)) {
      const short = cells.length === 2 && NUMBERED.test(cells[0]?.text ?? "");
      if (short && fillsUp(lines, index, roles.length)) {
        rows.push([...cells]);
        open = true;
        continue;
      }
      if (!goesOnBehind(lines, index, roles.length)) break;
      continue;
    }
    rows.push([...cells]);
    open =
      cells.length < roles.length &&
      cells[0]?.text !== "" &&
      (cells.at(-1)?.text ?? "") !== "" &&
      fillsUp(lines, index, roles.length);
  }
  return { titles, roles, rows, end: index };
}

function isNumberTitle(title: string | undefined): boolean {
  return /^(?:s(?:ố)?\.?\s?tt|tt|số)\.?$/iu.test(title ?? "");
}

function wrappedTitles(titles: readonly string[], below: Line | undefined): string[] | null {
  const cells = below?.cells;
  if (!cells || cells.length !== titles.length || startsRow(cells)) return null;
  const joined = titles.map((title, at) => `${title} ${cells[at]?.text ?? ""}`.trim());
  return columnsOf(joined) && knownColumns(joined) > knownColumns(titles) ? joined : null;
}

/** Titles broken by the end of their lines: "Cơ quan chủ" and below it "trì", tab, the next title; up to the first row. */
function brokenTitles(
  lines: readonly Line[],
  start: number,
): { titles: string[]; index: number } | null {
  let titles = textsOf(lines[start]?.cells ?? []);
  if (!isNumberTitle(titles[0])) return null;
  for (let index = start + 1; index <= start + 2 * AHEAD; index++) {
    const below = lines[index];
    if (!below) return null;
    if (startsRow(below.cells ?? [])) return columnsOf(titles) ? { titles, index } : null;
    const more = textsOf(below.cells ?? [below.passage]);
    if (countsColumns(more)) return columnsOf(titles) ? { titles, index: index + 1 } : null;
    titles = [...titles.slice(0, -1), `${titles.at(-1) ?? ""} ${more[0] ?? ""}`, ...more.slice(1)];
  }
  return null;
}

/** "(1) (2) (3) (4)" below the titles. */
function countsColumns(cells: readonly string[]): boolean {
  return cells.length > 2 && cells.every((cell, at) => cell.replace(/[()]/gu, "") === `${at + 1}`);
}

function startsRow(cells: readonly Passage[]): boolean {
  return cells.length > 1 && NUMBERED.test(cells[0]?.text ?? "");
}

/** Whether the lines below bring the cells that are missing. */
function fillsUp(lines: readonly Line[], index: number, width: number): boolean {
  let count = lines[index]?.cells?.length ?? 0;
  for (let at = index + 1; at <= index + 2 * AHEAD && at < lines.length; at++) {
    const line = lines[at];
    const cells = line?.cells ?? (line ? [line.passage] : []);
    if (startsRow(cells)) return false;
    count += cells.length - 1;
    if (count === width) return true;
    if (count > width) return false;
  }
  return false;
}

/** A table that only the layout shows: the words of each line belong to the column they stand under. */
export function laidGrid(lines: readonly Line[], start: number): Grid | null {
  const head = lines[start]?.chunks;
  if (!head || head.length < 3) return null;
  const titles = head.map(({ passage }) => passage.text);
  const roles = columnsOf(titles);
  if (!roles) return null;
  const edges = head.map(({ at }) => at);
  const rows: (Passage | undefined)[][] = [];
  let index = start + 1;
  for (; index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.furniture) continue;
    const chunks = line.chunks ?? [{ at: 0, passage: line.passage }];
    const row = placed(chunks, edges);
    const lone = chunks.length === 1 && row[0] !== undefined;
    if (lone && !laysOn(lines, index)) break;
    if (lone && !NUMBERED.test(row[0]?.text ?? "")) continue;
    const numbered = roles[0] !== "number" || NUMBERED.test(row[0]?.text ?? "");
    const last = rows.at(-1);
    if (numbered && row[0] !== undefined) rows.push(row);
    else if (last) {
      row.forEach((cell, at) => {
        const above = last[at];
        if (cell) last[at] = above ? joinPassages(above, cell) : cell;
      });
    }
  }
  return { titles, roles, rows, end: index };
}

function laysOn(lines: readonly Line[], index: number): boolean {
  return lines.slice(index + 1, index + 1 + AHEAD).some(({ chunks }) => (chunks?.length ?? 0) >= 3);
}

/** Words under the title they begin below; a short number may stand a little before its own. */
function placed(
  chunks: NonNullable<Line["chunks"]>,
  edges: readonly number[],
): (Passage | undefined)[] {
  const row: (Passage | undefined)[] = Array.from({ length: edges.length });
  for (const { at, passage } of chunks) {
    let column = 0;
    edges.forEach((edge, index) => {
      if (at >= edge - 3) column = index;
    });
    const above = row[column];
    row[column] = above ? joinPassages(above, passage) : numberApart(row, column, passage);
  }
  return row;
}

/** "1 Xây dựng quy chế": number and task without a wide gap between them. */
function numberApart(row: (Passage | undefined)[], column: number, passage: Passage): Passage {
  const mark =
    column === 0 ? /^\d{1,3}[.)]?\s+(?=\p{L})/u.exec(passage.text)?.[0].length : undefined;
  if (mark === undefined) return passage;
  row[1] = slicePassage(passage, mark, passage.text.length);
  return slicePassage(passage, 0, mark);
}
