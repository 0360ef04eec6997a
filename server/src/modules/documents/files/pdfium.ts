import { PDFiumModule } from "@hyzyla/pdfium";
import { FileError } from "./file-error.ts";

/** A glyph on the page, in points from its upper left corner, y growing downwards to the baseline. */
export interface Glyph {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  /** PDFium saw a word gap before it. */
  spaced: boolean;
}

export interface PdfPage {
  width: number;
  height: number;
  glyphs: Glyph[];
  /** Text that runs at an angle to the rest, e.g. a watermark. */
  slanted: string;
  hasImage: boolean;
}

/** The part of PDFium's interface that is used here; pointers are numbers into its memory. */
interface Pdfium {
  HEAPU8: Uint8Array;
  wasmExports: { malloc(size: number): number; free(pointer: number): void };
  _FPDF_InitLibraryWithConfig(config: object): void;
  _FPDF_LoadMemDocument(bytes: number, size: number, password: number): number;
  _FPDF_GetLastError(): number;
  _FPDF_GetPageCount(document: number): number;
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDF_GetPageWidthF(page: number): number;
  _FPDF_GetPageHeightF(page: number): number;
  _FPDFPage_GetAnnotCount(page: number): number;
  _FPDFPage_GetAnnot(page: number, index: number): number;
  _FPDFPage_CloseAnnot(annotation: number): void;
  _FPDFPage_RemoveAnnot(page: number, index: number): number;
  _FPDFAnnot_GetSubtype(annotation: number): number;
  _FPDFPage_Flatten(page: number, use: number): number;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_IsGenerated(text: number, index: number): number;
  _FPDFText_GetFontSize(text: number, index: number): number;
  _FPDFText_GetMatrix(text: number, index: number, matrix: number): number;
  _FPDFText_GetCharAngle(text: number, index: number): number;
  _FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number;
  _FPDFText_GetLooseCharBox(text: number, index: number, rectangle: number): number;
}

const PASSWORD_ERRORS = [4, 5];
const WIDGET = 20;
const IMAGE_OBJECT = 3;

export interface PdfDocument {
  pageCount: number;
  page(index: number): PdfPage;
}

/** Opens a document; throws PDF_ENCRYPTED or PDF_BROKEN. Nothing is freed: it lives in a thread that ends with the reading. */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const pdfium = (await PDFiumModule({})) as unknown as Pdfium;
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
  if (document === 0)
    throw new FileError(
      PASSWORD_ERRORS.includes(pdfium._FPDF_GetLastError()) ? "PDF_ENCRYPTED" : "PDF_BROKEN",
    );
  return {
    pageCount: pdfium._FPDF_GetPageCount(document),
    page: (index) => readPage(pdfium, document, index),
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
  const raw = rawGlyphs(pdfium, text);
  pdfium._FPDFText_ClosePage(text);
  const turn = mainTurn(raw);
  const width = pdfium._FPDF_GetPageWidthF(page);
  const height = pdfium._FPDF_GetPageHeightF(page);
  const upright = raw.filter((glyph) => glyph.turn === turn);
  const content: PdfPage = {
    width,
    height,
    glyphs: upright.map((glyph) => place(glyph, turn, { width, height })),
    slanted: raw
      .filter((glyph) => glyph.turn !== turn)
      .map((glyph) => (glyph.spaced ? ` ${glyph.text}` : glyph.text))
      .join(""),
    hasImage: hasImage(pdfium, page),
  };
  pdfium._FPDF_ClosePage(page);
  return content;
}

function hasImage(pdfium: Pdfium, page: number): boolean {
  const count = Math.min(pdfium._FPDFPage_CountObjects(page), 2000);
  for (let index = 0; index < count; index++) {
    if (pdfium._FPDFPageObj_GetType(pdfium._FPDFPage_GetObject(page, index)) === IMAGE_OBJECT)
      return true;
  }
  return false;
}

interface RawGlyph {
  text: string;
  /** Quarter turns counter-clockwise; null for any other angle. */
  turn: number | null;
  box: { left: number; bottom: number; right: number; top: number };
  origin: { x: number; y: number };
  size: number;
  spaced: boolean;
}

function rawGlyphs(pdfium: Pdfium, text: number): RawGlyph[] {
  const count = pdfium._FPDFText_CountChars(text);
  const buffer = pdfium.wasmExports.malloc(32);
  const glyphs: RawGlyph[] = [];
  let spaced = false;
  for (let index = 0; index < count; index++) {
    const character = characterOf(pdfium._FPDFText_GetUnicode(text, index));
    if (character === "") continue;
    if (/\s/.test(character)) {
      spaced = true;
      continue;
    }
    const last = glyphs.at(-1);
    if (last && /\p{M}/u.test(character)) {
      last.text += character;
      continue;
    }
    glyphs.push({ text: character, spaced, ...measure(pdfium, text, index, buffer) });
    spaced = false;
  }
  pdfium.wasmExports.free(buffer);
  return glyphs;
}

/** PDFium marks a hyphen at a line end as U+0002; Vietnamese is not hyphenated, so it stands in the text (UBND-KT). */
function characterOf(code: number): string {
  if (code === 2 || code === 0xad) return "-";
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe)
    return "";
  return String.fromCodePoint(code);
}

function measure(
  pdfium: Pdfium,
  text: number,
  index: number,
  buffer: number,
): Omit<RawGlyph, "text" | "spaced"> {
  pdfium._FPDFText_GetLooseCharBox(text, index, buffer);
  pdfium._FPDFText_GetCharOrigin(text, index, buffer + 16, buffer + 24);
  // Taken anew each time: the view is replaced when PDFium's memory grows.
  const view = new DataView(pdfium.HEAPU8.buffer, buffer, 32);
  const [left = 0, top = 0, right = 0, bottom = 0] = [0, 4, 8, 12].map((at) =>
    view.getFloat32(at, true),
  );
  const quarters = pdfium._FPDFText_GetCharAngle(text, index) / (Math.PI / 2);
  const turn =
    Math.abs(quarters - Math.round(quarters)) < 0.05 ? ((Math.round(quarters) % 4) + 4) % 4 : null;
  const sideways = turn === 1 || turn === 3;
  return {
    turn,
    box: { left, bottom, right, top },
    origin: { x: view.getFloat64(16, true), y: view.getFloat64(24, true) },
    // The box is the font's height from descender to ascender; the size in the font record ignores any scaling.
    size: Math.max(Math.abs(sideways ? right - left : top - bottom) * 0.88, 1),
  };
}

function mainTurn(glyphs: RawGlyph[]): number {
  const counts = [0, 0, 0, 0];
  for (const { turn } of glyphs) {
    if (turn !== null) counts[turn] = (counts[turn] ?? 0) + 1;
  }
  return counts.indexOf(Math.max(...counts));
}

/** From PDF coordinates (origin below left, page not yet turned) to upright ones. */
function place(glyph: RawGlyph, turn: number, shown: { width: number; height: number }): Glyph {
  const { box, origin, text, size, spaced } = glyph;
  switch (turn) {
    case 1:
      return { text, size, spaced, left: box.bottom, right: box.top, baseline: origin.x };
    case 2:
      return {
        text,
        size,
        spaced,
        left: shown.width - box.right,
        right: shown.width - box.left,
        baseline: origin.y,
      };
    case 3:
      return {
        text,
        size,
        spaced,
        left: shown.width - box.top,
        right: shown.width - box.bottom,
        baseline: shown.height - origin.x,
      };
    default:
      return {
        text,
        size,
        spaced,
        left: box.left,
        right: box.right,
        baseline: shown.height - origin.y,
      };
  }
}
