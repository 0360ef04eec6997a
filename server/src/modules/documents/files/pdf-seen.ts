import type { RawGlyph } from "./pdf-glyphs.ts";
import type { PagePictures } from "./pdf-picture.ts";
import type { Drawing, Fill } from "./pdf-rules.ts";

interface Surroundings {
  /** Of the page as it is stored. */
  page: Fill;
  pictures: PagePictures;
  drawing: Drawing;
}

/** In points; print of a footnote has six. */
const SMALLEST = 2;
/** A scan lies over its layer of letters. */
const PICTURE_SHARE = 0.4;

/**
 * Tells letters that a reader of the page sees from those that were hidden in it. Letters without ink under a scan are its
 * recognised text and are kept; whether they are worth reading is asked elsewhere.
 */
export function seenOn({ page, pictures, drawing }: Surroundings): (glyph: RawGlyph) => boolean {
  const isScan = pictures.share >= PICTURE_SHARE;
  return ({ box, size, invisible, white }) => {
    const [x, y] = [(box.left + box.right) / 2, (box.bottom + box.top) / 2];
    if (!holds(page, x, y) || size < SMALLEST) return false;
    if (invisible) return isScan;
    if (!white || isScan || pictures.share > 0) return true;
    return drawing.fills.some((fill) => holds(fill, x, y));
  };
}

function holds({ left, right, bottom, top }: Fill, x: number, y: number): boolean {
  return x >= left && x <= right && y >= bottom && y <= top;
}
