import type { Word } from "tesseract.js";
import type { GreyImage } from "./ink.ts";

/** Strokes that a level cut through the upper half of a letter meets. */
const STROKES: Record<string, number> = { I: 1, V: 2, X: 2 };
const NUMERAL = /^(?<before>[("“]*)(?<numeral>[IVX]{1,5})(?<after>[.,;:)”"/]*)$/u;
const INK = 140;

/**
 * The recogniser often reads one I where two or three stand side by side ("quý III" as "quý II"). Counts the strokes in the
 * picture and puts back what was lost at the numeral's end; null where the word is no numeral or nothing was lost.
 */
export function mendNumeral(word: Word, image: GreyImage): string | null {
  const groups = NUMERAL.exec(word.text)?.groups;
  if (!groups) return null;
  const { before = "", numeral = "", after = "" } = groups;
  const read = Array.from(numeral).reduce((sum, letter) => sum + (STROKES[letter] ?? 0), 0);
  const lost = strokesIn(word, image) - read - before.length - strokesOf(after);
  if (lost < 1 || lost > 2 || !/I$|^[VX]+$/u.test(numeral) || numeral.endsWith("III")) return null;
  const whole = numeral + "I".repeat(lost);
  return /IIII/u.test(whole) ? null : `${before}${whole}${after}`;
}

/** Of the signs after a numeral only brackets and strokes reach the height of the cut. */
function strokesOf(after: string): number {
  return after.replace(/[.,;:”"]/gu, "").length;
}

/** The usual number of strokes that cuts below the serifs and above a semicolon's dot meet. */
function strokesIn({ bbox, symbols }: Word, { data, width }: GreyImage): number {
  const capitals = symbols.filter(({ text }) => /[IVX]/u.test(text));
  const top = Math.min(...capitals.map((symbol) => symbol.bbox.y0));
  const bottom = Math.max(...capitals.map((symbol) => symbol.bbox.y1));
  const counts: number[] = [];
  for (let y = top + (bottom - top) * 0.14; y <= top + (bottom - top) * 0.29; y++) {
    const row = Math.round(y) * width;
    let count = 0;
    for (let x = bbox.x0 - 1; x <= bbox.x1 + 1; x++) {
      if ((data[row + x] ?? 255) < INK && (data[row + x - 1] ?? 255) >= INK) count++;
    }
    counts.push(count);
  }
  counts.sort((a, b) => a - b);
  const middle = counts[Math.floor(counts.length / 2)] ?? 0;
  // Cuts that do not agree tell nothing.
  return counts.filter((count) => count === middle).length * 2 > counts.length ? middle : 0;
}
