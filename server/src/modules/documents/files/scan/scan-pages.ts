import { cleanText } from "../clean-text.ts";
import { FileError } from "../file-error.ts";
import type { FileLimits } from "../file-limits.ts";
import { pageKind } from "../page-kind.ts";
import type { Glyph } from "../pdf-glyphs.ts";
import { toLines } from "../pdf-lines.ts";
import type { PageLines } from "../pdf-margins.ts";
import type { Box, PagePictures } from "../pdf-picture.ts";
import { textOf } from "../pdf-text.ts";
import { openWhole } from "../read-pdf.ts";
import type { ScanFindings } from "../read-file.ts";
import { doubtfulWords } from "./doubtful-words.ts";
import { countImagePages, imagePage, MOST_PIXELS } from "./image-pages.ts";
import type { PagePicture } from "./image-pages.ts";
import { blackInk } from "./ink.ts";
import { createRecogniser } from "./recogniser.ts";
import { wordGlyphs } from "./word-glyphs.ts";

const POINTS_PER_INCH = 72;

export interface ScanReading {
  text: string;
  margins: string[];
  pages: number;
  scan: ScanFindings;
}

/** A page of the file: its letters as they are, or a picture that is made when its turn comes. */
interface Page {
  width: number;
  height: number;
  glyphs: Glyph[];
  slanted: string;
  picture: (() => Promise<PagePicture>) | null;
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
  const slanted: string[] = [];
  const pages: PageLines[] = [];
  onPage(0, source.count);
  for (let index = 0; index < source.count; index++) {
    const page = source.page(index);
    let { width, height, glyphs } = page;
    if (page.slanted.trim() !== "") slanted.push(cleanText(page.slanted.trim()));
    if (page.picture) {
      scannedPages.push(index + 1);
      const picture = await page.picture();
      const lines = await recogniser.lines(blackInk(picture), picture.dpi, limits.pageMilliseconds);
      const words = wordGlyphs(lines ?? [], picture.dpi);
      if (words.length === 0) pagesWithoutText.push(index + 1);
      width = (picture.width / picture.dpi) * POINTS_PER_INCH;
      height = (picture.height / picture.dpi) * POINTS_PER_INCH;
      glyphs = [...glyphs, ...words];
    }
    pages.push({ width, height, lines: toLines(glyphs) });
    onPage(index + 1, source.count);
  }
  const read = textOf(pages);
  if (read.text.trim() === "") throw new FileError("SCAN_NO_TEXT");
  return {
    text: read.text,
    margins: [...read.margins, ...slanted],
    pages: source.count,
    scan: {
      pages: source.count,
      scannedPages,
      pagesWithoutText,
      doubtfulWords: doubtfulWords(read),
      pageStarts: read.pageStarts,
    },
  };
}

interface Source {
  count: number;
  page(index: number): Page;
}

async function imagePages(bytes: Uint8Array, limits: FileLimits): Promise<Source> {
  const count = await countImagePages(bytes, limits);
  if (count > limits.scanPages) throw new FileError("SCAN_TOO_LONG", String(limits.scanPages));
  return {
    count,
    page: (index) => ({
      width: 0,
      height: 0,
      glyphs: [],
      slanted: "",
      picture: () => imagePage(bytes, index, limits),
    }),
  };
}

async function pdfPages(bytes: Uint8Array, limits: FileLimits): Promise<Source> {
  const document = await openWhole(bytes, limits);
  const count = document.pageCount;
  let pictures = 0;
  return {
    count,
    page(index) {
      const page = document.page(index);
      const kind = pageKind(page);
      if (kind === "text") return { ...page, picture: null };
      if (++pictures > limits.scanPages) {
        throw new FileError("SCAN_TOO_LONG", String(limits.scanPages));
      }
      if (page.pictures.megapixels > limits.megapixels) {
        throw new FileError("IMAGE_TOO_LARGE", String(limits.megapixels));
      }
      const glyphs = kind === "picture" ? [] : page.glyphs;
      const dpi = readingDpi(page.pictures, page);
      const picture = async (): Promise<PagePicture> => ({
        ...document.render(index, dpi, glyphs.map(boxOf)),
        dpi,
      });
      return { ...page, glyphs, picture };
    },
  };
}

/** Of a page drawn by outlines, or one whose picture is finer. */
const USUAL_DPI = 200;
const MOST_DPI = 300;

/** The picture's own resolution: enlarging it brings no detail back. */
function readingDpi({ dpi }: PagePictures, page: { width: number; height: number }): number {
  const own = dpi === 0 ? USUAL_DPI : Math.min(Math.max(dpi, 100), MOST_DPI);
  const inches = (page.width * page.height) / POINTS_PER_INCH ** 2;
  return Math.min(own, Math.sqrt(MOST_PIXELS / inches));
}

/** A stamp's letter is known exactly: it is painted over in the picture and kept as it is. */
function boxOf({ left, right, baseline, size }: Glyph): Box {
  return { left, right, top: baseline - size, bottom: baseline + size * 0.3 };
}
