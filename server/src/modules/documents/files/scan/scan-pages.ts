import { cleanText } from "../clean-text.ts";
import { FileError } from "../file-error.ts";
import type { FileLimits } from "../file-limits.ts";
import type { Glyph } from "../pdf-glyphs.ts";
import { lineText, toLines } from "../pdf-lines.ts";
import type { PageLines } from "../pdf-margins.ts";
import { textOf } from "../pdf-text.ts";
import type { ScanFindings } from "../read-file.ts";
import type { FileSignature } from "../signatures/check-signatures.ts";
import { doubtfulWords } from "./doubtful-words.ts";
import { mendPhrases } from "./fixed-phrases.ts";
import type { PagePicture } from "./image-pages.ts";
import { readPicture } from "./read-picture.ts";
import { redStamps } from "./red-stamps.ts";
import { createRecogniser } from "./recogniser.ts";
import type { Recogniser } from "./recogniser.ts";
import { linesWithTables } from "./ruled-table.ts";
import { imagePages, pdfPages } from "./scan-source.ts";
import type { Page } from "./scan-source.ts";
import { wordGlyphs } from "./word-glyphs.ts";

const POINTS_PER_INCH = 72;

interface Size {
  width: number;
  height: number;
}

export interface ScanReading {
  text: string;
  margins: string[];
  pages: number;
  signatures: FileSignature[];
  scan: ScanFindings;
}

/** Reads the pages one after the other, so that one picture at a time lies in memory. */
export async function scanPages(
  kind: "pdf" | "image",
  bytes: Uint8Array,
  limits: FileLimits,
  onPage: (done: number, total: number) => void,
): Promise<ScanReading> {
  const source = kind === "pdf" ? await pdfPages(bytes, limits) : await imagePages(bytes, limits);
  const recogniser = createRecogniser();
  const scannedPages: number[] = [];
  const pagesWithoutText: number[] = [];
  const beside: string[] = [];
  const pages: PageLines[] = [];
  onPage(0, source.count);
  for (let index = 0; index < source.count; index++) {
    const page = source.page(index);
    for (const off of [page.slanted, page.hidden]) {
      if (off.trim() !== "") beside.push(cleanText(off.trim()));
    }
    if (page.picture) {
      const scanned = await scanPicture(page, await page.picture(), recogniser, limits);
      scannedPages.push(index + 1);
      if (!scanned.hasText) pagesWithoutText.push(index + 1);
      beside.push(...scanned.beside);
      pages.push(scanned);
    } else {
      pages.push({ width: page.width, height: page.height, lines: page.lines() });
    }
    onPage(index + 1, source.count);
  }
  const read = textOf(pages);
  if (read.text.trim() === "") throw new FileError("SCAN_NO_TEXT");
  return {
    text: read.text,
    margins: [...read.margins, ...beside],
    pages: source.count,
    signatures: source.signatures,
    scan: {
      pages: source.count,
      scannedPages,
      pagesWithoutText,
      doubtfulWords: doubtfulWords(read),
      pageStarts: read.pageStarts,
    },
  };
}

interface ScannedPage extends PageLines {
  hasText: boolean;
  /** Printed letters that lie another way than the picture's, and what is stamped in red. */
  beside: string[];
}

/** A picture's words among the few letters that are printed on it, such as a stamped number. */
async function scanPicture(
  { glyphs: stamps, ...size }: Page,
  picture: PagePicture,
  recogniser: Recogniser,
  limits: FileLimits,
): Promise<ScannedPage> {
  const read = await readPicture(picture, recogniser, limits.pageMilliseconds);
  const red = read ? await redStamps(picture, read, recogniser, limits.pageMilliseconds) : [];
  if (!read || read.lines.length === 0) {
    return { ...size, lines: toLines(stamps), hasText: false, beside: red };
  }
  const scale = POINTS_PER_INCH / picture.dpi;
  const width = read.image.width * scale;
  const height = read.image.height * scale;
  const words = wordGlyphs(read.lines, read.image, picture.dpi);
  mendPhrases(words);
  // In the heading the issuer's name runs on below itself, beside the state title.
  mendPhrases(words.filter(({ right, baseline }) => right < width / 2 && baseline < height / 5));
  const lying = read.quarters === 0;
  const moved = lying ? stamps.map((stamp) => turnWith(stamp, size, read.skew)) : [];
  const rows = read.rows.map(({ top, bottom, edges }) => ({
    top: top * scale,
    bottom: bottom * scale,
    edges: edges.map((edge) => edge * scale),
  }));
  const lines = linesWithTables([...moved, ...words], rows);
  const beside = lying ? red : [...red, ...toLines(stamps).map(lineText)];
  return { width, height, lines, hasText: words.length > 0, beside };
}

/** Where a stamp stands after the sheet has been turned back by its skew around its middle, on a larger sheet. */
function turnWith(stamp: Glyph, { width, height }: Size, skew: number): Glyph {
  if (skew === 0) return stamp;
  const [sin, cos] = [Math.sin((-skew * Math.PI) / 180), Math.cos((-skew * Math.PI) / 180)];
  const turned = {
    width: width * cos + height * Math.abs(sin),
    height: width * Math.abs(sin) + height * cos,
  };
  const [x, y] = [stamp.left - width / 2, stamp.baseline - height / 2];
  const left = x * cos - y * sin + turned.width / 2;
  const baseline = x * sin + y * cos + turned.height / 2;
  return { ...stamp, left, baseline, right: left + stamp.right - stamp.left };
}
