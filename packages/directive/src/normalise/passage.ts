import type { Span } from "../reading.ts";

/**
 * Text that knows where each of its characters stood in the original. `text` is canonical (NFC, plain dashes and slashes,
 * old tone placement, single blanks) and is what rules match; `shown` has the same length and keeps the spelling of the
 * original. Footnotes and page furniture between two characters leave a gap in the offsets, not in the text.
 */
export interface Passage {
  text: string;
  shown: string;
  starts: readonly number[];
  ends: readonly number[];
}

export function slicePassage(passage: Passage, from: number, to: number): Passage {
  return {
    text: passage.text.slice(from, to),
    shown: passage.shown.slice(from, to),
    starts: passage.starts.slice(from, to),
    ends: passage.ends.slice(from, to),
  };
}

/** Original offsets of the characters from..to; the range is trimmed to the passage and must not be empty. */
export function spanOf(passage: Passage, from = 0, to = passage.text.length): Span {
  const first = Math.max(0, Math.min(from, passage.text.length - 1));
  const last = Math.max(first, Math.min(to, passage.text.length) - 1);
  const start = passage.starts[first] ?? 0;
  const end = passage.ends[last] ?? 1;
  return start < end ? { start, end } : around(passage, first, last);
}

/** Columns read one after the other may put later words before earlier ones. */
function around(passage: Passage, first: number, last: number): Span {
  let start = Infinity;
  let end = 0;
  for (let i = first; i <= last; i++) {
    start = Math.min(start, passage.starts[i] ?? start);
    end = Math.max(end, passage.ends[i] ?? end);
  }
  return { start, end };
}

/** The stretch of the text that holds both spans, whichever comes first. */
export function spanning(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Two passages as one, with a blank between. */
export function joinPassages(first: Passage, second: Passage): Passage {
  if (first.text === "") return second;
  const seam = first.ends.at(-1) ?? 0;
  return {
    text: `${first.text} ${second.text}`,
    shown: `${first.shown} ${second.shown}`,
    starts: [...first.starts, seam, ...second.starts],
    ends: [...first.ends, seam, ...second.ends],
  };
}
