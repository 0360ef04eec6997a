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

/** What a scanner sends: a PDF with one JPEG on each page, and what is printed over it. */
export async function scanPdf(jpegs: readonly Uint8Array[], stamp?: string): Promise<Uint8Array> {
  const pdf = await samplePdf();
  for (const jpeg of jpegs) {
    const page = pdf.page();
    page.drawImage(await pdf.document.embedJpg(jpeg), { x: 0, y: 0, width: 595, height: 842 });
    if (stamp !== undefined) page.drawText(stamp, { x: 250, y: 820, size: 10, font: pdf.font });
  }
  return pdf.save();
}
