import type { Line, Word } from "tesseract.js";
import { mendAbbreviation, mendSlash } from "./abbreviations.ts";
import { isSyllable } from "../vietnamese-syllable.ts";
import type { Glyph } from "../pdf-glyphs.ts";
import type { GreyImage } from "./ink.ts";
import { mendNumeral } from "./roman-numerals.ts";

const POINTS_PER_INCH = 72;
/** What was put together from the picture again, or is no Vietnamese word, is for a person to look at. */
const MENDED = 0.5;
/** A mark of one or two signs is dust when it is read so doubtfully, and a spot beside the text at less. */
const DUST = 0.3;
const SPOT = 0.6;

/** Recognised words as the "glyphs" that lines and columns are made of, in points of the page. */
export function wordGlyphs(lines: readonly Line[], image: GreyImage, dpi: number): Glyph[] {
  const scale = POINTS_PER_INCH / dpi;
  return lines.flatMap((line) => {
    const size = lineSize(line) * scale;
    return line.words.flatMap((word, index): Glyph[] => {
      const { text, confidence } = wordOf(word, image);
      if (text === "" || isDust(text, confidence, line.words.length === 1)) return [];
      const isLast = index === line.words.length - 1;
      const gap = word.bbox.x0 - (line.words[index - 1]?.bbox.x1 ?? word.bbox.x0);
      if (isLast && gap * scale > size * 2 && isSpot(text, confidence)) return [];
      return partsOf({
        text,
        left: word.bbox.x0 * scale,
        right: word.bbox.x1 * scale,
        baseline: baselineAt(line, word) * scale,
        size,
        spaced: true,
        scanned: { text, confidence },
      });
    });
  });
}

/** "KT.CHỦ": in bold capitals the space behind an authority's abbreviation is easily overlooked. */
function partsOf(glyph: Glyph): Glyph[] {
  const abbreviation = /^(?:KT|TM|TL|TUQ|Q)\.(?=\p{Lu}{2})/u.exec(glyph.text)?.[0];
  if (abbreviation === undefined) return [glyph];
  const { text, left, right, scanned } = glyph;
  const at = left + ((right - left) * abbreviation.length) / text.length;
  const rest = text.slice(abbreviation.length);
  const part = (letters: string): Pick<Glyph, "text" | "scanned"> => ({
    text: letters,
    scanned: { text: letters, confidence: scanned?.confidence ?? 0 },
  });
  return [
    { ...glyph, ...part(abbreviation), right: at - glyph.size * 0.1 },
    { ...glyph, ...part(rest), left: at + glyph.size * 0.1 },
  ];
}

function wordOf(word: Word, image: GreyImage): { text: string; confidence: number } {
  const mended = mendNumeral(word, image) ?? mendAbbreviation(word.text) ?? mendSlash(word.text);
  const text = (mended ?? word.text)
    .normalize("NFC")
    // A picture does not tell a hyphen from a dash, nor a quotation mark from two commas.
    .replace(/[‐‑‒–—―−]/gu, "-")
    .replace(/[„‟“”]|''|,,/gu, '"')
    .replace(/[⁄∕／]/gu, "/")
    // The Icelandic letter looks like the Vietnamese one and would hide every "QĐ" and "NĐ-CP".
    .replaceAll("Ð", "Đ")
    .replaceAll("ð", "đ")
    // No such word; the recogniser takes the Y of Times for a V.
    .replace(/^(["(]?)Vêu$/u, "$1Yêu")
    // What is left of a drawn line.
    .replace(/^[|_¦]+(?=.)|(?<=.)[|_¦]+$/gu, "")
    .replace(/^[|_¦~^`°¬=<>\\]+$/u, (signs) => (signs === "~" ? "-" : ""))
    .trim();
  const seen = word.confidence / 100;
  const doubtful = mended !== null || isMisspelt(text);
  return { text, confidence: doubtful ? Math.min(seen, MENDED) : seen };
}

/** A word in small letters that Vietnamese spelling does not allow. */
function isMisspelt(text: string): boolean {
  const letters = /^[("“]*(?<word>\p{L}\p{Ll}+)[.,;:!?)"”]*$/u.exec(text)?.groups?.["word"];
  return letters !== undefined && !isSyllable(letters);
}

function isDust(text: string, confidence: number, isAlone: boolean): boolean {
  return text.length <= 2 && confidence < (isAlone ? SPOT : DUST) && !/\d/u.test(text);
}

function isSpot(text: string, confidence: number): boolean {
  return text.length <= 3 && confidence < SPOT && !/\d/u.test(text);
}

/** Height of the letters, in points of the picture, near to what the font's size would be. */
function lineSize({ rowAttributes, bbox }: Line): number {
  return Math.max(Math.min(rowAttributes.rowHeight, bbox.y1 - bbox.y0), 1);
}

function baselineAt({ baseline: { x0, y0, x1, y1 } }: Line, { bbox }: Word): number {
  if (x1 === x0) return y0;
  const middle = (bbox.x0 + bbox.x1) / 2;
  return y0 + ((y1 - y0) * (middle - x0)) / (x1 - x0);
}
