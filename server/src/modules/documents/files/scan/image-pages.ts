import sharp from "sharp";
import type { Sharp } from "sharp";
import { FileError } from "../file-error.ts";
import type { FileLimits } from "../file-limits.ts";
import type { Rendered } from "../pdf-picture.ts";

// Pictures are read once and are large: nothing is worth keeping, and one page at a time fills the machine enough.
sharp.cache(false);
sharp.concurrency(1);

/** A picture of a page as it is to be looked at, with its points to an inch of paper. */
export interface PagePicture extends Rendered {
  dpi: number;
}

/** The longer side of A4, in inches: what a picture without a believable resolution is taken for. */
const A4_INCHES = 11.69;
const MOST_DPI = 300;
/** What programs write who do not know the resolution is at most a screen's. */
const SCREEN_DPI = 100;

/** Pages of a picture file, from its head only; throws IMAGE_BROKEN or IMAGE_TOO_LARGE. */
export async function countImagePages(bytes: Uint8Array, limits: FileLimits): Promise<number> {
  return (await headOf(bytes, 0, limits)).pages;
}

/** One page of a picture file, turned as its camera says, at 300 dpi at most; throws IMAGE_BROKEN or IMAGE_TOO_LARGE. */
export async function imagePage(
  bytes: Uint8Array,
  page: number,
  limits: FileLimits,
): Promise<PagePicture> {
  const { width, height, density } = await headOf(bytes, page, limits);
  const dpi = density > SCREEN_DPI ? density : Math.max(width, height) / A4_INCHES;
  const scale = Math.min(1, MOST_DPI / dpi, Math.sqrt(MOST_PIXELS / (width * height)));
  const { data, info } = await open(bytes, page, limits)
    .autoOrient()
    .resize({ width: Math.max(Math.round(width * scale), 1) })
    .flatten({ background: "white" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch((error: unknown) => {
      throw new FileError("IMAGE_BROKEN", "", { cause: error });
    });
  return {
    data: asRgb(data, info.channels),
    width: info.width,
    height: info.height,
    dpi: dpi * scale,
  };
}

/** A3 at 300 dpi; more does not read better and costs memory. */
export const MOST_PIXELS = 17.4e6;

function open(bytes: Uint8Array, page: number, limits: FileLimits): Sharp {
  return sharp(bytes, {
    page,
    limitInputPixels: limits.megapixels * 1e6,
    sequentialRead: true,
    failOn: "error",
  });
}

interface Head {
  pages: number;
  /** As it is to be looked at. */
  width: number;
  height: number;
  density: number;
}

async function headOf(bytes: Uint8Array, page: number, limits: FileLimits): Promise<Head> {
  const head = await sharp(bytes, { page, limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      throw new FileError("IMAGE_BROKEN", "", { cause: error });
    });
  const { pages = 1, density = 0 } = head;
  const { width, height } = head.autoOrient;
  if (width * height > limits.megapixels * 1e6) {
    throw new FileError("IMAGE_TOO_LARGE", String(limits.megapixels));
  }
  return { pages, width, height, density };
}

function asRgb(data: Uint8Array, channels: number): Uint8Array {
  if (channels === 3) return data;
  const rgb = new Uint8Array((data.length / channels) * 3);
  for (let from = 0, to = 0; from < data.length; from += channels) {
    for (let channel = 0; channel < 3; channel++) {
      rgb[to++] = data[from + (channels >= 3 ? channel : 0)] ?? 255;
    }
  }
  return rgb;
}
