import { holdsOn, type NameIndex } from "./directory.ts";
import { withoutAccents } from "./name-key.ts";
import type { Reading } from "./readings.ts";

const MOST_CANDIDATES = 5;
/** Below this share of common letter groups a proposal misleads more than it helps; set by trying misspelt names. */
const LEAST_LIKENESS = 0.55;

/** Living units whose names look like the one asked for, accents aside, the most alike first. */
export function findCandidates(
  index: NameIndex,
  readings: readonly Reading[],
  date: string,
): string[] {
  const asked = readings.map(({ key }) => letterGroups(withoutAccents(key)));
  const best = new Map<string, number>();
  for (const [key, claims] of index.units) {
    const groups = letterGroups(withoutAccents(key));
    const likeness = Math.max(0, ...asked.map((other) => likenessOf(groups, other)));
    if (likeness < LEAST_LIKENESS) continue;
    for (const { id } of claims) {
      const lives = (index.versionsOf.get(id) ?? []).some((version) => holdsOn(version, date));
      if (lives) best.set(id, Math.max(likeness, best.get(id) ?? 0));
    }
  }
  return [...best]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_CANDIDATES)
    .map(([id]) => id);
}

function letterGroups(text: string): Set<string> {
  const padded = `  ${text} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

/** Dice's coefficient of two sets. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const group of a) if (b.has(group)) common += 1;
  return (2 * common) / (a.size + b.size);
}
