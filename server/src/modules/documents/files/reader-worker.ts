import { parentPort, workerData } from "node:worker_threads";
import { FileError } from "./file-error.ts";
import type { ReaderAnswer, ReaderTask } from "./read-apart.ts";
import { readDoc } from "./doc/read-doc.ts";
import { readOdt } from "./odt/read-odt.ts";
import { readDocx } from "./read-docx.ts";
import type { DocxReading } from "./read-docx.ts";
import { readPdf } from "./read-pdf.ts";
import type { PdfReading } from "./read-pdf.ts";
import { readRtf } from "./rtf/read-rtf.ts";
import { isWasmTrap, limitWasmMemory, wasRefusedMemory } from "./wasm-memory.ts";

/** What read-apart.ts starts: reads one file, answers once, ends. */
async function answer({ kind, bytes, limits }: ReaderTask): Promise<ReaderAnswer> {
  limitWasmMemory(limits.memoryMebibytes * 1024 * 1024);
  try {
    return { reading: await read({ kind, bytes, limits }) };
  } catch (error) {
    if (wasRefusedMemory()) return { code: "TOO_COMPLEX", detail: "" };
    if (error instanceof FileError) return { code: error.code, detail: error.detail };
    // PDFium gave up on the content; any other error is ours and shall be loud.
    if (isWasmTrap(error)) return { code: "PDF_BROKEN", detail: "" };
    throw error;
  }
}

function read({ kind, bytes, limits }: ReaderTask): Promise<PdfReading> | DocxReading {
  switch (kind) {
    case "pdf":
      return readPdf(bytes, limits);
    case "docx":
      return readDocx(bytes, limits);
    case "doc":
      return readDoc(bytes);
    case "odt":
      return readOdt(bytes, limits);
    default:
      return readRtf(bytes);
  }
}

// oxlint-disable-next-line require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(await answer(workerData as ReaderTask));
