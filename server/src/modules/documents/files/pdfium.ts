// oxlint-disable no-underscore-dangle -- the names are PDFium's, as Emscripten exports them
import { PDFiumModule } from "@hyzyla/pdfium";
import { FileError } from "./file-error.ts";
import { mainTurn, place, placePoint, rawGlyphs } from "./pdf-glyphs.ts";
import type { Glyph, RawGlyph } from "./pdf-glyphs.ts";
import { withoutOverprint } from "./pdf-overprint.ts";
import { picturesOn, renderPage } from "./pdf-picture.ts";
import type { Box, PagePictures, Rendered } from "./pdf-picture.ts";
import { drawingOn } from "./pdf-rules.ts";
import type { Fill, Stroke } from "./pdf-rules.ts";
import { seenOn } from "./pdf-seen.ts";
import type { Pdfium } from "./pdfium-interface.ts";
import { signatureFields } from "./signatures/pdf-signature-fields.ts";
import type { SignatureField } from "./signatures/pdf-signature-fields.ts";

export interface PdfPage {
  width: number;
  height: number;
  glyphs: Glyph[];
  /** Text that runs at an angle to the rest, e.g. a watermark. */
  slanted: string;
  /** Letters that no reader of the paper sees: without ink, white on white, too small, beside the page. */
  hidden: string;
  pictures: PagePictures;
  /** Straight lines, in the directions of the glyphs. */
  strokes: Stroke[];
}

const PASSWORD_ERRORS = [4, 5];
const WIDGET = 20;

export interface PdfDocument {
  pageCount: number;
  /** As they stand in the file; to be taken before a page is read, which prints the faces of the fields. */
  signatures: SignatureField[];
  page(index: number): PdfPage;
  /** The page as a picture, with the form fields that `page` has printed into it; throws TOO_COMPLEX. */
  render(index: number, dpi: number, blank: readonly Box[]): Rendered;
}

/** Opens a document; throws PDF_ENCRYPTED or PDF_BROKEN. Nothing is freed: it lives in a thread that ends with the reading. */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  // It would write what it finds wrong with the file to the server's own log.
  const silent: object = { print: () => {}, printErr: () => {} };
  const pdfium = (await PDFiumModule(silent)) as unknown as Pdfium;
  pdfium._FPDF_InitLibraryWithConfig({
    version: 2,
    m_pIsolate: null,
    m_pUserFontPaths: null,
    m_v8EmbedderSlot: 0,
    m_pPlatform: null,
  });
  const pointer = pdfium.wasmExports.malloc(bytes.length);
  if (pointer === 0) throw new FileError("TOO_COMPLEX");
  pdfium.HEAPU8.set(bytes, pointer);
  const document = pdfium._FPDF_LoadMemDocument(pointer, bytes.length, 0);
  if (document === 0) {
    throw new FileError(
      PASSWORD_ERRORS.includes(pdfium._FPDF_GetLastError()) ? "PDF_ENCRYPTED" : "PDF_BROKEN",
    );
  }
  return {
    pageCount: pdfium._FPDF_GetPageCount(document),
    signatures: signatureFields(pdfium, document),
    page: (index) => readPage(pdfium, document, index),
    render: (index, dpi, blank) => {
      const page = pdfium._FPDF_LoadPage(document, index);
      const rendered = page === 0 ? null : renderPage(pdfium, page, dpi, blank);
      pdfium._FPDF_ClosePage(page);
      if (!rendered) throw new FileError("TOO_COMPLEX");
      return rendered;
    },
  };
}

function readPage(pdfium: Pdfium, document: number, index: number): PdfPage {
  const page = pdfium._FPDF_LoadPage(document, index);
  if (page === 0) throw new FileError("PDF_BROKEN");
  if (!printStamps(pdfium, page)) return pageContent(pdfium, page);
  pdfium._FPDF_ClosePage(page);
  return pageContent(pdfium, pdfium._FPDF_LoadPage(document, index));
}

/**
 * Prints the form fields into the page: an electronically issued document carries its number and date only as the faces
 * of signature fields, put on the page by the registry. Comments and marks of readers are taken off first.
 */
function printStamps(pdfium: Pdfium, page: number): boolean {
  let fields = 0;
  for (let index = pdfium._FPDFPage_GetAnnotCount(page) - 1; index >= 0; index--) {
    const annotation = pdfium._FPDFPage_GetAnnot(page, index);
    const isField = annotation !== 0 && pdfium._FPDFAnnot_GetSubtype(annotation) === WIDGET;
    if (annotation !== 0) pdfium._FPDFPage_CloseAnnot(annotation);
    if (isField) fields++;
    else pdfium._FPDFPage_RemoveAnnot(page, index);
  }
  return fields > 0 && pdfium._FPDFPage_Flatten(page, 0) === 1;
}

function pageContent(pdfium: Pdfium, page: number): PdfPage {
  const text = pdfium._FPDFText_LoadPage(page);
  if (text === 0) throw new FileError("PDF_BROKEN");
  const all = rawGlyphs(pdfium, text);
  pdfium._FPDFText_ClosePage(text);
  const width = pdfium._FPDF_GetPageWidthF(page);
  const height = pdfium._FPDF_GetPageHeightF(page);
  const pictures = picturesOn(pdfium, page, { width, height });
  const drawing = drawingOn(pdfium, page);
  const isSeen = seenOn({ page: storedBox(pdfium, page), pictures, drawing });
  const raw = all.filter(isSeen);
  const turn = mainTurn(raw);
  const content: PdfPage = {
    width,
    height,
    glyphs: withoutOverprint(
      raw
        .filter((glyph) => glyph.turn === turn)
        .map((glyph) => place(glyph, turn, { width, height })),
    ),
    slanted: runOf(raw.filter((glyph) => glyph.turn !== turn)),
    hidden: runOf(all.filter((glyph) => !isSeen(glyph))),
    pictures,
    strokes: drawing.strokes.map(({ from, to }) => ({
      from: placePoint(from, turn, { width, height }),
      to: placePoint(to, turn, { width, height }),
    })),
  };
  pdfium._FPDF_ClosePage(page);
  return content;
}

function runOf(glyphs: readonly RawGlyph[]): string {
  return glyphs.map((glyph) => (glyph.spaced ? ` ${glyph.text}` : glyph.text)).join("");
}

function storedBox(pdfium: Pdfium, page: number): Fill {
  const buffer = pdfium.wasmExports.malloc(16);
  pdfium._FPDF_GetPageBoundingBox(page, buffer);
  const view = new DataView(pdfium.HEAPU8.buffer, buffer, 16);
  const [left = 0, top = 0, right = 0, bottom = 0] = [0, 4, 8, 12].map((at) =>
    view.getFloat32(at, true),
  );
  pdfium.wasmExports.free(buffer);
  return { left, top, right, bottom };
}
