import { sql } from "kysely";
import type { z } from "zod";
import type { Runtime } from "../act.ts";
import type { Tx } from "../database/scope.ts";

/** Heavy jobs take a core and hundreds of megabytes and run two at once in a process; light ones send a letter or turn a row. */
export type Lane = "heavy" | "light";

/** What may be put in the queue: its name, what it carries, and how often it is tried before it is given up. */
export interface Job<Payload> {
  name: string;
  /** What it does, for whoever keeps the program going: "Đọc bản quét". */
  title: string;
  /** Ids only: the queue is nobody's record, and a secret has no business in it. */
  payload: z.ZodType<Payload>;
  lane: Lane;
  /** Tries in all; the waits between them grow from 3 seconds to 6 hours. */
  tries: number;
  /** It is always put in under a key; while one runs, another takes the key over. */
  keyed?: true;
}

/** What a job meets when its turn comes. */
export interface JobContext {
  runtime: Runtime;
  /** Aborted when the program stops: the job lets go within seconds and is taken up again by the next start. */
  signal: AbortSignal;
}

/**
 * How a job is done. It may be done more than once (a process dies between the work and its note), so that a second time
 * must find the first one's work and leave it.
 */
export interface JobHandler<Payload> {
  run: (payload: Payload, context: JobContext) => Promise<void>;
  /** After the last try, or when every try took the process with it: tells those who wait for it. */
  giveUp: (payload: Payload, runtime: Runtime, error: unknown) => Promise<void>;
}

/** A job with its handler, as the composition root hands it to the queue. */
export interface HandledJob {
  name: string;
  title: string;
  lane: Lane;
  keyed: boolean;
  run(payload: unknown, context: JobContext): Promise<void>;
  giveUp(payload: unknown, runtime: Runtime, error: unknown): Promise<void>;
}

export const declareJob = <Payload>(job: Job<Payload>): Job<Payload> => job;

/** Binds a handler to its job; what comes out of the queue is checked against the job's own schema. */
export const handleJob = <Payload>(
  { name, title, lane, keyed, payload: schema }: Job<Payload>,
  { run, giveUp }: JobHandler<Payload>,
): HandledJob => ({
  name,
  title,
  lane,
  keyed: keyed === true,
  run: async (payload, context) => run(schema.parse(payload), context),
  giveUp: async (payload, runtime, error) => giveUp(schema.parse(payload), runtime, error),
});

/** Puts a job in the queue as part of this transaction: it runs if the transaction commits, and never before. */
export async function enqueue<Payload>(
  tx: Tx,
  { name, payload: schema, tries }: Job<Payload>,
  payload: Payload,
): Promise<void> {
  const body = JSON.stringify(schema.parse(payload));
  await sql`select app.enqueue_job(${name}, ${body}::json, ${tries}::int)`.execute(tx);
}

/** Puts a job in the queue for a moment to come; of two under the same key the later holds, if the first has not begun. */
export async function enqueueAt<Payload>(
  tx: Tx,
  { name, payload: schema, tries }: Job<Payload>,
  payload: Payload,
  at: Date,
  key: string,
): Promise<void> {
  const body = JSON.stringify(schema.parse(payload));
  await sql`select app.enqueue_job_at(${name}, ${body}::json, ${tries}::int, ${at}::timestamptz, ${`${name}:${key}`})`.execute(
    tx,
  );
}
