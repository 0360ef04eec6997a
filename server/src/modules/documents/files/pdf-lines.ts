import type { Glyph, ScannedWord } from "./pdf-glyphs.ts";
import { superscript } from "./superscript.ts";

/** Part of a line without a wide gap in it. */
export interface Segment {
  text: string;
  left: number;
  right: number;
  /** Its own: columns seldom stand on the same line exactly. */
  baseline: number;
  /** Those of its words that were recognised in a picture, in order, each with its left edge. */
  scanned: { word: ScannedWord; left: number }[];
}

export interface Line {
  segments: Segment[];
  baseline: number;
  size: number;
}

/** A wider gap than this many letter heights parts columns. */
const COLUMN_GAP = 1.6;
const WORD_GAP = 0.22;

/** Glyphs as lines from top to bottom, each parted where a gap is too wide for a space between words. */
export function toLines(glyphs: readonly Glyph[]): Line[] {
  const rows: { baseline: number; size: number; glyphs: Glyph[] }[] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    // Raised note numbers and stamped digits stand up to a third of a letter off the line.
    if (row && Math.abs(glyph.baseline - row.baseline) <= 0.36 * Math.max(glyph.size, row.size)) {
      row.glyphs.push(glyph);
      if (glyph.size > row.size * 1.15) {
        row.size = glyph.size;
        row.baseline = glyph.baseline;
      }
    } else {
      rows.push({ baseline: glyph.baseline, size: glyph.size, glyphs: [glyph] });
    }
  }
  return rows.map(({ glyphs, baseline, size }) => ({
    baseline,
    size,
    segments: toSegments(glyphs, baseline, size),
  }));
}

function toSegments(glyphs: Glyph[], baseline: number, size: number): Segment[] {
  const segments: Segment[] = [];
  let last: Glyph | undefined;
  for (const glyph of glyphs.sort((a, b) => a.left - b.left)) {
    if (last && isDrawnTwice(last, glyph)) continue;
    const text = isRaisedDigit(glyph, baseline, size) ? superscript(glyph.text) : glyph.text;
    let segment = segments.at(-1);
    const gap = last ? glyph.left - last.right : 0;
    if (!segment || gap > COLUMN_GAP * size) {
      const { left, right, baseline: own } = glyph;
      segment = { text, left, right, baseline: own, scanned: [] };
      segments.push(segment);
    } else {
      segment.text += isWordGap(glyph, gap) ? ` ${text}` : text;
      segment.right = Math.max(segment.right, glyph.right);
    }
    if (glyph.scanned) segment.scanned.push({ word: glyph.scanned, left: glyph.left });
    last = glyph;
  }
  return segments;
}

function isWordGap(glyph: Glyph, gap: number): boolean {
  return gap > WORD_GAP * glyph.size || (glyph.spaced && gap > 0.05 * glyph.size);
}

/** Some programs print a letter twice, slightly shifted, to make it bold. */
function isDrawnTwice(last: Glyph, glyph: Glyph): boolean {
  return (
    last.text === glyph.text &&
    glyph.left - last.left < 0.12 * glyph.size &&
    Math.abs(last.baseline - glyph.baseline) < 1
  );
}

function isRaisedDigit(glyph: Glyph, baseline: number, size: number): boolean {
  return (
    glyph.size < size * 0.8 && baseline - glyph.baseline > size * 0.15 && /^\d$/.test(glyph.text)
  );
}

/** A line in one piece; the tab shows that columns were parted here. */
export function lineText(line: Line): string {
  return line.segments.map((segment) => segment.text).join("\t");
}

export function leftOf(line: Line): number {
  return line.segments[0]?.left ?? 0;
}

export function rightOf(line: Line): number {
  return line.segments.at(-1)?.right ?? 0;
}
