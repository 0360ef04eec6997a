import { readFile } from "../../../server/src/modules/documents/files/read-file.ts";
import { directivePdf } from "../../../server/src/modules/documents/files/scan/sample-directive.ts";
import {
  asPng,
  damaged,
  rendered,
} from "../../../server/src/modules/documents/files/scan/sample-scans.ts";

/** Pages to be recognised, and what stands on them by the text layer that they were made of. */
export interface ScanPages {
  images: Uint8Array[];
  text: string;
}

const NOISY_DPI = 150;
const CLEAN_DPI = 200;

/** As a good scanner sends them: 200 dpi, sharp, straight. */
export async function cleanPages(): Promise<ScanPages> {
  const pdf = await directivePdf();
  const pictures = await rendered(pdf, CLEAN_DPI);
  const images = await Promise.all(pictures.map((picture) => asPng(picture, CLEAN_DPI)));
  return { images, text: (await readFile(pdf, "a.pdf")).text };
}

/** As a worn one does: 150 dpi, each sheet askew another way, tinted, blurred, grainy, JPEG of quality 40. */
export async function noisyPages(): Promise<ScanPages> {
  const pdf = await directivePdf();
  const pictures = await rendered(pdf, NOISY_DPI);
  const images = await Promise.all(
    pictures.map((picture, index) => {
      const skew = [0.8, -1.3, 1.1][index % 3] ?? 0;
      return damaged(picture, { skew, blur: 0.5, noise: 12, quality: 40 }, index + 1);
    }),
  );
  return { images, text: (await readFile(pdf, "a.pdf")).text };
}
