import { Worker } from "node:worker_threads";
import type { ReadAssignment, Span } from "@dondoc/directive";
import { createTurns } from "../files/reading-turns.ts";
import { documentRefusals } from "../refusals.ts";

export interface PassageTask {
  text: string;
  span: Span;
}
export interface PassageAnswer {
  read: ReadAssignment | null;
}

const limits = { milliseconds: 15_000, memoryMebibytes: 384, idleMilliseconds: 60_000 };

export interface PassageReader {
  read: (task: PassageTask) => Promise<ReadAssignment | null>;
  close: () => Promise<void>;
}

/**
 * Reads marked passages in a thread of its own, for it looks at the whole document each time: a text made to be slow costs
 * its reader an answer (PASSAGE_TIMEOUT) and not everybody the server. The thread stays a while, for people mark more than
 * once; it never keeps the program alive.
 */
export function createPassageReader({
  script = new URL("./passage-worker.ts", import.meta.url),
  milliseconds = limits.milliseconds,
} = {}): PassageReader {
  const turns = createTurns({ atOnce: 1, waiting: 20 });
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;

  const close = async () => {
    clearTimeout(idle);
    const ending = worker;
    worker = null;
    await ending?.terminate();
  };
  const start = (): Worker => {
    const started = new Worker(script, {
      execArgv: [],
      resourceLimits: {
        maxOldGenerationSizeMb: limits.memoryMebibytes,
        maxYoungGenerationSizeMb: 64,
      },
    });
    started.unref();
    return started;
  };
  const readNow = async (task: PassageTask): Promise<ReadAssignment | null> => {
    clearTimeout(idle);
    worker ??= start();
    try {
      const { read } = await firstAnswer(worker, task, milliseconds);
      idle = setTimeout(() => void close(), limits.idleMilliseconds).unref();
      return read;
    } catch (error) {
      await close();
      throw error;
    }
  };
  return {
    async read(task) {
      const reading = turns.take(() => readNow(task));
      if (!reading) throw documentRefusals.PASSAGES_BUSY();
      return reading;
    },
    close,
  };
}

function firstAnswer(worker: Worker, task: PassageTask, milliseconds: number) {
  return new Promise<PassageAnswer>((resolve, reject) => {
    const timer = setTimeout(
      () => settle(() => reject(documentRefusals.PASSAGE_TIMEOUT())),
      milliseconds,
    );
    const answered = (answer: PassageAnswer) => settle(() => resolve(answer));
    const failed = (error: unknown) =>
      settle(() => reject(isOutOfMemory(error) ? documentRefusals.PASSAGE_TIMEOUT() : error));
    const ended = (code: number) =>
      settle(() => reject(new Error(`The reader ended with ${code} without an answer`)));
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      worker.off("message", answered).off("error", failed).off("exit", ended);
      finish();
    };
    worker.on("message", answered).on("error", failed).on("exit", ended);
    // oxlint-disable-next-line require-post-message-target-origin -- a thread, not a window
    worker.postMessage(task);
  });
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";

/** The one thread of this program for marked passages. */
export const passageReader = createPassageReader();
