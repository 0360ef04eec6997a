import { sql } from "kysely";
import type { Runtime } from "../act.ts";
import type { Database } from "../database/connect.ts";
import { daysDue } from "./due-days.ts";
import {
  noteEnd,
  noteFailure,
  noteLetGo,
  noteStart,
  runsOf,
  standingOfRounds,
  type RoundStanding,
} from "./logbook.ts";
import type { Round } from "./round.ts";
import type { Watch } from "./watch.ts";

/** How soon after its hour a round begins, and how soon one that failed may be tried again. */
const LOOK_EVERY_MS = 60_000;
/** How long a run may take to let go when the program stops. */
const LET_GO_MS = 10_000;

export interface Rounds {
  /** Begins to look at the clock; ends when what has to be done before people come in is done. */
  start(): Promise<void>;
  /** Runs now what is due, in order, then each watch, and ends with it; what another process is running it leaves to that one. */
  look(): Promise<void>;
  standing(): Promise<RoundStanding[]>;
  /** Tells a run in the middle to let go, and waits until it has. */
  stop(): Promise<void>;
}

interface RoundsOptions {
  rounds: readonly Round[];
  watches?: readonly Watch[];
  runtime: Runtime;
  /** A round that fails must be heard; said once a try. */
  shout: (error: unknown, about: { round: string; day: string }) => void;
  lookEvery?: number;
}

/** Runs rounds when their hour has come: each day of each once, over all processes on one database. */
export function createRounds({
  rounds,
  watches = [],
  runtime,
  shout,
  lookEvery = LOOK_EVERY_MS,
}: RoundsOptions): Rounds {
  const end = new AbortController();
  let timer: NodeJS.Timeout | null = null;
  let looking: Promise<void> | null = null;

  async function runDay(round: Round, day: string): Promise<void> {
    const about = { name: round.name, day };
    await noteStart(runtime.db, { ...about, now: runtime.clock.now() });
    try {
      const done = await round.run(runtime, day, end.signal);
      await noteEnd(runtime.db, { ...about, now: runtime.clock.now(), done });
    } catch (error) {
      if (end.signal.aborted) return noteLetGo(runtime.db, { ...about, now: runtime.clock.now() });
      shout(error, { round: round.name, day });
      await noteFailure(runtime.db, { ...about, because: String(error) });
    }
  }

  async function runWhatIsDue(round: Round): Promise<void> {
    const due = async () =>
      daysDue(
        round,
        await runsOf(runtime.db, round.name, runtime.clock.now()),
        runtime.clock.now(),
      );
    if ((await due()).length === 0) return;
    await withTheOnlyKey(runtime.db, round.name, async () => {
      // Asked again: another process may have run the day while we waited for nothing.
      for (const day of await due()) {
        if (end.signal.aborted) return;
        await runDay(round, day);
      }
    });
  }

  async function lookAt(some: readonly Round[]): Promise<void> {
    for (const round of some) {
      if (end.signal.aborted) return;
      // The database may be away; one round's trouble is not the next one's.
      await runWhatIsDue(round).catch((error: unknown) => {
        if (!end.signal.aborted) shout(error, { round: round.name, day: "" });
      });
    }
  }

  async function watchOver(): Promise<void> {
    for (const watch of watches) {
      if (end.signal.aborted) return;
      await withTheOnlyKey(runtime.db, watch.name, () => watch.look(runtime)).catch(
        (error: unknown) => {
          if (!end.signal.aborted) shout(error, { round: watch.name, day: "" });
        },
      );
    }
  }

  function look(): Promise<void> {
    looking ??= lookAt(rounds)
      .then(watchOver)
      .finally(() => (looking = null));
    return looking;
  }

  return {
    async start() {
      await lookAt(rounds.filter(({ beforeDoors }) => beforeDoors));
      timer = setInterval(() => void look(), lookEvery);
      timer.unref();
      void look();
    },
    look,
    standing: () => standingOfRounds(runtime.db),
    async stop() {
      end.abort();
      if (timer) clearInterval(timer);
      await Promise.race([looking, patience()]);
    },
  };
}

/**
 * Does the work if nobody else is at it. The key is an advisory lock on a connection of its own: PostgreSQL takes it back
 * when this process dies, so that a run that was killed can begin again at once, on any machine.
 */
async function withTheOnlyKey(
  db: Database,
  name: string,
  work: () => Promise<void>,
): Promise<void> {
  const key = sql`hashtextextended('dondoc round ' || ${name}, 0)`;
  await db.connection().execute(async (held) => {
    const { rows } = await sql<{ taken: boolean }>`
      select pg_try_advisory_lock(${key}) as taken`.execute(held);
    if (!rows[0]?.taken) return;
    try {
      await work();
    } finally {
      await sql`select pg_advisory_unlock(${key})`.execute(held);
    }
  });
}

const patience = () => new Promise((resolve) => setTimeout(resolve, LET_GO_MS).unref());
