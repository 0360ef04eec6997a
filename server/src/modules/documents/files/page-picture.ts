import { Worker } from "node:worker_threads";
import { FileError } from "./file-error.ts";
import type { FileErrorCode } from "./file-error.ts";
import { defaultLimits } from "./file-limits.ts";
import type { FileLimits } from "./file-limits.ts";
import { firstAnswer } from "./read-apart.ts";
// This also loads sharp in the main thread, which must come first: its libraries would go with the first thread that ends.
import { mediaTypes } from "./read-file.ts";
import { createTurns } from "./reading-turns.ts";

export interface PictureTask {
  kind: "pdf" | "image";
  bytes: Uint8Array;
  /** From 0. */
  page: number;
  limits: FileLimits;
}

/** Null where the file has no such page. */
export type PictureAnswer = { jpeg: Uint8Array | null } | { code: FileErrorCode; detail: string };

const limits: FileLimits = { ...defaultLimits, milliseconds: 20_000 };
const pictured: readonly string[] = [
  mediaTypes.png,
  mediaTypes.jpeg,
  mediaTypes.tiff,
  mediaTypes.webp,
];

/** Each drawing takes a thread and up to 768 MB; who leafs through a document asks for a page after the other. */
const turns = createTurns({ atOnce: 2, waiting: 30 });

export const hasPages = (mediaType: string): boolean =>
  mediaType === mediaTypes.pdf || pictured.includes(mediaType);

/**
 * One page of a PDF or a picture file as a JPEG to look at, in a thread of its own; `page` counts from 1. Null where there is
 * no such page, "busy" where too many wait. Throws FileError where the file cannot be drawn.
 */
export async function pagePicture(
  bytes: Uint8Array,
  mediaType: string,
  page: number,
): Promise<Uint8Array | null | "busy"> {
  const kind = mediaType === mediaTypes.pdf ? "pdf" : "image";
  const drawn = turns.take(() => drawApart({ kind, bytes, page: page - 1, limits }));
  return drawn ?? "busy";
}

async function drawApart(task: PictureTask): Promise<Uint8Array | null> {
  const worker = new Worker(new URL("./page-picture-worker.ts", import.meta.url), {
    workerData: task,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: task.limits.memoryMebibytes },
  });
  try {
    const answer = await firstAnswer<PictureAnswer>(worker, task.limits.milliseconds);
    if ("code" in answer) throw new FileError(answer.code, answer.detail);
    return answer.jpeg;
  } finally {
    await worker.terminate();
  }
}
