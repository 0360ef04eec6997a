import { plainWords } from "./search-query.ts";

const BEFORE = 60;
const LENGTH = 220;

/**
 * The first place of a text where the words stand nearest together, in the text's own letters, cut between words.
 * @returns null where the text has none of them.
 */
export function excerpt(text: string, words: readonly string[]): string | null {
  const wanted = new Set(words);
  const last = words.at(-1);
  const hits: { at: number; word: string }[] = [];
  for (const { 0: written, index } of text.matchAll(/[\p{L}\p{M}\d]+/gu)) {
    for (const plain of plainWords(written)) {
      if (wanted.has(plain)) hits.push({ at: index, word: plain });
      else if (last !== undefined && last.length > 1 && plain.startsWith(last)) {
        hits.push({ at: index, word: last });
      }
    }
  }
  const best = densest(hits);
  if (best === null) return null;
  return cut(text, best);
}

/** Whether a line shows by itself why it was found. */
export function saysAll(line: string, words: readonly string[]): boolean {
  const said = plainWords(line);
  return words.every((word, index) =>
    said.some((one) => one === word || (index === words.length - 1 && one.startsWith(word))),
  );
}

/** The hit from which most different words stand within one excerpt; of equals the first. */
function densest(hits: readonly { at: number; word: string }[]): number | null {
  let best: { at: number; words: number } | null = null;
  let end = 0;
  const inside = new Map<string, number>();
  for (const [start, hit] of hits.entries()) {
    for (; end < hits.length && (hits[end]?.at ?? 0) < hit.at + LENGTH - BEFORE; end += 1) {
      const { word } = hits[end] ?? hit;
      inside.set(word, (inside.get(word) ?? 0) + 1);
    }
    if (best === null || inside.size > best.words) best = { at: hit.at, words: inside.size };
    const left = (inside.get(hit.word) ?? 1) - 1;
    if (left === 0) inside.delete(hit.word);
    else inside.set(hit.word, left);
    end = Math.max(end, start + 1);
  }
  return best?.at ?? null;
}

function cut(text: string, at: number): string {
  const from = at <= BEFORE ? 0 : text.lastIndexOf(" ", at - BEFORE) + 1;
  const whole = text.slice(from, from + LENGTH);
  const ends = from + LENGTH >= text.length;
  const until = ends ? whole.length : Math.max(whole.lastIndexOf(" "), LENGTH / 2);
  const line = whole.slice(0, until).replaceAll(/\s+/gu, " ").trim();
  return `${from > 0 ? "… " : ""}${line}${ends ? "" : " …"}`;
}
