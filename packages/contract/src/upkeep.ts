import { z } from "zod";
import { Instant, LocalDate } from "./primitives.ts";

/**
 * `done`: the last day that was due is over; `waiting`: it is not, and nothing has failed; `failing`: a day waits for another try;
 * `never`: no day has been run yet.
 */
export const RoundState = z.enum(["done", "waiting", "failing", "never"]);
export type RoundState = z.infer<typeof RoundState>;

/** One thing the calendar alone brings about: what it is, and how its days stand. */
export const RoundLine = z.object({
  name: z.string(),
  title: z.string(),
  /** The hour in Việt Nam from which a day's run is due: "00:05". */
  at: z.string(),
  state: RoundState,
  lastDay: LocalDate.nullable(),
  finishedAt: Instant.nullable(),
  /** How long the last try of that day took. */
  milliseconds: z.int().nullable(),
  /** How many rows it changed. */
  done: z.int().nullable(),
  failing: z
    .object({
      /** The oldest of the days that failed, and how many there are. */
      day: LocalDate,
      days: z.int(),
      tries: z.int(),
      triedAt: Instant,
      because: z.string(),
      nextTryAt: Instant,
    })
    .nullable(),
});
export type RoundLine = z.infer<typeof RoundLine>;

/** A job of the queue that has failed and waits for another try. */
export const FailingJob = z.object({
  id: z.string(),
  title: z.string(),
  tries: z.int(),
  mostTries: z.int(),
  because: z.string(),
  since: Instant,
  nextTryAt: Instant,
});
export type FailingJob = z.infer<typeof FailingJob>;

/**
 * `good`: the last good backup is young enough and nothing failed since; `old`: it is not; `failing`: the last try failed; `never`:
 * there has been none.
 */
export const BackupState = z.enum(["good", "old", "failing", "never"]);
export type BackupState = z.infer<typeof BackupState>;

export const BackupLine = z.object({
  state: BackupState,
  /** After so many hours a backup is too old. */
  hours: z.int(),
  last: z
    .object({
      at: Instant,
      /** Bytes of the sealed file, and how many files of the store are in it. */
      size: z.int(),
      files: z.int(),
      /** It was also opened in a place of its own. */
      tried: z.boolean(),
      milliseconds: z.int(),
    })
    .nullable(),
  failed: z.object({ at: Instant, because: z.string() }).nullable(),
});
export type BackupLine = z.infer<typeof BackupLine>;

/**
 * `following`: young enough to answer reports; `behind`: too old, or nobody knows how old; `away`: it does not answer;
 * `promoted`: it follows nobody any more; `stranger`: another database; `astray`: the same one in another life.
 */
export const ReplicaState = z.enum([
  "following",
  "behind",
  "away",
  "promoted",
  "stranger",
  "astray",
]);
export type ReplicaState = z.infer<typeof ReplicaState>;

/** The server that reports are read from, as the process that answers sees it. */
export const ReplicaLine = z.object({
  state: ReplicaState,
  since: Instant,
  /** It shows all that was acknowledged before; null where that is not known. */
  figuresAt: Instant.nullable(),
  /** In seconds: how old it may be. */
  maxAge: z.int(),
  because: z.string().nullable(),
  /** Reports since the process started: with nothing missing, with their moment said, and those that the primary answered instead. */
  fresh: z.int(),
  late: z.int(),
  turned: z.int(),
  lastTurned: z.object({ at: Instant, because: z.string() }).nullable(),
});
export type ReplicaLine = z.infer<typeof ReplicaLine>;

/** How what runs by itself runs. */
export const Upkeep = z.object({
  asOf: Instant,
  backup: BackupLine,
  /** Null where none is configured. */
  replica: ReplicaLine.nullable(),
  rounds: z.array(RoundLine),
  jobs: z.object({ open: z.int(), failing: z.array(FailingJob) }),
});
export type Upkeep = z.infer<typeof Upkeep>;

export const TryRoundAgain = z.object({ name: z.string().min(1).max(100) });
export const TryJobAgain = z.object({ id: z.string().regex(/^\d{1,18}$/) });
/** How many days, or jobs, are tried again. */
export const TriedAgain = z.object({ count: z.int() });
