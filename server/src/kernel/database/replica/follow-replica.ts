import type pg from "pg";
import type { Clock } from "../../clock.ts";
import type { ProgramDatabase } from "../program-database.ts";
import { openPool } from "../program-pool.ts";
import { Marks, type Mark } from "./marks.ts";
import { lookAtPrimary, lookAtReplica, type Identity, type ReplicaSeen } from "./seen.ts";
import { troubleWith, type ReplicaState, type ReplicaTrouble } from "./standing.ts";

export interface ReplicaPace {
  /** Between two looks, in milliseconds. */
  every: number;
  /** How long it may take to answer a look, or a new connection. */
  answerWithin: number;
  /** How long a report waits for it to show what was written before the report was asked for. */
  patience: number;
}

const usualReplicaPace: ReplicaPace = { every: 1_000, answerWithin: 3_000, patience: 1_000 };

/** How a replica stands, as this process sees it. */
export interface ReplicaStanding {
  state: ReplicaState;
  /** It shows everything that was acknowledged before this moment; null where that is not known. */
  at: Date | null;
  /** So old it is at most, in milliseconds of the process. */
  age: number | null;
  /** How old it was when it was last looked at, so that waiting for it can be judged. */
  lag: number | null;
  /** How old it may be, in milliseconds. */
  maxAge: number;
  /** Since when it is so. */
  since: Date;
  because: string | null;
}

/** A streaming replica of the primary, for reads that may be seconds old. */
export interface Replica {
  db: ProgramDatabase;
  pace: ReplicaPace;
  standing(): ReplicaStanding;
  /** Where the primary's log stands now. */
  markPrimary(): Promise<Mark>;
  troubleOf(seen: ReplicaSeen): ReplicaTrouble | null;
  /** The latest moment up to which whoever has replayed this place lacks nothing. */
  reachedBy(place: bigint): Mark | null;
  stop(): Promise<void>;
}

export interface ReplicaOptions {
  primary: ProgramDatabase;
  /** How the program's role signs in there. */
  line: pg.ClientConfig;
  /** In milliseconds. */
  maxAge: number;
  clock: Clock;
  /** Told whenever it begins or ceases to be of use. */
  shout: (standing: ReplicaStanding) => void;
  pace?: ReplicaPace;
  connections?: number;
}

/**
 * Watches a replica: every second a mark is taken on the primary and the replica's place is asked for. One that cannot be reached,
 * or serves no longer as a replica, is looked at on, and read from as soon as it does again.
 * @throws Error when what answers there is another database: nobody has meant that
 */
export async function followReplica(options: ReplicaOptions): Promise<Replica> {
  const { primary, line, maxAge, clock, shout, pace = usualReplicaPace } = options;
  const pool = openPool({ ...line, connectionTimeoutMillis: pace.answerWithin }, options.connections ?? 10); // prettier-ignore
  const marks = new Marks();
  const now: Known = { primary: null, reached: null, lag: null, trouble: null };
  let told: ReplicaState | null = null;
  let since = clock.now();

  async function markPrimary(): Promise<Mark> {
    const before = { at: clock.now(), since: performance.now() };
    const { place, ...found } = await lookAtPrimary(primary);
    if (now.primary && !isSame(now.primary, found)) {
      marks.clear();
      now.reached = null;
    }
    now.primary = found;
    return { ...before, place };
  }

  const troubleOf = (seen: ReplicaSeen): ReplicaTrouble | null =>
    now.primary && troubleWith(seen, now.primary);

  async function look(): Promise<void> {
    try {
      marks.add(await markPrimary());
    } catch {
      return; // The primary is away. Of the replica nothing new is known: what was known of it ages.
    }
    const asked = performance.now();
    try {
      const seen = await inTime(lookAtReplica(pool.db), pace.answerWithin);
      now.trouble = troubleOf(seen);
      now.reached = seen.replayed === null ? null : marks.reachedBy(seen.replayed);
      now.lag = now.reached && asked - now.reached.since;
      if (now.reached) marks.forgetBefore(now.reached);
    } catch (error) {
      now.trouble = { state: "away", because: errorText(error) };
    }
  }

  function standing(): ReplicaStanding {
    const { trouble, reached } = now;
    const age = trouble || !reached ? null : performance.now() - reached.since;
    const state = trouble?.state ?? (age !== null && age <= maxAge ? "following" : "behind");
    const at = age === null ? null : (reached?.at ?? null);
    return { state, at, age, lag: now.lag, maxAge, since, because: trouble?.because ?? null };
  }

  function tell(): void {
    const { state } = standing();
    if (state === told) return;
    // That all is well from the start is no news.
    const news = told !== null || state !== "following";
    told = state;
    since = clock.now();
    if (news) shout(standing());
  }

  await look();
  if (now.trouble?.state === "stranger") {
    await pool.close();
    throw new Error(now.trouble.because);
  }
  tell();
  let looking: Promise<void> | null = null;
  const timer = setInterval(() => {
    // Also while a look waits for an answer what is known grows older.
    tell();
    looking ??= look()
      .then(tell)
      .finally(() => (looking = null));
  }, pace.every);
  timer.unref();
  return {
    db: pool.db,
    pace,
    standing,
    markPrimary,
    troubleOf,
    reachedBy: (place) => marks.reachedBy(place),
    async stop() {
      clearInterval(timer);
      await looking;
      await pool.close();
    },
  };
}

/** What the last look brought. */
interface Known {
  primary: Identity | null;
  reached: Mark | null;
  lag: number | null;
  trouble: ReplicaTrouble | null;
}

const isSame = (one: Identity, other: Identity): boolean =>
  one.cluster === other.cluster && one.timeline === other.timeline;

const errorText = (error: unknown): string =>
  error instanceof Error && error.message !== "" ? error.message : String(error);

async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error("máy chủ không trả lời")), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}
