import sharp from "sharp";
import type { GreyImage } from "./ink.ts";

/** Quarters of a turn, clockwise. */
export type Quarters = 0 | 1 | 2 | 3;

/** The picture turned by quarters, and then back by the degrees that it slopes clockwise. */
export async function straighten(
  image: GreyImage,
  quarters: Quarters,
  skew: number,
): Promise<GreyImage> {
  if (quarters === 0 && skew === 0) return image;
  const turned = quarters === 0 ? image : await rotate(image, quarters * 90);
  return skew === 0 ? turned : rotate(turned, -skew);
}

async function rotate({ data, width, height }: GreyImage, degrees: number): Promise<GreyImage> {
  const turned = await sharp(data, { raw: { width, height, channels: 1 } })
    .rotate(degrees, { background: "white" })
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: turned.data, width: turned.info.width, height: turned.info.height };
}
