import { parentPort } from "node:worker_threads";
import type { RenderAnswer, RenderTask } from "./render.ts";
import { setDocx } from "./set-docx.ts";
import { setPdf } from "./set-pdf.ts";

/** What render.ts starts: sets one document after another until the program ends. */
async function answer({ id, format, sheet }: RenderTask): Promise<RenderAnswer> {
  try {
    return { id, bytes: format === "pdf" ? setPdf(sheet) : await setDocx(sheet) };
  } catch (error) {
    return { id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on("message", (task: RenderTask) => {
  // oxlint-disable-next-line require-post-message-target-origin -- a thread, not a window
  void answer(task).then((answered) => parentPort?.postMessage(answered));
});
