import type { Span } from "./layers-of.ts";

/** A full stop after these belongs to the word: "TT. Tỉnh ủy", "TP. Phan Rang". */
const abbreviation = /(?:^|[\s(])(?:\p{Lu}{1,4}|\d{1,3})\.$/u;
const boundary = /[.;:!?]["”’)\]*]*\s+|\n+\s*/gu;

/** Places inside the passage where a new sentence, clause or line begins, as offsets into the whole text. */
export function splitPoints(text: string, { start, end }: Span): number[] {
  const passage = text.slice(start, end);
  const points: number[] = [];
  for (const match of passage.matchAll(boundary)) {
    const at = match.index + match[0].length;
    const before = passage.slice(0, match.index + 1);
    if (at >= passage.length || passage.slice(at).trim() === "") continue;
    if (match[0].startsWith(".") && abbreviation.test(before)) continue;
    if (before.trim() === "" || points.at(-1) === start + at) continue;
    points.push(start + at);
  }
  return points;
}

/** The passage in the pieces that the points cut it into. */
export function piecesOf(text: string, { start, end }: Span, points: readonly number[]): Span[] {
  const cuts = [start, ...[...points].sort((a, b) => a - b), end];
  return cuts.slice(1).map((cut, index) => ({ start: cuts[index] ?? start, end: cut }));
}
