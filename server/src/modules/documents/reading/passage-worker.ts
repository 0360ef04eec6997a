import { parentPort } from "node:worker_threads";
import { readPassage } from "@dondoc/directive";
import type { PassageAnswer, PassageTask } from "./read-passage-apart.ts";

/** What read-passage-apart.ts starts: reads passages, one after another, until it is stopped. */
parentPort?.on("message", ({ text, span }: PassageTask) => {
  // oxlint-disable-next-line require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage({ read: readPassage(text, span) } satisfies PassageAnswer);
});
