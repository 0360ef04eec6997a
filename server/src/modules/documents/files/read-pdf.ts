import { cleanText } from "./clean-text.ts";
import { FileError } from "./file-error.ts";
import type { FileLimits } from "./file-limits.ts";
import { readingOrder } from "./pdf-columns.ts";
import { toLines } from "./pdf-lines.ts";
import { takeMargins } from "./pdf-margins.ts";
import { joinPages } from "./pdf-paragraphs.ts";
import { openPdf } from "./pdfium.ts";
import type { PdfDocument } from "./pdfium.ts";

export interface PdfReading {
  text: string;
  /** Running heads and feet, faces of signatures and slanted text, which are no part of the text. */
  margins: string[];
  pages: number;
  /** Numbers, from 1, of the pages that are pictures. */
  pagesWithoutText: number[];
}

/** A page with an image and fewer letters than this is a scan, with at most a stamp "SAO Y" printed on it. */
const SCAN_LETTERS = 120;

/** Text layer of a PDF in reading order; throws PDF_BROKEN, PDF_ENCRYPTED, PDF_NO_TEXT or TOO_MANY_PAGES. */
export async function readPdf(bytes: Uint8Array, limits: FileLimits): Promise<PdfReading> {
  // PDFium mends a file cut short and says nothing: half a directive would pass for a whole one.
  if (!endsProperly(bytes)) {
    await openPdf(bytes).catch((error: unknown) => {
      if (error instanceof FileError && error.code === "PDF_ENCRYPTED") throw error;
    });
    throw new FileError("PDF_BROKEN");
  }
  const document = await openPdf(bytes);
  if (document.pageCount > limits.pages) {
    throw new FileError("TOO_MANY_PAGES", String(limits.pages));
  }
  if (document.pageCount === 0) throw new FileError("PDF_BROKEN");
  return readPages(document);
}

function readPages(document: PdfDocument): PdfReading {
  const pagesWithoutText: number[] = [];
  const slanted: string[] = [];
  const pages = Array.from({ length: document.pageCount }, (_, index) => {
    const { glyphs, hasImage, width, height, slanted: across } = document.page(index);
    if (glyphs.length < SCAN_LETTERS && hasImage) pagesWithoutText.push(index + 1);
    if (across.trim() !== "") slanted.push(cleanText(across.trim()));
    return { width, height, letters: glyphs.length, lines: toLines(glyphs) };
  });
  const letters = pages.reduce((sum, page) => sum + page.letters, 0);
  if (letters === 0 || pagesWithoutText.length === pages.length) throw new FileError("PDF_NO_TEXT");

  const margins = takeMargins(pages).map((line) => cleanText(line));
  const groups = pages.map((page, index) => readingOrder(page.lines, page.width, index === 0));
  return {
    text: cleanText(joinPages(groups)),
    margins: [...margins, ...slanted],
    pages: pages.length,
    pagesWithoutText,
  };
}

function endsProperly(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(-4096)).includes("%%EOF");
}
