import type { Span } from "../reading.ts";

/**
 * Text that knows where each of its characters stood in the original. `text` is canonical (NFC, plain dashes and slashes,
 * old tone placement, single blanks) and is what rules match; `shown` has the same length and keeps the spelling of the
 * original. Footnotes and page furniture between two characters leave a gap in the offsets, not in the text.
 */
export interface Passage {
  text: string;
  shown: string;
  /** One offset a character; slices share them with the whole, so nothing ever writes into them. */
  starts: Int32Array;
  ends: Int32Array;
  /** Where in them the first character stands. */
  first: number;
}

export function slicePassage(passage: Passage, from: number, to: number): Passage {
  return {
    text: passage.text.slice(from, to),
    shown: passage.shown.slice(from, to),
    starts: passage.starts,
    ends: passage.ends,
    first: passage.first + from,
  };
}

/** Original offsets of the characters from..to; the range is trimmed to the passage and must not be empty. */
export function spanOf(passage: Passage, from = 0, to = passage.text.length): Span {
  if (passage.text === "") return { start: 0, end: 1 };
  const first = Math.max(0, Math.min(from, passage.text.length - 1));
  const last = Math.max(first, Math.min(to, passage.text.length) - 1);
  const start = passage.starts[passage.first + first] ?? 0;
  const end = passage.ends[passage.first + last] ?? 1;
  return start < end ? { start, end } : around(passage, first, last);
}

/** Columns read one after the other may put later words before earlier ones. */
function around(passage: Passage, first: number, last: number): Span {
  let start = Infinity;
  let end = 0;
  for (let i = passage.first + first; i <= passage.first + last; i++) {
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
  return first.text === "" ? second : concatenate([first, second]);
}

/** Passages one after the other, a blank at each seam. */
export function concatenate(parts: readonly Passage[]): Passage {
  const length = parts.reduce((sum, { text }) => sum + text.length, Math.max(0, parts.length - 1));
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  let at = 0;
  let seam = 0;
  for (const [index, part] of parts.entries()) {
    if (index > 0) {
      starts[at] = seam;
      ends[at] = seam;
      at++;
    }
    const behind = part.first + part.text.length;
    starts.set(part.starts.subarray(part.first, behind), at);
    ends.set(part.ends.subarray(part.first, behind), at);
    at += part.text.length;
    if (part.text !== "") seam = part.ends[behind - 1] ?? seam;
  }
  return {
    text: parts.map(({ text }) => text).join(" "),
    shown: parts.map(({ shown }) => shown).join(" "),
    starts,
    ends,
    first: 0,
  };
}
