import pg from "pg";
import type { WatchedClient } from "./watched-client.ts";

export interface LinePace {
  /** Between two looks, in milliseconds. */
  every: number;
  /** Silence that is looked into, and how long PostgreSQL may take to answer a new connection. */
  patience: number;
}

const usualLinePace: LinePace = { every: 2_000, patience: 5_000 };

/**
 * A network that swallows what is sent says nothing: without this whoever waits would wait for hours. Where a statement has been
 * silent for some seconds, PostgreSQL is asked by a new connection whether it is at work on it. A report that takes a minute is
 * left alone; a line whose other end does nothing, is gone, or does not answer at all is cut, so that people are told and the
 * pool opens another. What PostgreSQL still holds for a line that was cut, locks above all, is ended there as soon as it can be
 * asked: whoever sends an act again would wait for it.
 *
 * @param how the way to sign in of all connections that are watched, with an `application_name` that no other process has
 */
export function watchLines(
  how: pg.ClientConfig,
  { every, patience }: LinePace = usualLinePace,
): { watch: (pool: pg.Pool) => void; stop: () => Promise<void> } {
  const lines = new Set<WatchedClient>();
  /** Something was cut, and PostgreSQL may not know yet. */
  let owing = false;
  let looking: Promise<void> | null = null;

  async function look(): Promise<void> {
    const before = performance.now() - patience;
    const silent = [...lines].flatMap((line) => {
      const since = line.silentSince();
      return since !== null && since < before ? [{ line, since }] : [];
    });
    if (silent.length === 0 && !owing) return;
    const client = await reach(how, patience);
    try {
      const atWork = client ? await backendsAtWork(client) : new Set<number>();
      for (const { line, since } of silent) {
        if (line.silentSince() !== since || atWork.has(line.backend)) continue;
        line.cut();
        lines.delete(line);
        owing = true;
      }
      if (client && owing) {
        await endTheForsaken(client, [...lines].map(({ backend }) => backend)); // prettier-ignore
        owing = false;
      }
    } catch {
      // It is away again; the next look finds what is left to do.
    } finally {
      if (client) leave(client);
    }
  }

  const timer = setInterval(() => {
    looking ??= look().finally(() => (looking = null));
  }, every);
  timer.unref();
  return {
    watch(pool) {
      pool.on("connect", (client) => lines.add(client as unknown as WatchedClient));
      pool.on("remove", (client) => lines.delete(client as unknown as WatchedClient));
    },
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}

/** A connection of its own, or null when none is to be had in time. */
async function reach(how: pg.ClientConfig, patience: number): Promise<pg.Client | null> {
  const client = new pg.Client({
    ...how,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch {
    leave(client);
    return null;
  }
}

/** The goodbye of a line that may be dead is not waited for. */
function leave(client: pg.Client): void {
  client.end().catch(() => undefined);
}

/** This process's own in PostgreSQL that are doing something now. */
async function backendsAtWork(client: pg.Client): Promise<ReadonlySet<number>> {
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity
     where application_name = current_setting('application_name') and state = 'active'`,
  );
  return new Set(rows.map(({ pid }) => pid));
}

/** Ends what PostgreSQL keeps for this process and no line leads to any more; what was opened a moment ago may not be known here yet. */
async function endTheForsaken(client: pg.Client, living: readonly number[]): Promise<void> {
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = current_setting('application_name') and pid <> pg_backend_pid() and pid <> all ($1)
       and backend_start < now() - interval '3 seconds'`,
    [living],
  );
}
