import type { Glyph } from "../pdf-glyphs.ts";
import { toLines } from "../pdf-lines.ts";
import type { Line, Segment } from "../pdf-lines.ts";
import type { Rule, Rules } from "./rules.ts";

/** A row of a ruled table. */
export interface TableRow {
  top: number;
  bottom: number;
  /** Where cells begin and end, from left to right. */
  edges: number[];
}

/**
 * Bands between two level rules that upright ones cross, three at least: two make a frame, and no table. Rules may miss
 * each other by `reach` where they should meet.
 */
export function tableRows({ level, upright }: Rules, reach: number): TableRow[] {
  const tops = distinct(level, reach);
  return tops.slice(1).flatMap((bottom, index) => {
    const top = tops[index];
    if (!top) return [];
    const crossing = upright.filter(
      ({ from, to, at }) =>
        from <= top.at + reach &&
        to >= bottom.at - reach &&
        at >= Math.min(top.from, bottom.from) - reach &&
        at <= Math.max(top.to, bottom.to) + reach,
    );
    const edges = distinct(crossing, reach).map(({ at }) => at);
    return edges.length < 3 ? [] : [{ top: top.at, bottom: bottom.at, edges }];
  });
}

/** From the first to the last, one where several lie close together. */
function distinct(rules: readonly Rule[], reach: number): Rule[] {
  const kept: Rule[] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const last = kept.at(-1);
    if (last && rule.at - last.at < reach) {
      last.from = Math.min(last.from, rule.from);
      last.to = Math.max(last.to, rule.to);
    } else kept.push({ ...rule });
  }
  return kept;
}

/** The lines of a page, where each row of a ruled table is one line with a segment for each cell, empty ones too. */
export function linesWithTables(words: readonly Glyph[], tables: readonly TableRow[]): Line[] {
  const rest = new Set(words);
  const rows = tables.flatMap((row) => {
    const cells = row.edges.slice(1).map((right, index) => {
      const left = row.edges[index] ?? 0;
      return words.filter((word) => isInside(word, { ...row, left, right }));
    });
    if (cells.filter((cell) => cell.length > 0).length < 2) return [];
    for (const word of cells.flat()) rest.delete(word);
    return [rowLine(cells, row)];
  });
  return [...toLines([...rest]), ...rows].sort((a, b) => a.baseline - b.baseline);
}

function isInside(
  { left, right, baseline, size }: Glyph,
  cell: { left: number; right: number; top: number; bottom: number },
): boolean {
  const [x, y] = [(left + right) / 2, baseline - size * 0.3];
  return x >= cell.left && x < cell.right && y >= cell.top && y < cell.bottom;
}

/** What a cell says on several lines becomes one. */
function rowLine(cells: readonly Glyph[][], { edges }: TableRow): Line {
  const words = cells.flat();
  const segments = cells.map((cell, index): Segment => {
    const lines = toLines(cell).flatMap((line) => line.segments);
    return {
      text: lines.map(({ text }) => text).join(" "),
      left: edges[index] ?? 0,
      right: edges[index + 1] ?? 0,
      baseline: lines[0]?.baseline ?? 0,
      scanned: lines.flatMap(({ scanned }) => scanned),
    };
  });
  const baseline = Math.min(...words.map((word) => word.baseline));
  return { segments, baseline, size: Math.max(...words.map(({ size }) => size)) };
}
