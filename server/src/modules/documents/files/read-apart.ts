import { Worker } from "node:worker_threads";
import { FileError } from "./file-error.ts";
import type { FileErrorCode } from "./file-error.ts";
import type { FileLimits } from "./file-limits.ts";
import type { DocxReading } from "./read-docx.ts";
import type { PdfReading } from "./read-pdf.ts";

export interface ReaderTask {
  kind: "pdf" | "docx" | "doc" | "odt" | "rtf";
  bytes: Uint8Array;
  limits: FileLimits;
}

export type ReaderAnswer =
  | { reading: PdfReading | DocxReading }
  | { code: FileErrorCode; detail: string };

/**
 * Reads a file in a thread of its own, so that a file made to hang or to eat memory costs its sender an answer and not
 * everybody the server. Throws READ_TIMEOUT or TOO_COMPLEX when the thread had to be stopped.
 */
export async function readApart(
  task: ReaderTask,
  script = new URL("./reader-worker.ts", import.meta.url),
): Promise<PdfReading | DocxReading> {
  const { limits } = task;
  const worker = new Worker(script, {
    workerData: task,
    execArgv: [],
    resourceLimits: {
      maxOldGenerationSizeMb: limits.memoryMebibytes,
      maxYoungGenerationSizeMb: 64,
    },
  });
  try {
    const answer = await firstAnswer<ReaderAnswer>(worker, limits.milliseconds);
    if ("code" in answer) throw new FileError(answer.code, answer.detail);
    return answer.reading;
  } finally {
    await worker.terminate();
  }
}

/** The thread's one message; rejects with READ_TIMEOUT, TOO_COMPLEX, or what went wrong with the thread. */
export function firstAnswer<Answer>(worker: Worker, milliseconds: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const seconds = String(Math.round(milliseconds / 1000));
    const timer = setTimeout(() => reject(new FileError("READ_TIMEOUT", seconds)), milliseconds);
    worker.once("message", resolve);
    worker.once("error", (error) => {
      const outOfMemory =
        error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      reject(outOfMemory ? new FileError("TOO_COMPLEX", "", { cause: error }) : error);
    });
    worker.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`The reader ended with ${code} without an answer`));
    });
  });
}
