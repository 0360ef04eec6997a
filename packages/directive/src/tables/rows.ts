import type { Line } from "../normalise/lines.ts";
import { joinPassages, type Passage } from "../normalise/passage.ts";
import { laidGrid, markedGrid, type Grid } from "./logical-rows.ts";
import { readEnumerator } from "../provisions/enumerator.ts";
import { headAt } from "../who/body-head.ts";
import { columnsOf, isProcedure, listsOldTasks, type Role } from "./columns.ts";

export interface Row {
  /** "PL", "PL II", or "" for a table inside the body. */
  annex: string;
  cells: Map<Role, Passage>;
}

interface Table {
  rows: Row[];
  /** Index of the first line behind it. */
  end: number;
}

const ANNEX =
  /^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:SỐ|số))?(?:\s+(?<label>[IVX]{1,4}|\d{1,2}|[A-H]))?(?=$|[\s.:(])/u;
const CAPTION_LINES = 8;

/** The words above a table, back to the heading of its annex or the provision before it. */
function captionOf(lines: readonly Line[], index: number): string {
  const words: string[] = [];
  for (let at = index - 1; at >= Math.max(0, index - CAPTION_LINES); at--) {
    const line = lines[at];
    if (!line || (line.cells?.length ?? 0) > 2 || readEnumerator(line.passage.text)) break;
    words.unshift(line.passage.text);
    if (ANNEX.test(line.passage.text)) break;
  }
  return words.join(" ");
}

function assign(
  roles: readonly Role[],
  cells: readonly (Passage | undefined)[],
): Map<Role, Passage> {
  const row = new Map<Role, Passage>();
  roles.forEach((role, at) => {
    const cell = cells[at];
    if (cell && cell.text !== "" && cell.text !== "-" && !row.has(role)) row.set(role, cell);
  });
  return row;
}

/** A line of the layout that only goes on with the row above: its task stops in mid sentence. */
function goesOn(row: ReadonlyMap<Role, Passage>, numbered: boolean): boolean {
  const task = row.get("task")?.text ?? "";
  return (
    !row.has("number") &&
    (/^(?:$|\p{Ll})/u.test(task) || (numbered && !row.has("lead") && !row.has("due")))
  );
}

function rowsOf({ roles, rows: grid }: Grid, annex: string): Row[] {
  const rows: Row[] = [];
  const numbered = roles.includes("number");
  for (const line of grid) {
    const cells = assign(roles, line);
    const last = rows.at(-1);
    if (last && goesOn(cells, numbered)) {
      for (const [role, cell] of cells) {
        const above = last.cells.get(role);
        last.cells.set(role, above ? joinPassages(above, cell) : cell);
      }
    } else rows.push({ annex, cells });
  }
  return rows;
}

const TITLE = 60;

/** A header that a PDF gives one title a line: "STT", "Nhiệm vụ", "Cơ quan chủ trì" … */
function stackedHeader(
  lines: readonly Line[],
  index: number,
): { roles: Role[]; titles: string[] } | null {
  const titles: string[] = [];
  for (const line of lines.slice(index, index + 9)) {
    const { text } = line.passage;
    if (text.length > TITLE || line.furniture || /^(?:[IVX]+|[A-H])$/u.test(text)) break;
    titles.push(text);
  }
  if (!/^s?tt$/iu.test(titles[0] ?? "")) return null;
  const roles = columnsOf(titles);
  return roles && { roles, titles };
}

/** Cells one a line; a row begins with the next number. Rows of another length are told apart by where a body stands. */
function stackedRows(
  lines: readonly Line[],
  start: number,
  roles: readonly Role[],
  annex: string,
): Table {
  const rows: Row[] = [];
  let index = start;
  while (index < start + 4 && lines[index] && lines[index]?.passage.text !== "1") index++;
  for (let number = 1; ; number++) {
    if (lines[index]?.passage.text !== String(number)) break;
    const first = lines[index];
    const cells: Passage[] = [];
    for (index++; index < lines.length && cells.length < 3 * roles.length; index++) {
      const line = lines[index];
      if (!line || line.passage.text === String(number + 1) || ANNEX.test(line.passage.text)) break;
      if (!line.furniture && !/^(?:[IVX]+|[A-H])$/u.test(line.passage.text))
        cells.push(line.passage);
    }
    if (first)
      rows.push({
        annex,
        cells: assign(roles, [first.passage, ...fitted(cells, roles.length - 1)]),
      });
  }
  return { rows, end: index };
}

/** Wrapped cells joined until their number fits: the task reaches to the first line that names a body. */
function fitted(cells: readonly Passage[], count: number): Passage[] {
  if (cells.length <= count) return [...cells];
  const lead = cells.findIndex((cell, at) => at > 0 && headAt(cell.text, 0) !== null);
  if (lead < 1) return [];
  const joined: Passage[] = [cells.slice(0, lead).reduce(joinPassages)];
  for (const cell of cells.slice(lead)) {
    const last = joined.at(-1);
    const open =
      last &&
      (/[,;]$|(?:^|\s)(?:và|của)$/u.test(last.text) || /^(?:\p{Ll}|\d{4}$)/u.test(cell.text));
    if (last && open && joined.length > 1) joined[joined.length - 1] = joinPassages(last, cell);
    else joined.push(cell);
  }
  return joined.length <= count ? joined : [];
}

/** Tables of tasks lifted out of the lines: their rows, and the lines that remain. */
export function liftTables(lines: readonly Line[]): { rows: Row[]; rest: Line[] } {
  const rows: Row[] = [];
  const rest: Line[] = [];
  let annex = "";
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    const { text } = line.passage;
    const heading = ANNEX.exec(text);
    if (heading && line.annex) {
      const label = heading.groups?.["label"];
      annex = label === undefined ? "PL" : `PL ${label}`;
    }
    const grid = markedGrid(lines, index) ?? laidGrid(lines, index);
    const stacked =
      !grid && line.annex && /^s?tt$/iu.test(text) ? stackedHeader(lines, index) : null;
    if (!grid && !stacked) {
      if (!line.furniture) rest.push(line);
      continue;
    }
    const heads = stacked?.titles ?? grid?.titles ?? [];
    const table = grid
      ? { rows: rowsOf(grid, annex), end: grid.end }
      : stackedRows(lines, index + heads.length, stacked?.roles ?? [], annex);
    const caption = captionOf(lines, index);
    if (!isProcedure(heads, caption) && !listsOldTasks(heads, caption)) rows.push(...table.rows);
    index = Math.max(index, table.end - 1);
  }
  return { rows, rest };
}
