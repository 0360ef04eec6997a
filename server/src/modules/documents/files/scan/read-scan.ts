import { Worker } from "node:worker_threads";
import { FileError } from "../file-error.ts";
import type { FileErrorCode } from "../file-error.ts";
import { defaultLimits, inMebibytes } from "../file-limits.ts";
import type { FileLimits } from "../file-limits.ts";
// This also loads sharp in the main thread, which must come first: its libraries would go with the first thread that ends.
import { checked, mediaTypes } from "../read-file.ts";
import type { FileReading } from "../read-file.ts";
import { sniff } from "../sniff.ts";
import type { ScanReading } from "./scan-pages.ts";

export interface ScanOptions {
  limits?: Partial<FileLimits>;
  /** Called with 0 as soon as the number of pages is known, and after each page. */
  onPage?: (done: number, total: number) => void;
  /** Ends the reading at once: the threads are stopped, and the call fails with the signal's reason. */
  signal?: AbortSignal;
}

export interface ScanTask {
  kind: "pdf" | "image";
  bytes: Uint8Array;
  limits: FileLimits;
}

export type ScanMessage =
  | { done: number; total: number }
  | { reading: ScanReading }
  | { code: FileErrorCode; detail: string };

/**
 * Text of a file that `readFile` refused as IS_A_SCAN: pages that are pictures are recognised, the others are read as
 * they are. Takes seconds a page, in threads of its own. Throws FileError for everything that the file's owner can put right.
 */
export async function readScan(
  bytes: Uint8Array,
  fileName: string,
  options: ScanOptions = {},
): Promise<FileReading> {
  const limits = { ...defaultLimits, ...options.limits };
  if (bytes.byteLength === 0) throw new FileError("EMPTY_FILE");
  if (bytes.byteLength > limits.bytes) throw new FileError("TOO_LARGE", inMebibytes(limits.bytes));
  const sniffed = sniff(bytes);
  if (sniffed.kind !== "pdf" && sniffed.kind !== "image") {
    throw new FileError(
      "NOT_SUPPORTED",
      "looksLike" in sniffed ? sniffed.looksLike : "chữ, không phải ảnh",
    );
  }
  const format = sniffed.kind === "image" ? sniffed.format : "pdf";
  const reading = await scanApart({ kind: sniffed.kind, bytes, limits }, options);
  const misnamed = !extensions[format].test(fileName);
  return checked({ mediaType: mediaTypes[format], misnamed, ...reading }, limits);
}

const extensions = {
  pdf: /\.pdf$/i,
  png: /\.png$/i,
  jpeg: /\.(?:jpe?g|jfif)$/i,
  tiff: /\.tiff?$/i,
  webp: /\.webp$/i,
};

async function scanApart(task: ScanTask, options: ScanOptions): Promise<ScanReading> {
  options.signal?.throwIfAborted();
  const worker = new Worker(new URL("./scan-worker.ts", import.meta.url), {
    workerData: task,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: task.limits.memoryMebibytes },
  });
  try {
    return await lastMessage(worker, task.limits, options);
  } finally {
    await worker.terminate();
  }
}

/** The answer; rejects with READ_TIMEOUT when the thread is silent for longer than any page may take. */
function lastMessage(
  worker: Worker,
  limits: FileLimits,
  { onPage, signal }: ScanOptions,
): Promise<ScanReading> {
  // Drawn, recognised, looked at for stamps: what hangs is PDFium in a page that was made to hang it.
  const silence = limits.milliseconds + limits.pageMilliseconds * 2;
  return new Promise((resolve, reject) => {
    const hangs = () => reject(new FileError("READ_TIMEOUT", String(Math.round(silence / 1000))));
    let watch = setTimeout(hangs, silence);
    const abort = (): void => reject(signal?.reason);
    signal?.addEventListener("abort", abort, { once: true });
    worker.on("message", (message: ScanMessage) => {
      clearTimeout(watch);
      watch = setTimeout(hangs, silence);
      if ("done" in message) onPage?.(message.done, message.total);
      else if ("reading" in message) resolve(message.reading);
      else reject(new FileError(message.code, message.detail));
    });
    worker.once("error", (error) => {
      const outOfMemory =
        error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      reject(outOfMemory ? new FileError("TOO_COMPLEX", "", { cause: error }) : error);
    });
    worker.once("exit", (code) => {
      clearTimeout(watch);
      signal?.removeEventListener("abort", abort);
      reject(new Error(`The scan reader ended with ${code} without an answer`));
    });
  });
}
