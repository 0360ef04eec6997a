import { asRefusal } from "../../http/problem.ts";
import type { Actor } from "../../actor.ts";
import { Refusal } from "../../refusal.ts";
import type { ProgramDatabase } from "../program-database.ts";
import { frameFor, inScope, type Tx } from "../scope.ts";
import type { Replica, ReplicaStanding } from "./follow-replica.ts";
import { lookAtReplica } from "./seen.ts";
import type { ReplicaState } from "./standing.ts";

/**
 * Why a read that could have gone to the replica was answered by the primary: how the replica stood, or what became of the read
 * there. `conflict`: PostgreSQL ended it so that the replica need not wait; `refused`: the late figures knew not what was asked
 * for; `wrote`: it wanted to write.
 */
export type Turned =
  | Exclude<ReplicaState, "following">
  | "conflict"
  | "lost"
  | "refused"
  | "wrote"
  | "failed";

/** Where the heavy reads of this process were answered, since it started. */
interface ReadCounts {
  /** With nothing missing that was acknowledged before. */
  fresh: number;
  /** With the moment up to which they hold said beside them. */
  late: number;
  turned: ReadonlyMap<Turned, number>;
  /** The last that was turned, by the program's clock. */
  last: { at: Date; why: Turned; because: string } | null;
}

/** The answer, and the moment up to which it holds what was written; null: nothing acknowledged before is missing. */
interface Figures<T> {
  answer: T;
  figuresAt: string | null;
}

/** Reads that are heavy and may be seconds old, each in a transaction of its own under the person's hat. */
export interface HeavyReads {
  /** @param work may be done twice: what a lost replica began is begun again on the primary */
  read<T>(actor: Actor, work: (tx: Tx, figuresAt: Date | null) => Promise<T>): Promise<Figures<T>>;
  counts(): ReadCounts;
  /** Of the replica; null where none is configured. */
  standing(): ReplicaStanding | null;
  stop(): Promise<void>;
}

/** Nothing that is written, even should the server have become a primary meanwhile. */
const READ_ONLY = "set transaction read only";
/** Between two questions whether the replica has caught up, in milliseconds. */
const ASK_AGAIN = 20;

/** The replica is not to be read from: how it stands. */
class Unfit extends Error {
  readonly why: Turned;
  constructor(why: Turned, because: string) {
    super(because);
    this.why = why;
  }
}

/**
 * Reads go to the replica where there is one that is fit, and to the primary otherwise. A read waits a moment until the replica
 * shows everything that was acknowledged before it was asked for; where it does not, the answer says up to when it holds, and
 * where that is too long ago, or anything goes wrong there, the primary answers within the same request.
 */
export function createHeavyReads(
  { db, now }: { db: ProgramDatabase; now: () => Date },
  replica: Replica | null,
): HeavyReads {
  const counts = { fresh: 0, late: 0 };
  const turned = new Map<Turned, number>();
  let last: ReadCounts["last"] = null;

  function turn(error: unknown): void {
    const why = turnedBy(error);
    turned.set(why, (turned.get(why) ?? 0) + 1);
    last = { at: now(), why, because: error instanceof Error ? error.message : String(error) };
  }

  return {
    async read(actor, work) {
      if (replica) {
        try {
          const figures = await readThere(replica, actor, work);
          counts[figures.figuresAt === null ? "fresh" : "late"] += 1;
          return figures;
        } catch (error) {
          if (error instanceof Refusal) throw error;
          turn(error);
        }
      }
      return { answer: await inScope(db, actor, (tx) => work(tx, null)), figuresAt: null };
    },
    counts: () => ({ ...counts, turned, last }),
    standing: () => replica?.standing() ?? null,
    stop: async () => replica?.stop(),
  };
}

/** @throws Refusal that holds: nothing was missing in what it was judged by */
async function readThere<T>(
  replica: Replica,
  actor: Actor,
  work: (tx: Tx, figuresAt: Date | null) => Promise<T>,
): Promise<Figures<T>> {
  const { state, because, lag } = replica.standing();
  if (state !== "following") throw new Unfit(state, because ?? "");
  const { place: wanted } = await replica.markPrimary();
  const { hat, sql } = frameFor(actor);
  return replica.db.framed({ hat, sql: `${READ_ONLY}; ${sql}` }, async (tx) => {
    const moment = await momentOf(replica, tx, wanted, patienceWith(replica, lag));
    try {
      return { answer: await work(tx, moment), figuresAt: moment?.toISOString() ?? null };
    } catch (error) {
      // What was made a moment ago may not be there yet: the primary knows.
      if (error instanceof Refusal && moment !== null) throw new Unfit("refused", error.message);
      throw error;
    }
  });
}

/** Nobody waits for one that is farther behind; one that keeps up may have been a look behind when it was looked at. */
const patienceWith = ({ pace }: Replica, lag: number | null): number =>
  (lag ?? 0) > pace.patience + pace.every ? 0 : pace.patience;

/**
 * Up to when the statements that follow show what was written; null when they show all that lay before `wanted`.
 * @throws Unfit when that is too long ago, or this is no replica of the primary
 */
async function momentOf(
  replica: Replica,
  tx: Tx,
  wanted: bigint,
  patience: number,
): Promise<Date | null> {
  const until = performance.now() + patience;
  for (;;) {
    const seen = await lookAtReplica(tx);
    const trouble = replica.troubleOf(seen);
    if (trouble) throw new Unfit(trouble.state, trouble.because);
    const replayed = seen.replayed ?? 0n;
    if (replayed >= wanted) return null;
    if (performance.now() >= until) return late(replica, replayed);
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
  }
}

function late(replica: Replica, replayed: bigint): Date {
  const mark = replica.reachedBy(replayed);
  const { maxAge } = replica.standing();
  if (!mark || performance.now() - mark.since > maxAge) throw new Unfit("behind", "");
  return mark.at;
}

/** A recovery that would have to wait for a statement ends it (40001), or a deadlock with it (40P01), or the session's database. */
const CONFLICT = new Set(["40001", "40P01", "57014"]);
const WROTE = "25006";

function turnedBy(error: unknown): Turned {
  if (error instanceof Unfit) return error.why;
  const { code } = error as { code?: string };
  if (code !== undefined && CONFLICT.has(code)) return "conflict";
  if (code === WROTE) return "wrote";
  return asRefusal(error).code === "DATABASE_DOWN" ? "lost" : "failed";
}
