import { isMarked, isSyllable } from "./vietnamese-syllable.ts";

/** Letters of the alphabet, digits and the signs that administrative documents are printed with. */
const REPERTOIRE =
  /[\p{Script=Latin}\p{M}\d\s.,;:!?()[\]{}/\\'"“”‘’«»\-–—−_+*=<>%&@#$^~|§°•·…⁄∕©®™²³¹⁰⁴-⁹½¼¾€±×÷≤≥→←]/u;
const FOREIGN_LETTER = /[ÄÅÆÇËÎÏÑÖØÛÜßäåæçëîïñöøûüÿŒœŠšŽžŸƒµ¶¸¡¢£¤¥¦¨ª¬¯´º¿\uFFFD\uE000-\uF8FF]/u;

/**
 * Shares above or below which a text layer is thrown away. Measured on the 68 invented and five real directives: under 0.1 %
 * of their letters are strange, over 81 % of their words carry a mark, over 90 % are Vietnamese syllables. Text in TCVN3 or
 * VNI without its font, or from a font without a table of characters, is full of strange letters; a layer that a scanner made
 * with an English recogniser has hardly a marked word. The limits stand far from what was measured; real layers of the second
 * sort were not to be had.
 */
const STRANGE_SHARE = 0.04;
const MARKED_SHARE = 0.4;
const SYLLABLE_SHARE = 0.75;
/** Fewer words tell nothing: an annex of figures. */
const ENOUGH_WORDS = 25;

/**
 * True for letters that no Vietnamese reader could use. Under a picture of the whole page the layer was recognised by
 * some machine, so it must also look Vietnamese; printed letters may be in any language.
 */
export function isJunk(text: string, { underPicture }: { underPicture: boolean }): boolean {
  const letters = Array.from(text.normalize("NFC")).filter((letter) => letter.trim() !== "");
  if (letters.length < 60) return false;
  const strange = letters.filter(
    (letter) => !REPERTOIRE.test(letter) || FOREIGN_LETTER.test(letter),
  ).length;
  if (strange / letters.length > STRANGE_SHARE) return true;
  if (!underPicture) return false;
  const words = text.match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < ENOUGH_WORDS) return false;
  const share = (holds: (word: string) => boolean): number =>
    words.filter(holds).length / words.length;
  return share(isMarked) < MARKED_SHARE || share(isSyllable) < SYLLABLE_SHARE;
}
