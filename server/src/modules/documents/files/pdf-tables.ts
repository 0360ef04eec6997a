import type { Glyph } from "./pdf-glyphs.ts";
import { gridsOf } from "./pdf-grid.ts";
import type { Grid } from "./pdf-grid.ts";
import { lineText, toLines } from "./pdf-lines.ts";
import type { Line } from "./pdf-lines.ts";
import type { Stroke } from "./pdf-rules.ts";
import { tableLines } from "./table-lines.ts";
import type { TableRow } from "./table-lines.ts";

/** What stands in frames that only place the heading and the signature side by side. */
const FRAME = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Nơi nhận\s*:|Kính gửi\s*:/iu;

/**
 * The lines of a page whose ruled tables are read cell by cell, so that a cell that wraps stays in one piece: each row
 * becomes a line as those of a Word file are, " | " between its cells.
 */
export function linesWithTables(
  glyphs: readonly Glyph[],
  strokes: readonly Stroke[],
  size: { width: number; height: number },
): Line[] {
  const rest = new Set(glyphs);
  const rows = gridsOf(strokes, size).flatMap((grid) => {
    const inside = glyphs.filter((glyph) => rest.has(glyph) && placeOf(grid, glyph) !== null);
    const table = tableOf(grid, inside);
    const filled = table.filter((row) => row.some((cell) => cell.lines.length > 0));
    const texts = table.flat().flatMap((cell) => cell.lines);
    if (filled.length < 2 || texts.length < 3 || texts.some((text) => FRAME.test(text))) return [];
    for (const glyph of inside) rest.delete(glyph);
    return rowLines(grid, tableLines(filled), inside);
  });
  return [...toLines([...rest]), ...rows].sort((a, b) => a.baseline - b.baseline);
}

function placeOf(
  { edges, levels, cells }: Grid,
  { left, right, baseline, size }: Glyph,
): number | null {
  const between = (values: readonly number[], value: number): number =>
    values.findLastIndex((edge) => edge <= value);
  const column = between(edges, (left + right) / 2);
  const row = between(levels, baseline - size * 0.3);
  return cells[row]?.[column] ?? null;
}

/** The cell of each row; one that goes over several rows has its text in the first. */
function tableOf(grid: Grid, glyphs: readonly Glyph[]): TableRow[] {
  const byCell = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const cell = placeOf(grid, glyph);
    if (cell !== null) byCell.set(cell, [...(byCell.get(cell) ?? []), glyph]);
  }
  const texts = new Map(
    [...byCell].map(([cell, own]) => [
      cell,
      toLines(own)
        .map((line) => lineText(line).replaceAll("\t", " "))
        .join(" "),
    ]),
  );
  const seen = new Set<number>();
  return grid.cells.map((numbers) => {
    const row: TableRow = [];
    let before: number | undefined;
    for (const [column, cell] of numbers.entries()) {
      const [from = 0, to = 0] = [grid.edges[column], grid.edges[column + 1]];
      const last = row.at(-1);
      if (cell === before && last) last.to = to;
      else {
        const text = seen.has(cell) ? undefined : texts.get(cell);
        row.push({ lines: text === undefined ? [] : [text], from, to, continued: seen.has(cell) });
      }
      before = cell;
    }
    for (const cell of numbers) seen.add(cell);
    return row;
  });
}

/** Spread over the height of the table, so that they stay in its place on the page. */
function rowLines(
  { edges, levels }: Grid,
  texts: readonly string[],
  glyphs: readonly Glyph[],
): Line[] {
  const [top = 0, bottom = 0] = [levels[0], levels.at(-1)];
  const [left = 0, right = 0] = [edges[0], edges.at(-1)];
  const size = glyphs.reduce((most, glyph) => Math.max(most, glyph.size), 1);
  return texts.map((text, index) => {
    const baseline = top + ((bottom - top) * (index + 0.9)) / texts.length;
    return {
      baseline,
      size,
      segments: [{ text: text.replaceAll("\n", " "), left, right, baseline, scanned: [] }],
    };
  });
}
