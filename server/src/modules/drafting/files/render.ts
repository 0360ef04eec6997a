import { Worker } from "node:worker_threads";
import type { AdministrativeDocument } from "@dondoc/contract";
import { sheetOf, type Sheet } from "./sheet.ts";

export type FileFormat = "pdf" | "docx";
export const MEDIA_TYPES: Readonly<Record<FileFormat, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};
export interface RenderTask {
  id: number;
  format: FileFormat;
  sheet: Sheet;
}
export type RenderAnswer = { id: number } & ({ bytes: Uint8Array } | { failed: string });

interface Waiting {
  resolve(bytes: Uint8Array): void;
  reject(error: Error): void;
}

/** One thread with one compiler for the whole process, begun with the first document and gone with the program. */
let thread: { worker: Worker; waiting: Map<number, Waiting> } | undefined;
let asked = 0;

/** Sets a document of the drafting room. */
export const renderDraft = (
  document: AdministrativeDocument,
  format: FileFormat,
): Promise<Uint8Array> => renderSheet(sheetOf(document), format);

/** Sets words as a file, off the event loop: a long list takes longer than a click may. */
export async function renderSheet(sheet: Sheet, format: FileFormat): Promise<Uint8Array> {
  const { worker, waiting } = (thread ??= begin());
  asked += 1;
  const id = asked;
  worker.ref();
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      const task: RenderTask = { id, format, sheet };
      // oxlint-disable-next-line require-post-message-target-origin -- a thread, not a window
      worker.postMessage(task);
    });
  } finally {
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
  }
}

function begin(): NonNullable<typeof thread> {
  const worker = new Worker(new URL("./render-worker.ts", import.meta.url), { execArgv: [] });
  const begun = { worker, waiting: new Map<number, Waiting>() };
  worker.on("message", (answer: RenderAnswer) => {
    const one = begun.waiting.get(answer.id);
    if ("bytes" in answer) one?.resolve(answer.bytes);
    else one?.reject(new Error(answer.failed));
  });
  const giveUp = (error: Error) => {
    if (thread === begun) thread = undefined;
    for (const one of begun.waiting.values()) one.reject(error);
  };
  worker.on("error", (error) => giveUp(error instanceof Error ? error : new Error(String(error))));
  worker.on("exit", (code) =>
    giveUp(new Error(`The thread that sets documents ended with ${code}`)),
  );
  return begun;
}
