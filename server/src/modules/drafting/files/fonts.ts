import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fontkit, { type Font } from "@pdf-lib/fontkit";

const require = createRequire(import.meta.url);
export const FACES = ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"] as const;

/** Tinos has the metrics of Times New Roman and all Vietnamese letters (OFL-1.1). */
export const fontFile = (face: (typeof FACES)[number]): string =>
  require.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`);

let bold: Font | undefined;

/** How wide a bold line is, in twips (a twentieth of a point). */
export function boldWidth(text: string, points: number): number {
  bold ??= fontkit.create(readFileSync(fontFile("700Bold")));
  return (bold.layout(text).advanceWidth / bold.unitsPerEm) * points * 20;
}
