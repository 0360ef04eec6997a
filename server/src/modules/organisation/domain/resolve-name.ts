import { findCandidates } from "./candidates.ts";
import { holdsOn, type NameIndex } from "./directory.ts";
import { isOpenSet } from "./open-set.ts";
import { readingsOf, type Reading } from "./readings.ts";

/** Whom a name means on a date; ids only, the reader puts the names to them. */
export type Meaning =
  | { kind: "unit"; unitId: string; office: string | null }
  | { kind: "group"; groupId: string }
  | { kind: "ended"; unitId: string; successorIds: string[] }
  | { kind: "not-yet"; unitId: string }
  | { kind: "open" }
  | { kind: "unknown"; candidateIds: string[] };

/**
 * Resolves a name as of a date. Exact words only (see `nameKey`); what could be two bodies is unknown, with both as
 * candidates: nothing is chosen silently. A body's former or later name still means it while it lives.
 */
export function resolveName(index: NameIndex, name: string, date: string): Meaning {
  const readings = readingsOf(name, index.province);
  for (const reading of readings) {
    const meaning = asUnit(index, reading, date) ?? asGroup(index, reading.key, date);
    if (meaning) return meaning;
  }
  for (const { key } of readings) {
    const meaning = asUnitOfAnotherTime(index, key, date);
    if (meaning) return meaning;
  }
  if (readings.some(({ key }) => isOpenSet(key))) return { kind: "open" };
  return { kind: "unknown", candidateIds: findCandidates(index, readings, date) };
}

function asUnit(index: NameIndex, { key, office }: Reading, date: string): Meaning | null {
  const living = (index.units.get(key) ?? []).filter(({ id }) => lives(index, id, date));
  const rightful = distinct(living.filter((claim) => holdsOn(claim, date)));
  const found = rightful.length > 0 ? rightful : distinct(living);
  const [unitId, ...others] = found;
  if (unitId === undefined) return null;
  return others.length === 0
    ? { kind: "unit", unitId, office }
    : { kind: "unknown", candidateIds: found };
}

function asGroup(index: NameIndex, key: string, date: string): Meaning | null {
  const found = distinct((index.groups.get(key) ?? []).filter((claim) => holdsOn(claim, date)));
  const [groupId, ...others] = found;
  if (groupId === undefined) return null;
  return others.length === 0 ? { kind: "group", groupId } : { kind: "unknown", candidateIds: [] };
}

function asUnitOfAnotherTime(index: NameIndex, key: string, date: string): Meaning | null {
  const found = distinct(index.units.get(key) ?? []);
  const ended = found.filter((id) => begins(index, id) <= date);
  const [unitId, ...others] = ended.length > 0 ? ended : found;
  if (unitId === undefined) return null;
  if (others.length > 0) return { kind: "unknown", candidateIds: found };
  return ended.length > 0
    ? { kind: "ended", unitId, successorIds: successorsOn(index, unitId, date) }
    : { kind: "not-yet", unitId };
}

/** Who took over, through however many steps, and lives on the date. */
function successorsOn(index: NameIndex, unitId: string, date: string): string[] {
  const seen = new Set([unitId]);
  const found: string[] = [];
  const queue = [unitId];
  for (let from = queue.shift(); from !== undefined; from = queue.shift()) {
    for (const { toId, effectiveOn } of index.successorsOf.get(from) ?? []) {
      if (effectiveOn > date || seen.has(toId)) continue;
      seen.add(toId);
      if (lives(index, toId, date)) found.push(toId);
      else queue.push(toId);
    }
  }
  return found;
}

const lives = (index: NameIndex, unitId: string, date: string): boolean =>
  (index.versionsOf.get(unitId) ?? []).some((version) => holdsOn(version, date));

const begins = (index: NameIndex, unitId: string): string =>
  (index.versionsOf.get(unitId) ?? []).map(({ validFrom }) => validFrom).toSorted()[0] ?? "9999";

const distinct = (claims: readonly { id: string }[]): string[] => [
  ...new Set(claims.map(({ id }) => id)),
];
