import type { Line } from "tesseract.js";
import { evenLight } from "./even-light.ts";
import type { PagePicture } from "./image-pages.ts";
import { blackInk } from "./ink.ts";
import type { GreyImage } from "./ink.ts";
import { lieOf } from "./lie-of-sheet.ts";
import { readability } from "./readability.ts";
import type { Recogniser } from "./recogniser.ts";
import { recognisePage } from "./recognise-page.ts";
import { tableRows } from "./ruled-table.ts";
import type { TableRow } from "./ruled-table.ts";
import { takeRules } from "./rules.ts";
import { straighten } from "./straighten.ts";
import type { Quarters } from "./straighten.ts";

/** A page as it was recognised, lying straight. */
export interface PictureReading {
  lines: Line[];
  /** What was looked at; the places of lines and rows count in its points. */
  image: GreyImage;
  /** Of ruled tables. */
  rows: TableRow[];
  /** How the picture had been turned before, in quarters clockwise and in degrees. */
  quarters: Quarters;
  skew: number;
}

/** Above, nobody would look whether the sheet lay upside down. */
const READABLE = 0.6;
/** Below, it is a photograph, a drawing or handwriting, and what was "recognised" is noise. */
const NOISE = 0.35;
/** Drawn by hand or printed badly, they miss each other by so much at most. */
const RULES_MEET_INCHES = 0.08;
/** The strip that is tried both ways up holds five lines or six. */
const STRIP_INCHES = 1.4;

/** Null when the page took longer than so many milliseconds, of however many parts it is recognised. */
export async function readPicture(
  picture: PagePicture,
  recogniser: Recogniser,
  milliseconds: number,
): Promise<PictureReading | null> {
  const { dpi } = picture;
  const end = performance.now() + milliseconds;
  const recognise = (part: GreyImage, kind: "page" | "block") =>
    recogniser.lines(part, { dpi, kind, milliseconds: Math.max(end - performance.now(), 0) });
  const grey = blackInk(picture);
  evenLight(grey, dpi);
  const { sideways, skew } = lieOf(grey, dpi);
  const read = async (quarters: Quarters): Promise<PictureReading | null> => {
    const image = await straighten(grey, quarters, skew);
    const rows = tableRows(takeRules(image, dpi), dpi * RULES_MEET_INCHES);
    const lines = await recognisePage(image, rows, recognise);
    return lines && { lines, image, rows, quarters, skew };
  };
  const better = async (one: Quarters, other: Quarters): Promise<Quarters> => {
    const [first, second] = [await tryStrip(one), await tryStrip(other)];
    return second > first ? other : one;
  };
  const tryStrip = async (quarters: Quarters): Promise<number> => {
    const strip = stripOf(await straighten(grey, quarters, skew), Math.round(dpi * STRIP_INCHES));
    return readability((await recognise(strip, "page")) ?? []);
  };

  const first = await read(sideways ? await better(1, 3) : 0);
  if (!first || sideways || readability(first.lines) >= READABLE) return first && meant(first);
  const turned = (await better(0, 2)) === 2 ? await read(2) : null;
  const best = turned && readability(turned.lines) > readability(first.lines) ? turned : first;
  return meant(best);
}

function meant(reading: PictureReading): PictureReading {
  return readability(reading.lines) < NOISE ? { ...reading, lines: [] } : reading;
}

/** The rows with the most ink. */
function stripOf({ data, width, height }: GreyImage, rows: number): GreyImage {
  if (height <= rows) return { data, width, height };
  const ink = Array.from({ length: Math.ceil(height / rows) }, (_, index) => {
    const top = Math.min(index * rows, height - rows);
    let sum = 0;
    for (let at = top * width; at < (top + rows) * width; at += 7)
      sum += (data[at] ?? 0) < 128 ? 1 : 0;
    return { top, sum };
  });
  const { top } = ink.reduce((most, strip) => (strip.sum > most.sum ? strip : most));
  return { data: data.subarray(top * width, (top + rows) * width), width, height: rows };
}
