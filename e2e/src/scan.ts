import { pdfOf } from "../../server/src/modules/documents/files/sample-files.ts";
import {
  asSharp,
  rendered,
  scanPdf,
} from "../../server/src/modules/documents/files/scan/sample-scans.ts";
import type { HeldFile } from "./files.ts";

/** A text as an office's scanner sends it: a PDF with one picture a page. */
export async function scanned(name: string, text: string, dpi = 200): Promise<HeldFile> {
  const pages = await rendered(await pdfOf(text), dpi);
  const jpegs = await Promise.all(
    pages.map((page) => asSharp(page).greyscale().jpeg({ quality: 80 }).toBuffer()),
  );
  return { name, content: Buffer.from(await scanPdf(jpegs)) };
}
