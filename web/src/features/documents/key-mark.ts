import type { Span } from "./layers-of.ts";

/** What the arrows do to a mark in the text: up and down by sentences, left and right by words; Shift moves only its end. */
export function markAfter(
  key: string,
  isShift: boolean,
  mark: Span,
  text: string,
  sentences: readonly Span[],
): Span | null {
  switch (key) {
    case "ArrowDown":
      return isShift ? longer(mark, sentences) : (after(mark, sentences) ?? mark);
    case "ArrowUp":
      return isShift ? shorter(mark, sentences) : (before(mark, sentences) ?? mark);
    case "ArrowRight":
    case "ArrowLeft":
      return byWord(key === "ArrowRight", isShift, mark, text);
    default:
      return null;
  }
}

const after = ({ start }: Span, sentences: readonly Span[]) =>
  sentences.find((one) => one.start > start);
const before = ({ start }: Span, sentences: readonly Span[]) =>
  sentences.findLast((one) => one.start < start);

function longer(mark: Span, sentences: readonly Span[]): Span {
  const next = sentences.find(({ end }) => end > mark.end);
  return next ? { ...mark, end: next.end } : mark;
}

function shorter(mark: Span, sentences: readonly Span[]): Span {
  const last = sentences.findLast(({ end }) => end < mark.end && end > mark.start);
  return last ? { ...mark, end: last.end } : mark;
}

function byWord(onward: boolean, isShift: boolean, mark: Span, text: string): Span {
  const from = isShift ? mark.end : mark.start;
  const to = onward ? wordAfter(text, from, isShift) : wordBefore(text, from, isShift);
  const moved = isShift ? { ...mark, end: to } : { ...mark, start: to };
  return moved.end > moved.start ? moved : mark;
}

/** The end of the next word, or its beginning. */
function wordAfter(text: string, from: number, toEnd: boolean): number {
  const found = (toEnd ? /^\s*\S+/u : /^\S*\s+/u).exec(text.slice(from, from + 200));
  return found ? from + found[0].length : from;
}

/** The end of the word before the last one, or the beginning of the one before. */
function wordBefore(text: string, from: number, toEnd: boolean): number {
  const found = (toEnd ? /\s+\S+$/u : /\S+\s*$/u).exec(text.slice(Math.max(0, from - 200), from));
  return found ? from - found[0].length : from;
}

/** Where marking begins: the sentence behind the assignment in hand, for what was missed is likely near. */
export const firstMark = (sentences: readonly Span[], chosenEnd: number): Span | null =>
  sentences.find(({ start }) => start >= chosenEnd) ?? sentences[0] ?? null;
