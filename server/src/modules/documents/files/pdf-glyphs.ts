// oxlint-disable no-underscore-dangle -- the names are PDFium's, as Emscripten exports them
import { decoded, joined, letterLooks } from "./pdf-fonts.ts";
import type { Pdfium } from "./pdfium-interface.ts";

/** A word as it was recognised in a picture. */
export interface ScannedWord {
  text: string;
  /** 0 to 1, as the recogniser says. */
  confidence: number;
}

/** A glyph on the page, in points from its upper left corner, y growing downwards to the baseline. */
export interface Glyph {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  /** PDFium saw a word gap before it. */
  spaced: boolean;
  /** Where the page is a picture, the "glyph" is a whole word. */
  scanned?: ScannedWord;
}

export interface RawGlyph {
  text: string;
  /** Quarter turns counter-clockwise; null for any other angle. */
  turn: number | null;
  box: { left: number; bottom: number; right: number; top: number };
  origin: { x: number; y: number };
  size: number;
  spaced: boolean;
  invisible: boolean;
  white: boolean;
}

/** What stands on a page, in the order of the file and the directions of the page as it is stored. */
export function rawGlyphs(pdfium: Pdfium, text: number): RawGlyph[] {
  const count = pdfium._FPDFText_CountChars(text);
  const buffer = pdfium.wasmExports.malloc(32);
  const glyphs: RawGlyph[] = [];
  const lookOf = letterLooks(pdfium, text);
  let spaced = false;
  /** The letter before, as a font of the nineties has it. */
  let before = "";
  for (let index = 0; index < count; index++) {
    const unicode = pdfium._FPDFText_GetUnicode(text, index);
    const { code, ...look } = lookOf(index);
    // In fonts of TCVN3 the letter ư has the code of the soft hyphen.
    const character = code && unicode === 0xad ? "\u00ad" : characterOf(unicode);
    if (character === "") continue;
    if (/\s/.test(character)) {
      spaced = true;
      continue;
    }
    const last = glyphs.at(-1);
    const together = code && !spaced ? joined(before, character, code) : null;
    before = code ? character : "";
    if (last && together !== null) {
      last.text = together;
      last.box.right = Math.max(last.box.right, measure(pdfium, text, index, buffer).box.right);
      continue;
    }
    if (last && /\p{M}/u.test(character)) {
      last.text += character;
      continue;
    }
    const shown = code ? decoded(character, code) : character;
    glyphs.push({ text: shown, spaced, ...look, ...measure(pdfium, text, index, buffer) });
    spaced = false;
  }
  pdfium.wasmExports.free(buffer);
  return glyphs;
}

/** PDFium marks a hyphen at a line end as U+0002; Vietnamese is not hyphenated, so it stands in the text (UBND-KT). */
function characterOf(code: number): string {
  if (code === 2 || code === 0xad) return "-";
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe) {
    return "";
  }
  return String.fromCodePoint(code);
}

function measure(
  pdfium: Pdfium,
  text: number,
  index: number,
  buffer: number,
): Pick<RawGlyph, "turn" | "box" | "origin" | "size"> {
  pdfium._FPDFText_GetLooseCharBox(text, index, buffer);
  pdfium._FPDFText_GetCharOrigin(text, index, buffer + 16, buffer + 24);
  // Taken anew each time: the view is replaced when PDFium's memory grows.
  const view = new DataView(pdfium.HEAPU8.buffer, buffer, 32);
  const [left = 0, top = 0, right = 0, bottom = 0] = [0, 4, 8, 12].map((at) =>
    view.getFloat32(at, true),
  );
  // PDFium measures the angle clockwise.
  const quarters = -pdfium._FPDFText_GetCharAngle(text, index) / (Math.PI / 2);
  const turn =
    Math.abs(quarters - Math.round(quarters)) < 0.05 ? ((Math.round(quarters) % 4) + 4) % 4 : null;
  const sideways = turn === 1 || turn === 3;
  return {
    turn,
    box: { left, bottom, right, top },
    origin: { x: view.getFloat64(16, true), y: view.getFloat64(24, true) },
    // The box is the font's height from descender to ascender; the size in the font record ignores any scaling.
    size: Math.max(Math.abs(sideways ? right - left : top - bottom) * 0.88, 1),
  };
}

/** The turn that most of the text has: a page laid sideways is read sideways. */
export function mainTurn(glyphs: RawGlyph[]): number {
  const counts = [0, 0, 0, 0];
  for (const { turn } of glyphs) {
    if (turn !== null) counts[turn] = (counts[turn] ?? 0) + 1;
  }
  return counts.indexOf(Math.max(...counts));
}

/** From PDF coordinates (origin below left, page not yet turned) to upright ones. */
export function place(
  glyph: RawGlyph,
  turn: number,
  shown: { width: number; height: number },
): Glyph {
  const { box, origin, text, size, spaced } = glyph;
  switch (turn) {
    case 1:
      return { text, size, spaced, left: box.bottom, right: box.top, baseline: origin.x };
    case 2:
      return {
        text,
        size,
        spaced,
        left: shown.width - box.right,
        right: shown.width - box.left,
        baseline: origin.y,
      };
    case 3:
      return {
        text,
        size,
        spaced,
        left: shown.width - box.top,
        right: shown.width - box.bottom,
        baseline: shown.height - origin.x,
      };
    default:
      return {
        text,
        size,
        spaced,
        left: box.left,
        right: box.right,
        baseline: shown.height - origin.y,
      };
  }
}

/** A point in the same upright coordinates as `place` gives. */
export function placePoint(
  { x, y }: { x: number; y: number },
  turn: number,
  shown: { width: number; height: number },
): { x: number; y: number } {
  switch (turn) {
    case 1:
      return { x: y, y: x };
    case 2:
      return { x: shown.width - x, y };
    case 3:
      return { x: shown.width - y, y: shown.height - x };
    default:
      return { x, y: shown.height - y };
  }
}
