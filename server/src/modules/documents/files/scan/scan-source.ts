import { FileError } from "../file-error.ts";
import type { FileLimits } from "../file-limits.ts";
import { pageKind } from "../page-kind.ts";
import type { Glyph } from "../pdf-glyphs.ts";
import type { Line } from "../pdf-lines.ts";
import { linesWithTables } from "../pdf-tables.ts";
import type { Box, PagePictures } from "../pdf-picture.ts";
import { openWhole } from "../read-pdf.ts";
import { checkSignatures } from "../signatures/check-signatures.ts";
import type { FileSignature } from "../signatures/check-signatures.ts";
import { countImagePages, imagePage, MOST_PIXELS } from "./image-pages.ts";
import type { PagePicture } from "./image-pages.ts";

const POINTS_PER_INCH = 72;

/** A page of the file: its letters as they are, or a picture that is made when its turn comes. */
export interface Page {
  width: number;
  height: number;
  glyphs: Glyph[];
  slanted: string;
  hidden: string;
  /** Of a page that is read by its letters, with its tables. */
  lines: () => Line[];
  picture: (() => Promise<PagePicture>) | null;
}

export interface Source {
  count: number;
  signatures: FileSignature[];
  page(index: number): Page;
}

export async function imagePages(bytes: Uint8Array, limits: FileLimits): Promise<Source> {
  const count = await countImagePages(bytes, limits);
  if (count > limits.scanPages) throw new FileError("SCAN_TOO_LONG", String(limits.scanPages));
  return {
    count,
    signatures: [],
    page: (index) => ({
      width: 0,
      height: 0,
      glyphs: [],
      slanted: "",
      hidden: "",
      lines: () => [],
      picture: () => imagePage(bytes, index, limits),
    }),
  };
}

export async function pdfPages(bytes: Uint8Array, limits: FileLimits): Promise<Source> {
  const document = await openWhole(bytes, limits);
  const count = document.pageCount;
  const kinds = Array.from({ length: count }, (_, index) => {
    const page = document.page(index);
    const kind = pageKind(page);
    if (kind !== "text" && page.pictures.megapixels > limits.megapixels) {
      throw new FileError("IMAGE_TOO_LARGE", String(limits.megapixels));
    }
    return kind;
  });
  if (kinds.filter((kind) => kind !== "text").length > limits.scanPages) {
    throw new FileError("SCAN_TOO_LONG", String(limits.scanPages));
  }
  return {
    count,
    signatures: checkSignatures(bytes, document.signatures),
    page(index) {
      const page = document.page(index);
      const kind = kinds[index];
      const lines = () => linesWithTables(page.glyphs, page.strokes, page);
      if (kind === "text") return { ...page, lines, picture: null };
      const glyphs = kind === "picture" ? [] : page.glyphs;
      const dpi = readingDpi(page.pictures, page);
      const picture = async (): Promise<PagePicture> => ({
        ...document.render(index, dpi, glyphs.map(boxOf)),
        dpi,
      });
      return { ...page, glyphs, lines, picture };
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
