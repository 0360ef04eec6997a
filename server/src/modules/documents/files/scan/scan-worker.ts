import { parentPort, workerData } from "node:worker_threads";
import { FileError } from "../file-error.ts";
import { isWasmTrap, limitWasmMemory, wasRefusedMemory } from "../wasm-memory.ts";
import type { ScanMessage, ScanTask } from "./read-scan.ts";
import { scanPages } from "./scan-pages.ts";

/** What read-scan.ts starts: reads one scan, tells of each page, answers, ends. */
async function answer({ kind, bytes, limits }: ScanTask): Promise<ScanMessage> {
  limitWasmMemory(limits.memoryMebibytes * 1024 * 1024);
  try {
    const reading = await scanPages(kind, bytes, limits, (done, total) => tell({ done, total }));
    return { reading };
  } catch (error) {
    if (wasRefusedMemory()) return { code: "TOO_COMPLEX", detail: "" };
    if (error instanceof FileError) return { code: error.code, detail: error.detail };
    // PDFium gave up on the content; any other error is ours and shall be loud.
    if (isWasmTrap(error)) return { code: "PDF_BROKEN", detail: "" };
    throw error;
  }
}

function tell(message: ScanMessage): void {
  // oxlint-disable-next-line require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(message);
}

tell(await answer(workerData as ScanTask));
