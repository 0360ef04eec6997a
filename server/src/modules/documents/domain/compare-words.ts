/** A run of words that both versions have, that the earlier lost, or that the later gained. */
export interface WordRun {
  kind: "kept" | "taken-out" | "put-in";
  text: string;
}

/** A provision has a few hundred words; past this many the passages are shown whole beside each other. */
const MOST_WORDS = 1500;

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== "");

/** What changed between two versions of a passage, word by word (longest common subsequence). White space is no change. */
export function compareWords(earlier: string, later: string): WordRun[] {
  const [old, fresh] = [wordsOf(earlier), wordsOf(later)];
  if (old.length > MOST_WORDS || fresh.length > MOST_WORDS) {
    return joined([
      ...old.map((text): WordRun => ({ kind: "taken-out", text })),
      ...fresh.map((text): WordRun => ({ kind: "put-in", text })),
    ]);
  }
  const common = lengths(old, fresh);
  const width = fresh.length + 1;
  const runs: WordRun[] = [];
  let [from, to] = [0, 0];
  while (from < old.length || to < fresh.length) {
    const [gone = "", come = ""] = [old[from], fresh[to]];
    if (from < old.length && to < fresh.length && gone === come) {
      runs.push({ kind: "kept", text: gone });
      from += 1;
      to += 1;
    } else if (
      from < old.length &&
      (to === fresh.length ||
        (common[(from + 1) * width + to] ?? 0) >= (common[from * width + to + 1] ?? 0))
    ) {
      runs.push({ kind: "taken-out", text: gone });
      from += 1;
    } else {
      runs.push({ kind: "put-in", text: come });
      to += 1;
    }
  }
  return joined(runs);
}

/** For each pair of places the length of the longest common rest. */
function lengths(old: readonly string[], fresh: readonly string[]): Uint16Array {
  const width = fresh.length + 1;
  const table = new Uint16Array((old.length + 1) * width);
  for (let from = old.length - 1; from >= 0; from--) {
    for (let to = fresh.length - 1; to >= 0; to--) {
      table[from * width + to] =
        old[from] === fresh[to]
          ? (table[(from + 1) * width + to + 1] ?? 0) + 1
          : Math.max(table[(from + 1) * width + to] ?? 0, table[from * width + to + 1] ?? 0);
    }
  }
  return table;
}

function joined(runs: readonly WordRun[]): WordRun[] {
  const result: WordRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last?.kind === run.kind) last.text += ` ${run.text}`;
    else result.push({ ...run });
  }
  return result;
}
