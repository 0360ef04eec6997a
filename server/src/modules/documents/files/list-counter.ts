import { formatNumber } from "./number-format.ts";

export interface Level {
  start: number;
  format: string;
  /** "%1.%2." */
  text: string;
  /** Starts again after a level up to this one (1-based); 0 never. */
  restartAfter: number;
  legal: boolean;
  suffix: string;
  style: string | undefined;
}

export interface List {
  /** Lists made from one definition count on together. */
  definition: string;
  levels: Map<number, Level>;
  /** Level → number to begin with when this list is first met. */
  restarts: Map<number, number>;
}

/** Next number of a list at a level (0 is the outermost), as it is shown, with the space behind it; "" where it has none. */
export type ListCounter = (id: string, depth: number) => string;

/** Counts as Word does: lists of one definition together, lower levels again after a higher one. */
export function createListCounter(lists: ReadonlyMap<string, List>): ListCounter {
  const counters = new Map<string, number[]>();
  const met = new Set<string>();
  return (id, depth) => {
    const list = lists.get(id);
    const level = list?.levels.get(depth);
    if (!list || !level) return "";
    const counts = counters.get(list.definition) ?? [];
    counters.set(list.definition, counts);
    if (!met.has(id)) {
      met.add(id);
      for (const [restarted, start] of list.restarts) counts[restarted] = start - 1;
    }
    advance(counts, depth, list.levels);
    return label(level, depth, counts, list.levels);
  };
}

function advance(counts: number[], depth: number, levels: Map<number, Level>): void {
  // A level that was skipped shows its first number: "1.1." under nothing.
  for (let upper = 0; upper < depth; upper++) counts[upper] ??= levels.get(upper)?.start ?? 1;
  counts[depth] = (counts[depth] ?? (levels.get(depth)?.start ?? 1) - 1) + 1;
  for (let lower = depth + 1; lower < counts.length; lower++) {
    const level = levels.get(lower);
    if (level && depth < level.restartAfter) counts[lower] = level.start - 1;
  }
}

function label(level: Level, depth: number, counts: number[], levels: Map<number, Level>): string {
  const text =
    level.format === "bullet"
      ? bullet(level.text)
      : level.text.replace(/%([1-9])/g, (_, digit: string) => {
          const at = Number(digit) - 1;
          const format = at === depth ? level.format : (levels.get(at)?.format ?? "decimal");
          return formatNumber(counts[at] ?? 1, level.legal ? "decimal" : format);
        });
  return text === "" ? "" : text + level.suffix;
}

/** Symbol fonts keep their bullets in the private area, Courier New draws one with the letter o. */
function bullet(text: string): string {
  return /^[\p{Co}o§]$/u.test(text) ? "•" : text;
}
