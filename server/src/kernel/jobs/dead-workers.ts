import type pg from "pg";
import { pause } from "./pause.ts";
import { QUEUE_SCHEMA } from "./queue-schema.ts";

/** How soon the jobs of a process that was killed are taken up again, in milliseconds. */
export interface Pace {
  /** Between two looks. */
  beat: number;
  /** A worker has this long to say that it lives, from the first look that did not hear of it. */
  grace: number;
}

export const usualPace: Pace = { beat: 2_000, grace: 5_000 };
/** Between two tries to reach a database that is away, in milliseconds. */
const AGAIN_MS = 250;

export interface Roll {
  /** This worker lives as long as this process's connection does, or another in its place. */
  enter(worker: string): Promise<void>;
  leave(worker: string): Promise<void>;
  /** Gives back what workers held that live no more: that were found dead before, a grace ago or longer, and still are. */
  freeTheDead(): Promise<void>;
  close(): void;
}

const keyOf = "hashtextextended('dondoc worker ' || $1, 0)";

/**
 * Who of the workers on this database lives. Each holds an advisory lock under its name; PostgreSQL lets go of it when the
 * connection ends, so that a killed process is known to be dead by every other, also on another machine. A process that lives may
 * lose its connection too, and all of them do when the database is begun anew: it takes its locks again at once by another, and
 * who looks leaves it a grace to do so.
 */
export function keepRoll(pool: pg.Pool, { grace }: Pace): Roll {
  const own = new Set<string>();
  const closed = new AbortController();
  let client: pg.PoolClient | null = null;
  let connecting: Promise<pg.PoolClient> | null = null;
  let returning: Promise<void> | null = null;
  /** Of `own`, those whose locks this connection has or has been asked for: a lock taken twice would have to be let go twice. */
  let asked = new Set<string>();
  /** Who was found dead at the last look, and since when, in milliseconds of the process. */
  let dead = new Map<string, number>();

  /** Lets the connection go, once: it may fail again while it is being closed. */
  function drop(held: pg.PoolClient): void {
    if (client !== held) return;
    client = null;
    held.release(true);
    comeBack();
  }

  /** Until it has a connection again, others may take this process for dead. */
  function comeBack(): void {
    const away = () => !client && !closed.signal.aborted;
    const trying = async () => {
      while (away()) await connection().catch(() => pause(AGAIN_MS, closed.signal));
    };
    returning ??= trying().finally(() => (returning = null));
  }

  /** The connection that holds the locks; after it was cut, another one with all of them taken again. */
  function connection(): Promise<pg.PoolClient> {
    if (client) return Promise.resolve(client);
    // Two lanes ask at once: a second connection would be nobody's, and the pool would wait for it at the end.
    connecting ??= connect().finally(() => (connecting = null));
    return connecting;
  }

  async function connect(): Promise<pg.PoolClient> {
    const fresh = await pool.connect();
    if (closed.signal.aborted) {
      fresh.release(true);
      throw new Error("the roll is closed");
    }
    client = fresh;
    fresh.on("error", () => drop(fresh));
    asked = new Set();
    // The others may have been cut off with us, and have not come back yet.
    dead = new Map();
    for (const worker of own) await lock(fresh, worker);
    return fresh;
  }

  async function lock(holder: pg.PoolClient, worker: string): Promise<void> {
    if (asked.has(worker)) return;
    asked.add(worker);
    try {
      await holder.query(`select pg_advisory_lock(${keyOf})`, [worker]);
    } catch (error) {
      drop(holder);
      throw error;
    }
  }

  return {
    async enter(worker) {
      // Also when the database cannot be reached now: its lock is then taken by the connection to come.
      own.add(worker);
      try {
        await lock(await connection(), worker);
      } catch (error) {
        comeBack();
        throw error;
      }
    },
    async leave(worker) {
      if (!own.delete(worker)) return;
      asked.delete(worker);
      await client?.query(`select pg_advisory_unlock(${keyOf})`, [worker]);
    },
    async freeTheDead() {
      const roll = await connection();
      const lookedAt = performance.now();
      const { rows } = await roll.query<{ worker: string }>(
        `select distinct locked_by as worker from ${QUEUE_SCHEMA}._private_jobs
         where locked_by is not null and locked_by <> all ($1)`,
        [[...own]],
      );
      const found = new Map<string, number>();
      for (const { worker } of rows) {
        const since = dead.get(worker);
        const take = `select pg_try_advisory_lock(${keyOf}) as dead`;
        const answer = await roll.query<{ dead: boolean }>(take, [worker]);
        if (!answer.rows[0]?.dead) continue;
        if (since !== undefined && lookedAt - since >= grace)
          await roll.query(`select ${QUEUE_SCHEMA}.force_unlock_workers(array[$1])`, [worker]);
        else found.set(worker, since ?? performance.now());
        await roll.query(`select pg_advisory_unlock(${keyOf})`, [worker]);
      }
      if (client === roll) dead = found;
    },
    close() {
      closed.abort();
      if (client) drop(client);
    },
  };
}
