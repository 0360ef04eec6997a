import type { Job as Row, Task } from "graphile-worker";
import pg from "pg";
import type { Runtime } from "../act.ts";
import { WatchedClient } from "../database/watched-client.ts";
import { keepRoll, usualPace, type Pace } from "./dead-workers.ts";
import type { HandledJob, Lane } from "./job.ts";
import { openLane } from "./lane.ts";
import { QUEUE_SCHEMA } from "./queue-schema.ts";

interface JobsOptions {
  /** How to sign in under the queue's hat. */
  queue: pg.PoolConfig;
  handlers: readonly HandledJob[];
  runtime: Runtime;
  /** A job that fails must be heard; said once a try, with the job's name. */
  shout: (error: unknown, about: string) => void;
  pace?: Pace;
  /** Has the queue's connections cut when their line is dead. */
  watch?: (pool: pg.Pool) => void;
}

export interface Jobs {
  /** How many wait or run, and how many of them have failed before and wait for another try. */
  standing(): Promise<{ open: number; failing: number }>;
  /** Takes no more, lets the short ones end and the long ones go, within seconds. */
  stop(): Promise<void>;
}

/** Works off the queue: jobs are taken at least once, by this process or any other on the same database. */
export function startJobs({
  queue,
  handlers,
  runtime,
  shout,
  pace = usualPace,
  watch,
}: JobsOptions): Jobs {
  const pool = openPool(queue, 8, watch);
  const roll = keepRoll(pool, pace);
  /** Let go of when the program or their lane stopped. */
  const letGo: LetGo = new Map();

  const taskOf =
    (job: HandledJob): Task =>
    async (payload, { job: row, abortSignal }) => {
      try {
        await job.run(payload, { runtime, signal: abortSignal });
      } catch (error) {
        if (abortSignal.aborted) letGo.set(row.id, await giveBackTheTry(pool, row));
        else shout(error, job.name);
        if (abortSignal.aborted || row.attempts < row.max_attempts) throw error;
        await job.giveUp(payload, runtime, error);
      }
    };

  const lanes = [...new Set(handlers.map(({ lane }) => lane))].map((lane: Lane) => {
    const here = handlers.filter((job) => job.lane === lane);
    const tasks = Object.fromEntries(here.map((job) => [job.name, taskOf(job)]));
    return openLane({ lane, pool, roll, tasks, shout });
  });

  /**
   * Jobs that took the process with them at every try have nobody left to give them up. One that was put in again under its key
   * while it ran looks the same, since the library takes its key and all its tries away: the other does its work, and it only goes.
   */
  async function giveUpTheHopeless(): Promise<void> {
    const { rows } = await pool.query<{
      id: number;
      name: string;
      payload: unknown;
      key: string | null;
    }>(
      `select job.id, task.identifier as name, job.payload, job.key from ${QUEUE_SCHEMA}._private_jobs job
       join ${QUEUE_SCHEMA}._private_tasks task on task.id = job.task_id
       where job.attempts >= job.max_attempts and job.locked_at is null and task.identifier = any ($1)`,
      [handlers.map((handler) => handler.name)],
    );
    for (const { id, name, payload, key } of rows) {
      const handler = handlers.find((job) => job.name === name);
      if (handler && !(handler.keyed && key === null)) {
        const error = new Error(`${name} ended the process at every try`);
        shout(error, name);
        await handler.giveUp(payload, runtime, error);
      }
      await pool.query(`select ${QUEUE_SCHEMA}.complete_jobs(array[$1::bigint])`, [id]);
    }
  }

  const look = async () => {
    await roll.freeTheDead();
    await takeBack(pool, letGo);
    await giveUpTheHopeless();
  };
  let looking: Promise<void> | null = null;
  let blind = false;
  const timer = setInterval(() => {
    looking ??= look()
      .then(
        () => (blind = false),
        (error: unknown) => {
          // A database that is away is told of once, not at every look.
          if (!blind) shout(error, "queue");
          blind = true;
        },
      )
      .then(() => {
        looking = null;
      });
  }, pace.beat);
  timer.unref();

  async function close(): Promise<void> {
    await looking;
    await Promise.all(
      lanes.map(async (lane) => {
        await lane.stop();
        await takeBack(pool, letGo).catch(() => undefined);
      }),
    );
    roll.close();
    await pool.end();
  }

  return {
    standing: () => standingOf(pool),
    async stop() {
      clearInterval(timer);
      await Promise.race([close(), patience()]);
    },
  };
}

/** The library, in the middle of looking for a database that was away, may not hear that it is to stop. */
const STOP_MS = 15_000;
const patience = () => new Promise((resolve) => setTimeout(resolve, STOP_MS).unref());

/** The queue as a process sees it that works off none of it. */
export function watchJobs(queue: pg.PoolConfig, watch?: (pool: pg.Pool) => void): Jobs {
  const pool = openPool(queue, 1, watch);
  return { standing: () => standingOf(pool), stop: () => pool.end() };
}

function openPool(queue: pg.PoolConfig, max: number, watch?: (pool: pg.Pool) => void): pg.Pool {
  const pool = new pg.Pool({ ...queue, max, Client: WatchedClient });
  watch?.(pool);
  pool.on("error", () => undefined); // an idle connection was cut; the next query opens another or fails loudly
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

async function standingOf(pool: pg.Pool): Promise<{ open: number; failing: number }> {
  const { rows } = await pool.query<{ open: number; failing: number }>(
    `select count(*)::int as open, count(*) filter (where last_error is not null)::int as failing
     from ${QUEUE_SCHEMA}._private_jobs`,
  );
  return rows[0] ?? { open: 0, failing: 0 };
}

/** Jobs with the number of tries written down of them, and how many of these were none. */
type LetGo = Map<string, { attempts: number; tooMany: 0 | 1 }>;

/**
 * A try that was let go is none. That is said while the job is still held: once it is free, another process would take one whose
 * last try it was for hopeless. Where it cannot be said now, it is done with the rest.
 */
async function giveBackTheTry(
  pool: pg.Pool,
  { id, attempts, locked_by }: Row,
): Promise<{ attempts: number; tooMany: 0 | 1 }> {
  try {
    await pool.query(
      `update ${QUEUE_SCHEMA}._private_jobs set attempts = attempts - 1
       where id = $1 and attempts = $2 and locked_by = $3`,
      [id, attempts, locked_by],
    );
    return { attempts: attempts - 1, tooMany: 0 };
  } catch {
    return { attempts, tooMany: 1 };
  }
}

/** Puts jobs back as if that try had not been; what is still written down as running is left for the next look. */
async function takeBack(pool: pg.Pool, letGo: LetGo): Promise<void> {
  if (letGo.size === 0) return;
  const standing = [...letGo.values()];
  const { rows } = await pool.query<{ id: string }>(
    `update ${QUEUE_SCHEMA}._private_jobs job
     set attempts = job.attempts - let_go.too_many, run_at = now(), last_error = null
     from unnest($1::bigint[], $2::int[], $3::int[]) as let_go (id, attempts, too_many)
     where job.id = let_go.id and job.attempts = let_go.attempts and job.locked_at is null
     returning job.id`,
    [
      [...letGo.keys()],
      standing.map(({ attempts }) => attempts),
      standing.map(({ tooMany }) => tooMany),
    ],
  );
  for (const { id } of rows) letGo.delete(id);
}
