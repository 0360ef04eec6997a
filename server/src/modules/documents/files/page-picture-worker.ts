import { parentPort, workerData } from "node:worker_threads";
import sharp from "sharp";
import { FileError } from "./file-error.ts";
import type { PictureAnswer, PictureTask } from "./page-picture.ts";
import type { Rendered } from "./pdf-picture.ts";
import { openPdf } from "./pdfium.ts";
import { countImagePages, imagePage } from "./scan/image-pages.ts";
import { isWasmTrap, limitWasmMemory, wasRefusedMemory } from "./wasm-memory.ts";

/** Enough to read an A4 page's footnotes on an office screen. */
const WIDTH = 1240;
/** A page may be drawn as high as this: a banner is no document. */
const MOST_HEIGHT = 4 * WIDTH;
const POINTS_PER_INCH = 72;

/** What page-picture.ts starts: draws one page, answers once, ends. */
async function answer(task: PictureTask): Promise<PictureAnswer> {
  limitWasmMemory(task.limits.memoryMebibytes * 1024 * 1024);
  try {
    const page = await (task.kind === "pdf" ? pdfPage(task) : pictureOf(task));
    return { jpeg: page && (await asJpeg(page)) };
  } catch (error) {
    if (wasRefusedMemory()) return { code: "TOO_COMPLEX", detail: "" };
    if (error instanceof FileError) return { code: error.code, detail: error.detail };
    // PDFium gave up on the content; any other error is ours and shall be loud.
    if (isWasmTrap(error)) return { code: "PDF_BROKEN", detail: "" };
    throw error;
  }
}

async function pdfPage({ bytes, page }: PictureTask): Promise<Rendered | null> {
  const document = await openPdf(bytes);
  if (page >= document.pageCount) return null;
  // Asked first: this prints the number and date of signature fields into the page.
  const { width, height } = document.page(page);
  const scale = Math.min(WIDTH / width, MOST_HEIGHT / height);
  return document.render(page, scale * POINTS_PER_INCH, []);
}

async function pictureOf({ bytes, page, limits }: PictureTask): Promise<Rendered | null> {
  return page < (await countImagePages(bytes, limits)) ? imagePage(bytes, page, limits) : null;
}

const asJpeg = ({ data, width, height }: Rendered): Promise<Uint8Array> =>
  sharp(data, { raw: { width, height, channels: 3 } })
    .resize({ width: WIDTH, height: MOST_HEIGHT, fit: "inside", withoutEnlargement: true })
    .jpeg({ quality: 80 })
    .toBuffer();

// oxlint-disable-next-line require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(await answer(workerData as PictureTask));
