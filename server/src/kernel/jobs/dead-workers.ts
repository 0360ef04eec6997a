import type pg from "pg";
import { QUEUE_SCHEMA } from "./queue-schema.ts";

/** How soon the jobs of a process that was killed are taken up again, in milliseconds. */
export interface Pace {
  /** Between two looks. */
  beat: number;
  /** A worker has this long to say that it lives, from taking its first job. */
  grace: number;
}

export const usualPace: Pace = { beat: 2_000, grace: 5_000 };

export interface Roll {
  /** This worker lives as long as this process's connection does. */
  enter(worker: string): Promise<void>;
  leave(worker: string): Promise<void>;
  /** Gives back what workers held that live no more. */
  freeTheDead(): Promise<void>;
  close(): void;
}

const keyOf = "hashtextextended('dondoc worker ' || $1, 0)";

/**
 * Who of the workers on this database lives. Each holds an advisory lock under its name; PostgreSQL lets go of it when the
 * connection ends, so that a killed process is known to be dead by every other, also on another machine, without a clock.
 */
export function keepRoll(pool: pg.Pool, { grace }: Pace): Roll {
  const own = new Set<string>();
  let client: pg.PoolClient | null = null;
  let connecting: Promise<pg.PoolClient> | null = null;

  /** Lets the connection go, once: it may fail again while it is being closed. */
  function drop(held: pg.PoolClient): void {
    if (client !== held) return;
    client = null;
    held.release(true);
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
    client = fresh;
    fresh.on("error", () => drop(fresh));
    try {
      for (const worker of own) await fresh.query(`select pg_advisory_lock(${keyOf})`, [worker]);
    } catch (error) {
      drop(fresh);
      throw error;
    }
    return fresh;
  }

  return {
    async enter(worker) {
      const holder = await connection();
      if (own.has(worker)) return;
      own.add(worker);
      await holder.query(`select pg_advisory_lock(${keyOf})`, [worker]);
    },
    async leave(worker) {
      if (!own.delete(worker)) return;
      await client?.query(`select pg_advisory_unlock(${keyOf})`, [worker]);
    },
    async freeTheDead() {
      const roll = await connection();
      const { rows } = await roll.query<{ worker: string }>(
        `select distinct locked_by as worker from ${QUEUE_SCHEMA}._private_jobs
         where locked_at < now() - make_interval(secs => $1) and locked_by <> all ($2)`,
        [grace / 1000, [...own]],
      );
      for (const { worker } of rows) {
        const lock = `select pg_try_advisory_lock(${keyOf}) as dead`;
        const answer = await roll.query<{ dead: boolean }>(lock, [worker]);
        if (!answer.rows[0]?.dead) continue;
        await roll.query(`select ${QUEUE_SCHEMA}.force_unlock_workers(array[$1])`, [worker]);
        await roll.query(`select pg_advisory_unlock(${keyOf})`, [worker]);
      }
    },
    close() {
      if (client) drop(client);
    },
  };
}
