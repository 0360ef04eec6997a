import type { Stroke } from "./pdf-rules.ts";

/** A level or upright line of a page that stands upright. */
interface Rule {
  at: number;
  from: number;
  to: number;
}

/** A ruled table: its lines from left to right and from top to bottom, and which cell each place of them belongs to. */
export interface Grid {
  edges: number[];
  levels: number[];
  /** Cells by row and column; places that no line parts have the same number. */
  cells: number[][];
}

/** Lines may miss each other by so much, in points; programs draw borders as thin boxes. */
const REACH = 2.5;
const SHORTEST = 4;
const MOST_LINES = 200;

/** The ruled tables of a page of this size, from its lines in upright directions; three columns at least. */
export function gridsOf(
  strokes: readonly Stroke[],
  size: { width: number; height: number },
): Grid[] {
  const { level, upright } = rulesOf(strokes, size);
  return clusters(upright).flatMap((uprights) => {
    const top = Math.min(...uprights.map(({ from }) => from));
    const bottom = Math.max(...uprights.map(({ to }) => to));
    const edges = places(uprights.map(({ at }) => at));
    const own = level.filter(
      ({ at, from, to }) =>
        at >= top - REACH &&
        at <= bottom + REACH &&
        to > (edges[0] ?? 0) + REACH &&
        from < (edges.at(-1) ?? 0) - REACH,
    );
    const levels = places(own.map(({ at }) => at));
    if (edges.length < 4 || levels.length < 3) return [];
    if (edges.length > MOST_LINES || levels.length > MOST_LINES) return [];
    return [{ edges, levels, cells: cellsOf(edges, levels, uprights, own) }];
  });
}

function rulesOf(
  strokes: readonly Stroke[],
  { width, height }: { width: number; height: number },
): { level: Rule[]; upright: Rule[] } {
  const level: Rule[] = [];
  const upright: Rule[] = [];
  for (const { from, to } of strokes) {
    const [across, down] = [Math.abs(from.x - to.x), Math.abs(from.y - to.y)];
    const x = (from.x + to.x) / 2;
    const y = (from.y + to.y) / 2;
    // Lines at the edge of the paper are of a frame or a background.
    if (x < width * 0.01 || x > width * 0.99 || y < height * 0.01 || y > height * 0.99) continue;
    if (down < 1 && across >= SHORTEST) {
      level.push({ at: y, from: Math.min(from.x, to.x), to: Math.max(from.x, to.x) });
    } else if (across < 1 && down >= SHORTEST) {
      upright.push({ at: x, from: Math.min(from.y, to.y), to: Math.max(from.y, to.y) });
    }
  }
  return { level, upright };
}

/** Upright lines that stand beside or upon one another belong to one table. */
function clusters(rules: readonly Rule[]): Rule[][] {
  const groups: { rules: Rule[]; to: number }[] = [];
  for (const rule of rules.toSorted((a, b) => a.from - b.from)) {
    const last = groups.at(-1);
    if (last && rule.from <= last.to + REACH) {
      last.rules.push(rule);
      last.to = Math.max(last.to, rule.to);
    } else groups.push({ rules: [rule], to: rule.to });
  }
  return groups.map((group) => group.rules);
}

function places(values: readonly number[]): number[] {
  const kept: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    const last = kept.at(-1);
    if (last === undefined || value - last > REACH) kept.push(value);
  }
  return kept;
}

function cellsOf(
  edges: readonly number[],
  levels: readonly number[],
  uprights: readonly Rule[],
  level: readonly Rule[],
): number[][] {
  const columns = edges.length - 1;
  const rows = levels.length - 1;
  const parent = Array.from({ length: rows * columns }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== undefined && parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  const parts = (rules: readonly Rule[], at: number, from: number, to: number): boolean => {
    const middle = (from + to) / 2;
    return rules.some(
      (rule) => Math.abs(rule.at - at) <= REACH && rule.from <= middle && rule.to >= middle,
    );
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [left = 0, right = 0] = [edges[column], edges[column + 1]];
      const [top = 0, bottom = 0] = [levels[row], levels[row + 1]];
      const here = row * columns + column;
      if (column + 1 < columns && !parts(uprights, right, top, bottom)) {
        parent[root(here + 1)] = root(here);
      }
      if (row + 1 < rows && !parts(level, bottom, left, right)) {
        parent[root(here + columns)] = root(here);
      }
    }
  }
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_column, column) => root(row * columns + column)),
  );
}
