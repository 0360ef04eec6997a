import { Buffer } from "node:buffer";
import sharp from "sharp";
import type { Sharp } from "sharp";
import type { Rendered } from "../pdf-picture.ts";
import { openPdf } from "../pdfium.ts";
import { samplePdf } from "../sample-files.ts";

/** Scans for tests and measurements, made on the spot out of PDF pages. */

/** The pages of a PDF as a scanner at so many dots an inch would see them. */
export async function rendered(pdf: Uint8Array, dpi: number): Promise<Rendered[]> {
  const document = await openPdf(pdf);
  return Array.from({ length: document.pageCount }, (_, page) => document.render(page, dpi, []));
}

export function asSharp({ data, width, height }: Rendered): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** A picture file with its resolution in its head. */
export function asPng(picture: Rendered, dpi: number): Promise<Uint8Array> {
  return asSharp(picture).withMetadata({ density: dpi }).png().toBuffer();
}

/** What a scanner sends: a PDF with one JPEG on each page, what is printed over it, and a last page of letters. */
export async function scanPdf(
  jpegs: readonly Uint8Array[],
  stamp?: string,
  lastPage?: string,
): Promise<Uint8Array> {
  const pdf = await samplePdf();
  const { font } = pdf;
  for (const jpeg of jpegs) {
    const page = pdf.page();
    page.drawImage(await pdf.document.embedJpg(jpeg), { x: 0, y: 0, width: 595, height: 842 });
    if (stamp !== undefined) page.drawText(stamp, { x: 250, y: 820, size: 10, font });
  }
  if (lastPage !== undefined) {
    pdf.page().drawText(lastPage, { x: 85, y: 760, size: 14, font, lineHeight: 18 });
  }
  return pdf.save();
}

/** A red seal of 36 mm over the left part of where the signer's name stands, as a PNG. */
export function withSeal(picture: Rendered, dpi: number): Promise<Uint8Array> {
  const size = Math.round((36 / 25.4) * dpi);
  const ring = (share: number, width: number): string =>
    `<circle cx="50" cy="50" r="${share}" fill="none" stroke="#d8262c" stroke-width="${width}"/>`;
  const seal = `<svg width="${size}" height="${size}" viewBox="0 0 100 100">${ring(48, 2)}${ring(44, 1)}${ring(28, 1)}
    <polygon points="50,30 55,44 70,44 58,53 62,67 50,58 38,67 42,53 30,44 45,44" fill="#d8262c"/></svg>`;
  const [left, top] = [Math.round(4.6 * dpi), Math.round(1.95 * dpi)];
  return asSharp(picture)
    .composite([{ input: Buffer.from(seal), left, top, blend: "multiply" }])
    .withMetadata({ density: dpi })
    .png()
    .toBuffer();
}

interface Damage {
  /** Degrees clockwise that the sheet lay askew. */
  skew: number;
  blur: number;
  /** Standard deviation of the noise, in shades of 256. */
  noise: number;
  /** Of the JPEG. */
  quality: number;
}

/** A JPEG as a worn scanner would make it: a tinted sheet, askew, blurred, grainy; the grain follows the seed. */
export async function damaged(
  picture: Rendered,
  damage: Damage,
  seed: number,
): Promise<Uint8Array> {
  const { data, info } = await asSharp(picture)
    .linear(0.82, 28)
    .rotate(damage.skew, { background: "#ebe9e4" })
    .blur(damage.blur)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const random = randomNumbers(seed);
  for (let at = 0; at < data.length; at += 3) {
    const grain = (random() + random() + random() - 1.5) * 2 * damage.noise;
    for (let channel = at; channel < at + 3; channel++) {
      data[channel] = Math.min(Math.max((data[channel] ?? 0) + grain, 0), 255);
    }
  }
  return asSharp({ data, width: info.width, height: info.height })
    .jpeg({ quality: damage.quality })
    .toBuffer();
}

/** From 0 to 1, the same ones for a seed (xorshift32). */
function randomNumbers(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
