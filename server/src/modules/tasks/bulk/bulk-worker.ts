import type { BulkAct } from "@dondoc/contract";
import { sql } from "kysely";
import { partsOf, type Runtime } from "../../../kernel/act.ts";
import { theProgram, type Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import { handleJob } from "../../../kernel/jobs/job.ts";
import { Refusal, refusals } from "../../../kernel/refusal.ts";
import { findActor } from "../../access/index.ts";
import { taskRefusals } from "../refusals.ts";
import { bulkActs, type Common } from "./bulk-acts.ts";
import { bulkJob } from "./bulk-job.ts";

/** So many tasks a transaction: what a killed process loses, and what others may have to wait for. */
const CHUNK = 50;

interface Run {
  id: string;
  account_id: string;
  act: string;
  common: unknown;
}
interface Outcome {
  taskId: string;
  reason: string | null;
}
/** A task of the run; without a version where the person may no longer see it. */
interface Item {
  taskId: string;
  version: number | null;
}
/** The database's trouble and not this task's: deadlocks, no room, locks and ends of time, an operator's hand. */
const PASSES = /^(40|53|55|57)/;

/**
 * Works off a run, chunk by chunk, as the person who asked and with the rights they have then. A task's act and its outcome are
 * in one transaction: killed at any moment, the run goes on where it stood. A fault of ours with one task is that task's outcome;
 * it is thrown when all the others are done, so that the queue shouts, and its next try finds nothing left to do.
 */
export const bulkWorker = handleJob(bulkJob, {
  async run({ runId }, { runtime, signal }) {
    const run = await readRun(runtime, runId);
    const actor = run && (await actorOf(runtime, run.account_id));
    if (!run) return;
    if (!actor) return failTheRest(runtime, runId, taskRefusals.BULK_PERSON_GONE().message);
    const faults: unknown[] = [];
    while (await workChunk(runtime, actor, run, faults)) signal.throwIfAborted();
    if (faults.length > 0) throw new AggregateError(faults, `bulk run ${runId}: faults in tasks`);
  },
  giveUp: ({ runId }, runtime) => failTheRest(runtime, runId, taskRefusals.BULK_FAULT().message),
});

/** False when nothing waits any more. */
async function workChunk(
  runtime: Runtime,
  actor: Actor,
  run: Run,
  faults: unknown[],
): Promise<boolean> {
  return inScope(runtime.db, actor, async (tx) => {
    // Two workers on one run follow each other.
    await sql`select 1 from app.bulk_run where id = ${run.id} for update`.execute(tx);
    const { rows: tasks } = await sql<Item>`
      select item.task_id as "taskId", task.version from app.bulk_item item
      left join app.task on task.id = item.task_id
      where item.run_id = ${run.id} and item.outcome = 'waiting' order by item.ordinal limit ${CHUNK}`.execute(
      tx,
    );
    if (tasks.length === 0) {
      await sql`update app.bulk_run set ended_at = coalesce(ended_at, ${runtime.clock.now()}) where id = ${run.id}`.execute(
        tx,
      );
      return false;
    }
    const seen = tasks.flatMap(({ taskId, version }) => (version ? [{ taskId, version }] : []));
    const prepared = await bulkActs[run.act as BulkAct].prepare(tx, seen, run.common as Common);
    const outcomes: Outcome[] = [];
    for (const { taskId } of tasks) {
      const one = prepared.get(taskId) ?? refusals.NOT_FOUND("nhiệm vụ này");
      const refused =
        one instanceof Refusal
          ? one
          : await tried(tx, () => one.run(partsOf(runtime, tx, run.id), actor), faults);
      outcomes.push({ taskId, reason: refused?.message ?? null });
    }
    await note(tx, run.id, outcomes);
    return true;
  });
}

/** Does one within a savepoint, which a lost connection does not let it go back to: that ends the chunk. */
async function tried(
  tx: Tx,
  work: () => Promise<unknown>,
  faults: unknown[],
): Promise<Refusal | null> {
  await sql`savepoint one`.execute(tx);
  try {
    await work();
    await sql`release savepoint one`.execute(tx);
    return null;
  } catch (error) {
    await sql`rollback to savepoint one`.execute(tx);
    if (error instanceof Refusal) return error;
    if (error instanceof Error && "code" in error && PASSES.test(String(error.code))) throw error;
    faults.push(error);
    return taskRefusals.BULK_FAULT();
  }
}

async function note(tx: Tx, runId: string, outcomes: readonly Outcome[]): Promise<void> {
  await sql`
    update app.bulk_item item set reason = noted.reason,
      outcome = case when noted.reason is null then 'done' else 'failed' end
    from unnest(${outcomes.map(({ taskId }) => taskId)}::uuid[], ${outcomes.map(({ reason }) => reason)}::text[])
      as noted (task_id, reason)
    where item.run_id = ${runId} and item.task_id = noted.task_id`.execute(tx);
}

const readRun = ({ db }: Runtime, id: string): Promise<Run | undefined> =>
  inScope(db, theProgram, (tx) =>
    tx
      .selectFrom("app.bulk_run")
      .select(["id", "account_id", "act", "common"])
      .where("id", "=", id)
      .executeTakeFirst(),
  );

const actorOf = ({ db, clock }: Runtime, accountId: string): Promise<Actor | null> =>
  inScope(db, theProgram, (tx) => findActor(tx, accountId, localDateOf(clock.now())));

async function failTheRest({ db, clock }: Runtime, runId: string, reason: string): Promise<void> {
  await inScope(db, theProgram, async (tx) => {
    await sql`update app.bulk_item set outcome = 'failed', reason = ${reason}
      where run_id = ${runId} and outcome = 'waiting'`.execute(tx);
    await sql`update app.bulk_run set ended_at = ${clock.now()} where id = ${runId}`.execute(tx);
  });
}
