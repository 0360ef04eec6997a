import { redInk } from "./ink.ts";
import type { GreyImage } from "./ink.ts";
import type { PagePicture } from "./image-pages.ts";
import { lieOf } from "./lie-of-sheet.ts";
import type { PictureReading } from "./read-picture.ts";
import type { Recogniser } from "./recogniser.ts";
import { takeRules } from "./rules.ts";
import { straighten } from "./straighten.ts";

const INK = 140;
/** Less red, in square inches, is no word: a smear, the edge of a coloured folder. */
const LEAST_INK = 0.004;
/** Of the sheet from above: below stand the signature and its seal. */
const HEAD_SHARE = 0.6;
/** White around what is cut out, in inches. */
const EDGE_INCHES = 0.15;

/**
 * What is stamped in red on the upper part of a sheet, line by line. Marks of secrecy are pressed on in red ink,
 * and the page itself is read without its red, for the seal lies over the signer's name.
 */
export async function redStamps(
  picture: PagePicture,
  { quarters, skew }: Pick<PictureReading, "quarters" | "skew">,
  recogniser: Recogniser,
  milliseconds: number,
): Promise<string[]> {
  const { dpi } = picture;
  const red = redInk(picture);
  if (!holdsInk(red, dpi)) return [];
  const sheet = await straighten(red, quarters, skew);
  const head = { ...sheet, height: Math.round(sheet.height * HEAD_SHARE) };
  const stamps = cutOut(head, Math.round(dpi * EDGE_INCHES));
  if (!stamps || !holdsInk(stamps, dpi)) return [];
  takeRules(stamps, dpi);
  // A stamp is pressed on by hand and seldom lies as straight as the lines.
  const tilted = await straighten(stamps, 0, lieOf(stamps, dpi).skew);
  const looks = tilted === stamps ? [stamps] : [stamps, tilted];
  const lines = [];
  for (const look of looks) {
    lines.push(...((await recogniser.lines(look, { dpi, kind: "sparse", milliseconds })) ?? []));
  }
  return lines.map(({ text }) => text.trim()).filter((text) => text !== "");
}

function holdsInk({ data }: GreyImage, dpi: number): boolean {
  let left = LEAST_INK * dpi * dpi;
  for (const shade of data) if (shade < INK && --left < 0) return true;
  return false;
}

/** The part that has ink, with white around it; null where there is none. */
function cutOut({ data, width, height }: GreyImage, edge: number): GreyImage | null {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if ((data[at] ?? 255) >= INK) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = y + 1;
    }
  }
  if (right <= left) return null;
  const part = { width: right - left + edge * 2, height: bottom - top + edge * 2 };
  const cut = new Uint8Array(part.width * part.height).fill(255);
  for (let y = top; y < bottom; y++) {
    cut.set(
      data.subarray(y * width + left, y * width + right),
      (y - top + edge) * part.width + edge,
    );
  }
  return { data: cut, ...part };
}
