import type { Glyph } from "./pdf-glyphs.ts";

/** Shares of a digit's width and height that two prints of one place have in common. */
const SHARED = 0.5;
const LEVEL = 0.35;

/**
 * Takes out digits that another digit was printed over: a registry stamps "6" upon a "5" that was typed into the form, and
 * "tháng 65" would be read (documents-interop 4.2). What was printed later is what a reader sees.
 */
export function withoutOverprint(glyphs: readonly Glyph[]): Glyph[] {
  const digits = glyphs
    .map((glyph, order) => ({ glyph, order }))
    .filter(({ glyph }) => /^\d$/.test(glyph.text))
    .toSorted((a, b) => a.glyph.left - b.glyph.left);
  const covered = new Set<Glyph>();
  for (const [index, one] of digits.entries()) {
    for (let next = index + 1; next < digits.length; next++) {
      const other = digits[next];
      if (!other || other.glyph.left >= one.glyph.right) break;
      if (one.glyph.text !== other.glyph.text && isSamePlace(one.glyph, other.glyph)) {
        covered.add(one.order < other.order ? one.glyph : other.glyph);
      }
    }
  }
  return covered.size === 0 ? [...glyphs] : glyphs.filter((glyph) => !covered.has(glyph));
}

function isSamePlace(one: Glyph, other: Glyph): boolean {
  const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const width = Math.min(one.right - one.left, other.right - other.left);
  return (
    shared > width * SHARED &&
    Math.abs(one.baseline - other.baseline) < LEVEL * Math.min(one.size, other.size)
  );
}
