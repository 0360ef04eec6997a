import { isSyllable } from "../vietnamese-syllable.ts";

const WORDS = /\p{L}[\p{L}\p{M}]*/gu;

export interface SyllableCount {
  words: number;
  syllables: number;
}

/** Words of a text, and how many of them Vietnamese spelling allows; abbreviations without a vowel do not count. */
export function countSyllables(text: string): SyllableCount {
  let words = 0;
  let syllables = 0;
  for (const [word] of text.matchAll(WORDS)) {
    if (/^[A-ZĐ]{2,6}$/u.test(word) && !isSyllable(word)) continue;
    words += 1;
    if (isSyllable(word)) syllables += 1;
  }
  return { words, syllables };
}

/** Of all words, from 0 to 1; 1 where there are none. */
export function syllableShare(text: string): number {
  const { words, syllables } = countSyllables(text);
  return words === 0 ? 1 : syllables / words;
}
