import type { Line } from "../normalise/lines.ts";
import { isCapitals } from "../normalise/cues.ts";
import { joinPassages, type Passage } from "../normalise/passage.ts";
import { headAt } from "../who/body-head.ts";
import { readBodies } from "../who/bodies.ts";
import { columnsOf, type Role } from "./columns.ts";

/**
 * Tables whose cells a PDF gives one below the other. Nothing marks where a cell ends; the numbers of the rows, the bodies
 * and the terms in them tell it.
 */

const TITLE = 60;
const HEADER = 16;
const SECTION = /^(?:[IVX]+|[A-H])$/u;

/** A header that a PDF gives one title a line: "STT", "Nhiệm vụ", "Cơ quan chủ trì" … */
export function stackedHeader(
  lines: readonly Line[],
  index: number,
): { roles: Role[]; titles: string[]; length: number } | null {
  const titles: string[] = [];
  let length = 0;
  for (const line of lines.slice(index, index + HEADER)) {
    const { text } = line.passage;
    if (text.length > TITLE || line.furniture || SECTION.test(text)) break;
    // A title over two lines: "Cơ quan" and below it "chủ trì".
    if (/^\p{Ll}/u.test(text) && titles.length > 1) titles.push(`${titles.pop() ?? ""} ${text}`);
    else titles.push(text);
    length++;
  }
  if (!/^s?tt$/iu.test(titles[0] ?? "")) return null;
  const roles = columnsOf(titles);
  return roles && { roles, titles, length };
}

/** Cells one below the other; a row begins with the next number and ends where `ends` says that the table is over. */
export function stackedRows(
  lines: readonly Line[],
  start: number,
  roles: readonly Role[],
  ends: (text: string) => boolean,
): { rows: (Passage | undefined)[][]; end: number } {
  const rows: (Passage | undefined)[][] = [];
  let index = start;
  while (index < start + 4 && lines[index] && lines[index]?.passage.text !== "1") index++;
  for (let number = 1; ; number++) {
    const first = lines[index]?.passage;
    if (first?.text !== String(number)) break;
    const cells: Passage[] = [];
    for (index++; index < lines.length && cells.length < 4 * roles.length; index++) {
      const line = lines[index];
      if (!line || line.passage.text === String(number + 1) || ends(line.passage.text)) break;
      const { text } = line.passage;
      const heads = SECTION.test(lines[index - 1]?.passage.text ?? "") && isCapitals(text);
      if (!line.furniture && !SECTION.test(text) && !heads) cells.push(line.passage);
    }
    rows.push([first, ...fitted(cells, roles.slice(1))]);
  }
  return { rows, end: index };
}

const TERM =
  /^(?:trước|chậm nhất|muộn nhất|trong|tháng \d|quý (?:[IVX]+|\d)|năm \d|h[ằà]ng (?:ngày|tuần|tháng|quý|năm)|thường xuyên|định kỳ|ngay|đến|từ (?:tháng|quý|năm|ngày)|sau khi|khi|cả năm|cuối|đầu|\d{1,2}\/\d|\d{4}$|ngày \d|theo|6 tháng)(?!\p{L})/iu;
const OPEN = /(?:[,;–-]|(?:^|\s)(?:và|của|các|ngày|tháng|năm|quý))$/iu;
const LONGEST = 300;

function cellEnd(lines: readonly Passage[], to: number): string {
  return lines[to - 1]?.text ?? "";
}

/** How well the lines from..to make one cell of that role; an empty cell fits where a table leaves one. */
function fit(lines: readonly Passage[], from: number, to: number, role: Role): number {
  if (from === to) return role === "task" || role === "lead" ? -50 : -1;
  const first = lines[from]?.text ?? "";
  let score = from > 0 && OPEN.test(lines[from - 1]?.text ?? "") ? -3 : 0;
  if (from > 0 && /^\p{Ll}/u.test(first) && role !== "due") score -= 6;
  if (/(?:^|\s)(?:UBND|Sở|Ban|Hội|Chủ tịch)$/u.test(cellEnd(lines, to)) && role !== "task")
    score -= 4;
  if (role === "due") return score + (TERM.test(first) ? 6 : -4);
  if (role !== "lead" && role !== "coordinating") return score;
  if (!headAt(first, 0)) return score - 8;
  const cell = lines.slice(from, to).reduce(joinPassages);
  const list = cell.text.length > LONGEST ? null : wholeList(cell);
  score += list ? 6 : -3;
  for (let at = from + 1; at < to; at++) {
    const { text } = lines[at] ?? { text: "" };
    if (headAt(text, 0) && /^\p{Lu}/u.test(text) && !OPEN.test(lines[at - 1]?.text ?? ""))
      score -= 4;
  }
  return score;
}

/** Whether the cell is a list of bodies to its very end. */
function wholeList(cell: Passage): boolean {
  for (let at = 0; at < cell.text.length;) {
    const list = readBodies(cell, at);
    if (!list) return false;
    const behind = /^[\s,;.]*(?:và\s)?/u.exec(cell.text.slice(list.end))?.[0].length ?? 0;
    if (list.end + behind >= cell.text.length) return true;
    if (behind === 0) return false;
    at = list.end + behind;
  }
  return true;
}

/** The lines of a row in as many cells as there are columns: of all ways to cut them the one whose cells fit best. */
function fitted(lines: readonly Passage[], roles: readonly Role[]): (Passage | undefined)[] {
  const count = lines.length;
  // best[c][to]: the first c columns hold the lines up to `to`.
  let best = Array.from({ length: count + 1 }, (_, to) => ({ score: to === 0 ? 0 : -Infinity, cuts: [0] })); // prettier-ignore
  for (const role of roles) {
    best = Array.from({ length: count + 1 }, (_, to) => {
      let found = { score: -Infinity, cuts: [0] };
      for (let from = 0; from <= to; from++) {
        const before = best[from];
        if (!before || before.score === -Infinity) continue;
        const score = before.score + fit(lines, from, to, role);
        if (score > found.score) found = { score, cuts: [...before.cuts, to] };
      }
      return found;
    });
  }
  const { cuts } = best[count] ?? { cuts: [0] };
  return roles.map((_, at) => {
    const cell = lines.slice(cuts[at] ?? 0, cuts[at + 1] ?? 0);
    return cell.length > 0 ? cell.reduce(joinPassages) : undefined;
  });
}
