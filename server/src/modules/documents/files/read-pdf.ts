import { cleanText } from "./clean-text.ts";
import { FileError } from "./file-error.ts";
import type { FileLimits } from "./file-limits.ts";
import { pageKind } from "./page-kind.ts";
import { linesWithTables } from "./pdf-tables.ts";
import { textOf } from "./pdf-text.ts";
import { openPdf } from "./pdfium.ts";
import type { PdfDocument } from "./pdfium.ts";
import { checkSignatures } from "./signatures/check-signatures.ts";
import type { FileSignature } from "./signatures/check-signatures.ts";

export interface PdfReading {
  text: string;
  /** Running heads and feet, faces of signatures, slanted and hidden text, which are no part of the text. */
  margins: string[];
  pages: number;
  signatures: FileSignature[];
}

/**
 * Text layer of a PDF in reading order; throws PDF_BROKEN, PDF_ENCRYPTED, PDF_NO_TEXT, TOO_MANY_PAGES, and IS_A_SCAN with
 * the number of pages where any page has to be recognised as a picture, or SCAN_TOO_LONG where too many have to be.
 */
export async function readPdf(bytes: Uint8Array, limits: FileLimits): Promise<PdfReading> {
  const document = await openWhole(bytes, limits);
  const signatures = checkSignatures(bytes, document.signatures);
  return { ...readPages(document, limits), signatures };
}

/** Opens a PDF that is all there; throws PDF_BROKEN, PDF_ENCRYPTED or TOO_MANY_PAGES. */
export async function openWhole(bytes: Uint8Array, limits: FileLimits): Promise<PdfDocument> {
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
  return document;
}

function readPages(document: PdfDocument, limits: FileLimits): Omit<PdfReading, "signatures"> {
  const beside: string[] = [];
  let letters = 0;
  const pages = Array.from({ length: document.pageCount }, (_, index) => {
    const page = document.page(index);
    if (pageKind(page) !== "text") throw foundScan(document, index, limits);
    const { glyphs, width, height, slanted: across, hidden } = page;
    letters += glyphs.length;
    if (across.trim() !== "") beside.push(cleanText(across.trim()));
    if (hidden.trim() !== "") beside.push(cleanText(hidden.trim()));
    return { width, height, lines: linesWithTables(glyphs, page.strokes, page) };
  });
  if (letters === 0) throw new FileError("PDF_NO_TEXT");
  const { text, margins } = textOf(pages);
  return { text, margins: [...margins, ...beside], pages: pages.length };
}

/** At the door, before the scan waits for its turn: one with too many pictures is refused there. */
function foundScan(document: PdfDocument, first: number, { scanPages }: FileLimits): FileError {
  let pictures = 1;
  for (let index = first + 1; index < document.pageCount; index++) {
    if (pageKind(document.page(index)) !== "text") pictures++;
    if (pictures > scanPages) return new FileError("SCAN_TOO_LONG", String(scanPages));
  }
  return new FileError("IS_A_SCAN", String(document.pageCount));
}

function endsProperly(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(-4096)).includes("%%EOF");
}
