import type { Rendered } from "../pdf-picture.ts";

/** Shades of grey, a byte a point: 0 is ink, 255 is paper. */
export interface GreyImage {
  data: Uint8Array;
  width: number;
  height: number;
}

/** How much red must stand out to be the ink of a seal and not the fringe that JPEG leaves around black letters. */
const SEAL_RED = 40;
/** As dark as red ink is shown where it is looked for: the worn and the fresh alike. */
const INK_SHADE = 30;

/** Black ink as grey; a red seal turns as white as its paper, for it lies over the signature and the signer's name. */
export function blackInk({ data, width, height }: Rendered): GreyImage {
  const grey = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < grey.length; at++, from += 3) {
    const red = data[from] ?? 0;
    const green = data[from + 1] ?? 0;
    const blue = data[from + 2] ?? 0;
    grey[at] =
      red - Math.max(green, blue) > SEAL_RED ? red : (red * 77 + green * 150 + blue * 29) >> 8;
  }
  return { data: grey, width, height };
}

/** Red ink as grey, and all else as white paper. */
export function redInk({ data, width, height }: Rendered): GreyImage {
  const grey = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < grey.length; at++, from += 3) {
    const others = Math.max(data[from + 1] ?? 0, data[from + 2] ?? 0);
    grey[at] = (data[from] ?? 0) - others > SEAL_RED ? INK_SHADE : 255;
  }
  return { data: grey, width, height };
}
