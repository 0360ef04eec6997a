import { holdsOn, type NameIndex } from "./directory.ts";
import { withoutAccents } from "./name-key.ts";
import type { Reading } from "./readings.ts";

const MOST_CANDIDATES = 5;
/** Below this share of common letter groups a proposal misleads more than it helps; set by trying misspelt names. */
const LEAST_LIKENESS = 0.55;

/** Which names hold which groups of three letters. */
interface Letters {
  sizeOf: Map<string, number>;
  keysWith: Map<string, string[]>;
}
/** Made once for an index, and only when a name of the document is unknown. */
const made = new WeakMap<NameIndex, Letters>();

/** Living units whose names look like the one asked for, accents aside, the most alike first. */
export function findCandidates(
  index: NameIndex,
  readings: readonly Reading[],
  date: string,
): string[] {
  const letters = made.get(index) ?? lettersOf(index);
  made.set(index, letters);
  const best = new Map<string, number>();
  for (const { key: asked } of readings) {
    for (const [key, likeness] of alike(letters, asked)) {
      for (const { id } of index.units.get(key) ?? []) {
        const lives = (index.versionsOf.get(id) ?? []).some((version) => holdsOn(version, date));
        if (lives) best.set(id, Math.max(likeness, best.get(id) ?? 0));
      }
    }
  }
  return [...best]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_CANDIDATES)
    .map(([id]) => id);
}

/** Names alike enough, by Dice's coefficient of their letter groups. */
function alike({ sizeOf, keysWith }: Letters, asked: string): [string, number][] {
  const groups = letterGroups(asked);
  const common = new Map<string, number>();
  for (const group of groups) {
    for (const key of keysWith.get(group) ?? []) common.set(key, (common.get(key) ?? 0) + 1);
  }
  return [...common]
    .map(([key, shared]): [string, number] => [
      key,
      (2 * shared) / (groups.size + (sizeOf.get(key) ?? 0)),
    ])
    .filter(([, likeness]) => likeness >= LEAST_LIKENESS);
}

function lettersOf(index: NameIndex): Letters {
  const letters: Letters = { sizeOf: new Map(), keysWith: new Map() };
  for (const key of index.units.keys()) {
    const groups = letterGroups(key);
    letters.sizeOf.set(key, groups.size);
    for (const group of groups) {
      const keys = letters.keysWith.get(group);
      if (keys) keys.push(key);
      else letters.keysWith.set(group, [key]);
    }
  }
  return letters;
}

function letterGroups(key: string): Set<string> {
  const padded = `  ${withoutAccents(key)} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}
