import type { PdfPage } from "./pdfium.ts";
import { isJunk } from "./text-layer.ts";

/**
 * What has to be done with a page of a PDF: its letters can be read as they are, or the page has to be recognised as a
 * picture, where a layer of few letters printed on it ("SAO Y; …; Thời gian ký: …", a stamped number) stays beside it.
 */
export type PageKind = "text" | "picture" | "picture-with-stamps";

/** A page with a picture on it and fewer letters than this is a scan, with at most a stamp printed on it. */
const SCAN_LETTERS = 120;
/** A seal, a coat of arms or a scanned signature covers far less of a page; a scan nearly all. */
const PICTURE_SHARE = 0.4;
/** Fewer outlines may be lines and frames. */
const OUTLINED_LETTERS = 200;

export function pageKind({ glyphs, pictures }: PdfPage): PageKind {
  const isPicture =
    pictures.share >= PICTURE_SHARE || (glyphs.length === 0 && pictures.paths >= OUTLINED_LETTERS);
  const text = glyphs.map((glyph) => (glyph.spaced ? ` ${glyph.text}` : glyph.text)).join("");
  if (isJunk(text, { underPicture: isPicture })) return "picture";
  if (!isPicture || glyphs.length >= SCAN_LETTERS) return "text";
  return glyphs.length === 0 ? "picture" : "picture-with-stamps";
}
