/** What is compared of an assignment: its words, who, and by when in the form of the text. */
export interface Comparable {
  id: string;
  path: string;
  text: string;
  /** Names by role, in the words of the text or of the register. */
  parties: readonly { role: string; name: string }[];
  due: unknown;
}

type ChangedPart = "text" | "assignees" | "due" | "others";
export interface VersionPair<A extends Comparable> {
  change: "same" | "changed" | "added" | "dropped";
  changed: ChangedPart[];
  earlier: A | null;
  later: A | null;
}

/** Passages that share less than this of their words are two different duties. */
const ALIKE = 0.45;

/**
 * Which assignment of an earlier version has become which of the later one. Pairs are found by their words, the likeliest
 * first; a moved letter or number is no change. In the order of the later text, what was dropped after what stood before it.
 */
export function compareVersions<A extends Comparable>(
  earlier: readonly A[],
  later: readonly A[],
): VersionPair<A>[] {
  const partner = pairUp(earlier, later);
  const former = new Map([...partner].map(([old, fresh]) => [fresh, old]));
  const rows: VersionPair<A>[] = later.map((fresh) => {
    const old = former.get(fresh) ?? null;
    if (!old) return { change: "added", changed: [], earlier: null, later: fresh };
    const changed = changedParts(old, fresh);
    return { change: changed.length > 0 ? "changed" : "same", changed, earlier: old, later: fresh };
  });
  let after = 0;
  for (const old of earlier) {
    const fresh = partner.get(old);
    if (fresh) after = rows.findIndex((row) => row.later === fresh) + 1;
    else {
      rows.splice(after, 0, { change: "dropped", changed: [], earlier: old, later: null });
      after += 1;
    }
  }
  return rows;
}

function pairUp<A extends Comparable>(earlier: readonly A[], later: readonly A[]): Map<A, A> {
  const bags = new Map([...earlier, ...later].map((one) => [one, bagOf(one)]));
  const candidates = earlier.flatMap((old) =>
    later.flatMap((fresh) => {
      const likeness =
        dice(bags.get(old) ?? new Map(), bags.get(fresh) ?? new Map()) +
        (old.path === fresh.path ? 0.02 : 0);
      return likeness >= ALIKE ? [{ old, fresh, likeness }] : [];
    }),
  );
  const pairs = new Map<A, A>();
  const taken = new Set<A>();
  for (const { old, fresh } of candidates.sort((a, b) => b.likeness - a.likeness)) {
    if (pairs.has(old) || taken.has(fresh)) continue;
    pairs.set(old, fresh);
    taken.add(fresh);
  }
  return pairs;
}

/** Its words and pairs of words with how often, so that order counts a little. */
function bagOf({ text }: Comparable): Map<string, number> {
  const words = folded(text).split(" ");
  const bag = new Map<string, number>();
  for (const [index, word] of words.entries()) {
    for (const item of [word, `${word} ${words[index + 1] ?? ""}`]) {
      bag.set(item, (bag.get(item) ?? 0) + 1);
    }
  }
  return bag;
}

function dice(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let [shared, total] = [0, 0];
  for (const [item, count] of one) {
    total += count;
    shared += Math.min(count, other.get(item) ?? 0);
  }
  for (const count of other.values()) total += count;
  return total === 0 ? 0 : (2 * shared) / total;
}

const folded = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}/%]+/gu, " ")
    .trim();

function changedParts(old: Comparable, fresh: Comparable): ChangedPart[] {
  const names = ({ parties }: Comparable, lead: boolean) =>
    parties
      .filter(({ role }) => (role === "assignee") === lead)
      .map(({ role, name }) => `${role}:${folded(name)}`)
      .sort()
      .join("|");
  const differs: [ChangedPart, boolean][] = [
    ["assignees", names(old, true) !== names(fresh, true)],
    ["due", JSON.stringify(old.due) !== JSON.stringify(fresh.due)],
    ["text", folded(old.text) !== folded(fresh.text)],
    ["others", names(old, false) !== names(fresh, false)],
  ];
  return differs.flatMap(([part, is]) => (is ? [part] : []));
}
