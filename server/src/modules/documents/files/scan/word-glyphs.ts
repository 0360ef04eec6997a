import type { Line, Word } from "tesseract.js";
import type { Glyph } from "../pdf-glyphs.ts";

const POINTS_PER_INCH = 72;

/** Recognised words as the "glyphs" that lines and columns are made of, in points of the page. */
export function wordGlyphs(lines: readonly Line[], dpi: number): Glyph[] {
  const scale = POINTS_PER_INCH / dpi;
  return lines.flatMap((line) => {
    const size = lineSize(line) * scale;
    return line.words.flatMap((word) => {
      const text = word.text.normalize("NFC").trim();
      if (text === "") return [];
      return [
        {
          text,
          left: word.bbox.x0 * scale,
          right: word.bbox.x1 * scale,
          baseline: baselineAt(line, word) * scale,
          size,
          spaced: true,
          scanned: { text, confidence: word.confidence / 100 },
        },
      ];
    });
  });
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
