import type { Span } from "./layers-of.ts";

export interface EmphasisSpan extends Span {
  kind: "strong" | "em" | "marker";
}

/** Asterisks around words, at most over one line break; anything else with an asterisk stays as it is written. */
const marked = /(\*{1,3})(?=[^\s*])((?:[^*\n]|\n(?!\s*\n))*[^\s*])\1/g;

/** Texts taken from web pages carry **bold** and *italic* marks: the words are set so, the marks are not shown. */
export function emphasisOf(text: string): EmphasisSpan[] {
  const spans: EmphasisSpan[] = [];
  for (const match of text.matchAll(marked)) {
    const marks = match[1] ?? "";
    const start = match.index;
    const end = start + match[0].length;
    if (marks.length !== 2) spans.push({ kind: "em", start, end });
    if (marks.length !== 1) spans.push({ kind: "strong", start, end });
    spans.push({ kind: "marker", start, end: start + marks.length });
    spans.push({ kind: "marker", start: end - marks.length, end });
  }
  return spans;
}
