import { fork } from "node:child_process";
import { Buffer } from "node:buffer";
import { createRequire } from "node:module";
import path from "node:path";
import { createWorker, OEM } from "tesseract.js";
import { readScan } from "../../server/src/modules/documents/files/scan/read-scan.ts";
import { figure, median, timePair } from "./figure.ts";
import type { Figure } from "./figure.ts";
import { characterErrorRate } from "./scan/character-errors.ts";
import { cleanPages, noisyPages } from "./scan/scan-pages.ts";
import type { ScanPages } from "./scan/scan-pages.ts";

export const SCAN_READING = ["reading.scan-page", "reading.ocr-clean", "reading.ocr-noisy"];

const BARE = "tesseract.js trần trên cùng ảnh (bare, same images)";
const ROUNDS = 5;

/**
 * Scanned pages, made by the bench itself: what reading one costs beside bare tesseract.js on the same image in the same
 * run, the memory of a fresh process that reads three, and the share of characters that come out wrong.
 */
export async function scanReading(wanted: ReadonlySet<string>): Promise<Figure[]> {
  const figures: Figure[] = [];
  const clean = await cleanPages();
  if (wanted.has("reading.scan-page")) figures.push(...(await cost(clean)));
  if (wanted.has("reading.ocr-clean")) figures.push(await errors("reading.ocr-clean", clean));
  if (wanted.has("reading.ocr-noisy")) {
    figures.push(await errors("reading.ocr-noisy", await noisyPages()));
  }
  return figures;
}

async function cost({ images }: ScanPages): Promise<Figure[]> {
  const [page] = images;
  if (!page) throw new Error("no page was made");
  const { work, floor } = await timePair(
    ROUNDS,
    () => readScan(page, "trang.png"),
    () => readBare(page),
  );
  return [
    figure("reading.scan-page", "ms median", median(work), median(floor), BARE, 1),
    figure(
      "reading.scan-page",
      "MB peak",
      await peakMemory(images),
      process.memoryUsage.rss() / 2 ** 20,
      "tiến trình đo (this process)",
      images.length,
    ),
  ];
}

async function errors(name: string, { images, text }: ScanPages): Promise<Figure> {
  const [ours, bare]: [string[], string[]] = [[], []];
  for (const image of images) {
    ours.push((await readScan(image, "trang.png")).text);
    bare.push(await readBare(image));
  }
  return figure(
    name,
    "CER",
    characterErrorRate(text, ours.join("\n")),
    characterErrorRate(text, bare.join("\n")),
    BARE,
    images.length,
  );
}

/** From the start of its worker to its end, as a reading of ours is measured. */
async function readBare(image: Uint8Array): Promise<string> {
  const { resolve } = createRequire(new URL("../../server/src/", import.meta.url));
  const data = path.dirname(resolve("@tesseract.js-data/vie/package.json"));
  const worker = await createWorker("vie", OEM.LSTM_ONLY, {
    langPath: path.join(data, "4.0.0_best_int"),
    gzip: true,
    cacheMethod: "none",
  });
  const { data: page } = await worker.recognize(Buffer.from(image));
  await worker.terminate();
  return page.text;
}

function peakMemory(images: readonly Uint8Array[]): Promise<number> {
  const reader = fork(new URL("./scan/read-once.ts", import.meta.url), {
    serialization: "advanced",
    execArgv: [],
  });
  return new Promise((resolve, reject) => {
    reader.once("message", ({ megabytes }: { megabytes: number }) => resolve(megabytes));
    reader.once("error", reject);
    reader.once("exit", (code) => reject(new Error(`the reader ended with ${code}`)));
    reader.send({ images });
  });
}
