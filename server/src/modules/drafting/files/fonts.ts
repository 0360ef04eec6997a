import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fontkit, { type Font } from "@pdf-lib/fontkit";

const require = createRequire(import.meta.url);
export const FACES = ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"] as const;

/** Tinos has the metrics of Times New Roman and all Vietnamese letters (OFL-1.1). */
export const fontFile = (face: (typeof FACES)[number]): string =>
  require.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`);

/** A title is no wider, in twips: 135 mm. */
export const TITLE_WIDTH = 135 * 56.693;
/** The widest word of a title, about: a line may end so much before its measure. */
const WORD = 12 * 56.693;

/**
 * How wide the lines of a title in bold may be, in twips, so that none is left with its last word alone: as few lines as `widest`
 * allows, all about as long.
 */
export function balancedWidth(text: string, points: number, widest: number): number {
  const whole = boldWidth(text, points);
  const lines = Math.ceil(whole / widest);
  return lines < 2 ? widest : Math.min(widest, whole / lines + WORD);
}

let bold: Font | undefined;

/** How wide a bold line is, in twips (a twentieth of a point). */
export function boldWidth(text: string, points: number): number {
  bold ??= fontkit.create(readFileSync(fontFile("700Bold")));
  return (bold.layout(text).advanceWidth / bold.unitsPerEm) * points * 20;
}
