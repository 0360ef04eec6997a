// oxlint-disable no-underscore-dangle -- the names are PDFium's, as Emscripten exports them
import type { Pdfium } from "./pdfium-interface.ts";

/** What of a page is pictures. */
export interface PagePictures {
  /** Share of the page that images cover, 0 to 1. */
  share: number;
  /** Points of the image to an inch of paper, of the largest one; 0 where there is none. */
  dpi: number;
  /** Points of the largest image as it is stored, in millions. */
  megapixels: number;
  /** Drawn outlines: a printer driver may have turned every letter into one. */
  paths: number;
}

/** Pixels of a rendered page, three bytes each: red, green, blue. */
export interface Rendered {
  data: Uint8Array;
  width: number;
  height: number;
}

/** In points from the upper left corner. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const PATH_OBJECT = 2;
const IMAGE_OBJECT = 3;
const FORM_OBJECT = 5;
/** A page of letters has a few thousand objects; a map has more, and the first ones tell enough. */
const MOST_OBJECTS = 5000;
const POINTS_PER_INCH = 72;

export function picturesOn(
  pdfium: Pdfium,
  page: number,
  size: { width: number; height: number },
): PagePictures {
  const pictures: PagePictures = { share: 0, dpi: 0, megapixels: 0, paths: 0 };
  const buffer = pdfium.wasmExports.malloc(16);
  let left = MOST_OBJECTS;
  const look = (object: number, depth: number): void => {
    if (left-- <= 0) return;
    const type = pdfium._FPDFPageObj_GetType(object);
    if (type === PATH_OBJECT) pictures.paths++;
    if (type === IMAGE_OBJECT) addImage(pdfium, object, buffer, size, pictures);
    if (type !== FORM_OBJECT || depth > 4) return;
    const count = Math.min(pdfium._FPDFFormObj_CountObjects(object), left);
    for (let i = 0; i < count; i++) look(pdfium._FPDFFormObj_GetObject(object, i), depth + 1);
  };
  const count = Math.min(pdfium._FPDFPage_CountObjects(page), left);
  for (let i = 0; i < count; i++) look(pdfium._FPDFPage_GetObject(page, i), 0);
  pdfium.wasmExports.free(buffer);
  pictures.share = Math.min(pictures.share, 1);
  return pictures;
}

function addImage(
  pdfium: Pdfium,
  object: number,
  buffer: number,
  size: { width: number; height: number },
  pictures: PagePictures,
): void {
  const at = [buffer, buffer + 4, buffer + 8, buffer + 12] as const;
  if (pdfium._FPDFPageObj_GetBounds(object, ...at) === 0) return;
  // Left, bottom, right, top, in the directions of the page as it is stored: only their extent matters here.
  const bounds = new DataView(pdfium.HEAPU8.buffer, buffer, 16);
  const width = Math.abs(bounds.getFloat32(8, true) - bounds.getFloat32(0, true));
  const height = Math.abs(bounds.getFloat32(12, true) - bounds.getFloat32(4, true));
  pictures.share += (width * height) / (size.width * size.height);
  if (pdfium._FPDFImageObj_GetImagePixelSize(object, buffer, buffer + 4) === 0) return;
  const pixels = new DataView(pdfium.HEAPU8.buffer, buffer, 8);
  const [across, down] = [pixels.getUint32(0, true), pixels.getUint32(4, true)];
  if (across * down <= pictures.megapixels * 1e6 || width === 0 || height === 0) return;
  pictures.megapixels = (across * down) / 1e6;
  pictures.dpi = Math.sqrt((across * down) / (width * height)) * POINTS_PER_INCH;
}

const BGR = 2;
const REVERSE_BYTE_ORDER = 0x10;

/** Draws a page on white; what stands in `blank` is painted over. Null when there is no memory for so many pixels. */
export function renderPage(
  pdfium: Pdfium,
  page: number,
  dpi: number,
  blank: readonly Box[],
): Rendered | null {
  const scale = dpi / POINTS_PER_INCH;
  const width = Math.max(Math.round(pdfium._FPDF_GetPageWidthF(page) * scale), 1);
  const height = Math.max(Math.round(pdfium._FPDF_GetPageHeightF(page) * scale), 1);
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, BGR, 0, 0);
  if (bitmap === 0) return null;
  const paint = (left: number, top: number, across: number, down: number): void => {
    pdfium._FPDFBitmap_FillRect(bitmap, left, top, across, down, 0xffffffff);
  };
  paint(0, 0, width, height);
  pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, REVERSE_BYTE_ORDER);
  for (const box of blank) {
    const [left, top] = [Math.floor(box.left * scale), Math.floor(box.top * scale)];
    paint(left, top, Math.ceil(box.right * scale) - left, Math.ceil(box.bottom * scale) - top);
  }
  const stride = pdfium._FPDFBitmap_GetStride(bitmap);
  const start = pdfium._FPDFBitmap_GetBuffer(bitmap);
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const row = start + y * stride;
    data.set(pdfium.HEAPU8.subarray(row, row + width * 3), y * width * 3);
  }
  pdfium._FPDFBitmap_Destroy(bitmap);
  return { data, width, height };
}
