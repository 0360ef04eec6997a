import { EventEmitter } from "node:events";
import {
  Logger,
  run,
  type Runner,
  type Task,
  type TaskList,
  type WorkerEvents,
  type WorkerPool,
} from "graphile-worker";
import type pg from "pg";
import type { Roll } from "./dead-workers.ts";
import type { Lane } from "./job.ts";
import { pause } from "./pause.ts";
import { QUEUE_SCHEMA } from "./queue-schema.ts";

const AT_ONCE: Record<Lane, number> = { heavy: 2, light: 4 };
/** Between looks when nobody calls: a new job is announced, one that waits for its next try is not. */
const POLL_MS = 2_000;
/** Short jobs may end in this time when the program stops; then they are told to let go. */
const LET_END_MS = 500;
/** How long a job may take to let go. */
const LET_GO_MS = 5_000;
/** A pool that shuts itself down has ended after that, or never will. */
const OVER_MS = LET_END_MS + LET_GO_MS + 2_000;
const RESTART_MS = 1_000;

interface LaneOptions {
  lane: Lane;
  pool: pg.Pool;
  roll: Roll;
  tasks: Readonly<Record<string, Task>>;
  shout: (error: unknown, about: string) => void;
}

/**
 * Works off one lane until it is stopped. When the database did not answer in a bad moment, it begins anew under another name, and
 * what the pool before held is given back as that of a dead worker: once none of its jobs runs here any more. One that does not let
 * go runs on beside the new pool.
 */
export function openLane({ lane, pool, roll, tasks, shout }: LaneOptions): {
  stop(): Promise<void>;
} {
  let running: { runner: Runner; worker: WorkerPool | null } | null = null;
  const end = new AbortController();
  const stopping = () => end.signal.aborted;

  async function once(): Promise<void> {
    const work = countWork(tasks);
    const events = new EventEmitter() as WorkerEvents;
    let worker: WorkerPool | null = null;
    events.on("pool:create", ({ workerPool }) => {
      worker = workerPool;
    });
    // A job that fails while the database cannot be reached leaves the library waiting for good for what it could not write of it
    // (0.18.0): it shuts its pool down, and never says that it did.
    const over = new Promise<void>((resolve) => {
      events.once("pool:gracefulShutdown", () => setTimeout(resolve, OVER_MS).unref());
    });
    // The database may have given a job out and its answer got lost: held for hours under the name of a pool that lives and does not
    // know of it. Under another name it is given back as what a dead worker held.
    const unheard = new Promise<void>((resolve) => {
      events.once("worker:getJob:error", () => resolve());
    });
    const runner = await run({
      pgPool: pool,
      schema: QUEUE_SCHEMA,
      concurrency: AT_ONCE[lane],
      pollInterval: POLL_MS,
      gracefulShutdownAbortTimeout: LET_END_MS,
      noHandleSignals: true,
      parsedCronItems: [],
      taskList: work.tasks,
      events,
      logger: quiet,
      // In batches of one: only then does the library wait for what it writes of a finished job.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
    const name = (worker as WorkerPool | null)?.id ?? "";
    running = { runner, worker };
    // Awaited below; should it fail before, it is not unheard.
    runner.promise.catch(() => undefined);
    try {
      await roll.enter(name).catch((error: unknown) => shout(error, `lane ${lane}`));
      if (stopping()) await stopNow(running);
      await Promise.race([
        runner.promise,
        over,
        unheard.then(() => runner.stop().catch(() => over)),
      ]);
    } finally {
      running = null;
      void leave(name, work, runner).catch(() => undefined);
    }
  }

  /** Whoever leaves the roll is dead to the others, who take its jobs: not while one of them runs, or has not been written down. */
  async function leave(name: string, work: Work, { promise: written }: Runner): Promise<void> {
    while (work.running()) {
      await work.ended();
      await Promise.race([written.catch(() => undefined), pause(OVER_MS, end.signal)]);
    }
    await roll.leave(name);
  }

  const working = (async () => {
    while (!stopping()) {
      await once().catch((error: unknown) => {
        if (!stopping()) shout(error, `lane ${lane}`);
      });
      if (!stopping()) await pause(RESTART_MS, end.signal);
    }
  })();

  return {
    async stop() {
      end.abort();
      if (running) await stopNow(running);
      await working;
    },
  };
}

/** A job that does not let go is left behind; its place in the queue is free again. */
async function stopNow({
  runner,
  worker,
}: {
  runner: Runner;
  worker: WorkerPool | null;
}): Promise<void> {
  const leave = async () => worker?.forcefulShutdown("the program stops");
  const patience = setTimeout(() => void leave().catch(() => undefined), LET_GO_MS);
  await runner.stop().catch(() => undefined);
  clearTimeout(patience);
}

/** What a pool has at work. */
interface Work {
  /** As the pool is to do them. */
  tasks: TaskList;
  running(): boolean;
  ended(): Promise<void>;
}

function countWork(tasks: Readonly<Record<string, Task>>): Work {
  const atWork = new Set<Promise<unknown>>();
  const counted =
    (task: Task): Task =>
    async (payload, helpers) => {
      const running = Promise.resolve(task(payload, helpers));
      atWork.add(running);
      try {
        await running;
      } finally {
        atWork.delete(running);
      }
    };
  return {
    tasks: Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, counted(task)])),
    running: () => atWork.size > 0,
    ended: async () => void (await Promise.allSettled(atWork)),
  };
}

/** Jobs that fail are told of by the queue, which knows them; the library's own words would say it twice. */
const quiet = new Logger(() => () => undefined);
