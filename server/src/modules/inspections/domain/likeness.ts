const fold = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll(/đ/giu, "d").toLowerCase();

/** Pairs of words that stand beside each other, and the words themselves; accents and signs do not count. */
function piecesOf(text: string): Set<string> {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set([...words, ...words.slice(1).map((word, at) => `${words[at] ?? ""} ${word}`)]);
}

/** How alike two texts are, from 0 to 1: what they share of all their words and pairs of words. */
export function likeness(one: string, other: string): number {
  const [a, b] = [piecesOf(one), piecesOf(other)];
  const shared = [...a].filter((piece) => b.has(piece)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
