import { parentPort, workerData } from "node:worker_threads";
import { FileError } from "./file-error.ts";
import type { ReaderAnswer, ReaderTask } from "./read-apart.ts";
import { readDocx } from "./read-docx.ts";
import { readPdf } from "./read-pdf.ts";
import { isWasmTrap, limitWasmMemory, wasRefusedMemory } from "./wasm-memory.ts";

/** What read-apart.ts starts: reads one file, answers once, ends. */
async function answer({ kind, bytes, limits }: ReaderTask): Promise<ReaderAnswer> {
  limitWasmMemory(limits.memoryMebibytes * 1024 * 1024);
  try {
    return { reading: kind === "pdf" ? await readPdf(bytes, limits) : readDocx(bytes, limits) };
  } catch (error) {
    if (wasRefusedMemory()) return { code: "TOO_COMPLEX", detail: "" };
    if (error instanceof FileError) return { code: error.code, detail: error.detail };
    // PDFium gave up on the content; any other error is ours and shall be loud.
    if (isWasmTrap(error)) return { code: "PDF_BROKEN", detail: "" };
    throw error;
  }
}

// oxlint-disable-next-line require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(await answer(workerData as ReaderTask));
