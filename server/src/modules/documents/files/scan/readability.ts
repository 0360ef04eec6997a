import type { Line } from "tesseract.js";
import { isSyllable } from "../vietnamese-syllable.ts";

/**
 * How much what was recognised looks like a text, 0 to 1: the mean confidence of its words, those that cannot be
 * Vietnamese counting little. A page read upside down has under 0.3, a poor scan of a directive over 0.6.
 */
export function readability(lines: readonly Line[]): number {
  let [sum, count] = [0, 0];
  for (const { words } of lines) {
    for (const { text, confidence } of words) {
      const letters = text.replace(/[^\p{L}\p{M}]/gu, "");
      if (letters.length < 2) continue;
      count++;
      sum += (confidence / 100) * (isSyllable(letters) ? 1 : 0.3);
    }
  }
  return count === 0 ? 0 : sum / count;
}
