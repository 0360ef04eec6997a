import type { Span } from "./layers-of.ts";

/** A full stop after these belongs to the word: "TT. Tỉnh ủy", "TP. Phan Rang". */
const abbreviation = /(?:^|[\s(])(?:\p{Lu}{1,4}|\d{1,3})\.$/u;
const boundary = /[.;:!?]["”’)\]*]*\s+|\n+\s*/gu;

/** Places inside the passage where a new sentence, clause or line begins, as offsets into the whole text. */
export function splitPoints(text: string, { start, end }: Span): number[] {
  const passage = text.slice(start, end);
  const first = passage.length - passage.trimStart().length;
  const last = passage.trimEnd().length;
  const points: number[] = [];
  for (const match of passage.matchAll(boundary)) {
    const at = match.index + match[0].length;
    if (at >= last || match.index < first) continue;
    // As much as an abbreviation is long: all that stands before would be looked through again for each full stop.
    const before = passage.slice(Math.max(0, match.index - 6), match.index + 1);
    if (match[0].startsWith(".") && abbreviation.test(before)) continue;
    points.push(start + at);
  }
  return points;
}

/** The passage in the pieces that the points cut it into. */
export function piecesOf(text: string, { start, end }: Span, points: readonly number[]): Span[] {
  const cuts = [start, ...[...points].sort((a, b) => a - b), end];
  return cuts.slice(1).map((cut, index) => ({ start: cuts[index] ?? start, end: cut }));
}

/** All sentences and clauses of a text, without the white space around them. */
export function sentencesOf(text: string): Span[] {
  const whole = { start: 0, end: text.length };
  return piecesOf(text, whole, splitPoints(text, whole))
    .map((piece) => trimmed(text, piece))
    .filter(({ start, end }) => end > start);
}

/** The span without the white space at its edges. */
export function trimmed(text: string, { start, end }: Span): Span {
  const marked = text.slice(start, end);
  const lead = marked.length - marked.trimStart().length;
  const trail = marked.length - marked.trimEnd().length;
  return { start: Math.min(end, start + lead), end: Math.max(start, end - trail) };
}
