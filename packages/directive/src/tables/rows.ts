import type { Line } from "../normalise/lines.ts";
import { isCapitals } from "../normalise/cues.ts";
import { joinPassages, type Passage } from "../normalise/passage.ts";
import { laidGrid, markedGrid, type Grid } from "./logical-rows.ts";
import { readEnumerator } from "../provisions/enumerator.ts";
import { headAt } from "../who/body-head.ts";
import { isProcedure, listsOldTasks, type Role } from "./columns.ts";
import { stackedHeader, stackedRows } from "./stacked.ts";

export interface Row {
  /** "PL", "PL II", or "" for a table inside the body. */
  annex: string;
  cells: Map<Role, Passage>;
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

function namesBody(cell: Passage | undefined): boolean {
  return cell !== undefined && headAt(cell.text, 0) !== null;
}

/** A line of the layout that only goes on with the row above: its task stops in mid sentence. */
function goesOn(row: ReadonlyMap<Role, Passage>, numbered: boolean): boolean {
  const task = row.get("task")?.text ?? "";
  return (
    !row.has("number") &&
    (/^(?:$|\p{Ll})/u.test(task) || (numbered && !row.has("due") && !namesBody(row.get("lead"))))
  );
}

function rowsOf({ roles, rows: grid }: Grid, annex: string): Row[] {
  const rows: Row[] = [];
  const numbered = roles.includes("number");
  for (const line of grid) {
    const cells = assign(roles, line);
    const last = rows.at(-1);
    // "CÁC ĐỊA PHƯƠNG CÒN LẠI" across the table heads the rows below.
    const [only] = cells.size === 1 ? cells.values() : [];
    if (only && isCapitals(only.text) && only.text.length > 8) continue;
    if (last && goesOn(cells, numbered)) {
      for (const [role, cell] of cells) {
        const above = last.cells.get(role);
        last.cells.set(role, above ? joinPassages(above, cell) : cell);
      }
    } else rows.push({ annex, cells });
  }
  return rows;
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
    const below = (words: string) => ANNEX.test(words);
    const roles = stacked?.roles ?? [];
    const body = grid ?? stackedRows(lines, index + (stacked?.length ?? 0), roles, below);
    const table = {
      rows: grid
        ? rowsOf(grid, annex)
        : body.rows.map((cells) => ({ annex, cells: assign(roles, cells) })),
      end: body.end,
    };
    const caption = captionOf(lines, index);
    if (!isProcedure(heads, caption) && !listsOldTasks(heads, caption)) rows.push(...table.rows);
    index = Math.max(index, table.end - 1);
  }
  return { rows, rest };
}
