import { sql } from "kysely";
import { partsOf, type Runtime } from "../../../kernel/act.ts";
import { theProgram, type Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import { handleJob } from "../../../kernel/jobs/job.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { officersOf } from "../../access/index.ts";
import { notify } from "../../notifications/index.ts";
import { succeedTask } from "../../tasks/index.ts";
import { sayPlan } from "../domain/words.ts";
import { loadPlan, type StoredPlan } from "../read/load-plan.ts";
import { routingJob } from "./routing-job.ts";

/** So many tasks a transaction: what a killed process loses, and what others may have to wait for. */
const CHUNK = 50;
/** The database's trouble and not this task's. */
const PASSES = /^(40|53|55|57)/;

interface Item {
  id: string;
  taskId: string;
  version: number;
  role: "lead" | "coordinating";
  fromUnitId: string;
  toUnitId: string;
  decidedBy: string;
}

/**
 * Passes on what is decided, chunk by chunk, in the name of whoever decided: of a single successor who entered the reorganisation.
 * A task's passing and its note are in one transaction, so that a killed run goes on where it stood and none is passed twice. What
 * rests or waits to be judged is left until it may go; what cannot go comes back to a person with the reason.
 */
export const routingWorker = handleJob(routingJob, {
  async run({ reorganisationId }, { runtime, signal }) {
    const plan = await inScope(runtime.db, theProgram, (tx) => loadPlan(tx, reorganisationId));
    if (plan?.state !== "applied") return;
    const tried = new Set<string>();
    const faults: unknown[] = [];
    const passed = new Map<string, number>();
    while (await passChunk(runtime, plan, tried, faults, passed)) signal.throwIfAborted();
    await tellReceivers(runtime, plan, passed);
    if (faults.length > 0)
      throw new AggregateError(faults, `routing of ${reorganisationId}: faults in tasks`);
  },
  // What is left is decided all the same; the night tries it again.
  giveUp: async () => undefined,
});

async function passChunk(
  runtime: Runtime,
  plan: StoredPlan,
  tried: Set<string>,
  faults: unknown[],
  passed: Map<string, number>,
): Promise<boolean> {
  return inScope(runtime.db, theProgram, async (tx) => {
    const now = runtime.clock.now();
    const today = localDateOf(now);
    // Two workers on one reorganisation follow each other.
    await sql`select 1 from app.reorganisation where id = ${plan.id} for update`.execute(tx);
    await settle(tx, plan.id);
    const items = await next(tx, plan, [...tried], today);
    const actors = await actorsOf(tx, items);
    for (const item of items) {
      tried.add(item.id);
      const actor = actors.get(item.decidedBy);
      if (!actor) continue;
      const refused = await inSavepoint(tx, faults, () =>
        succeedTask.performIn(partsOf(runtime, tx, plan.id), actor, {
          taskId: item.taskId,
          version: item.version,
          role: item.role,
          fromUnitId: item.fromUnitId,
          toUnitId: item.toUnitId,
          basis: plan.legalBasis,
          reason: `Sắp xếp SX-${plan.number}: ${sayPlan(plan)}.`,
        }),
      );
      await note(tx, item, refused, now);
      if (refused === null && item.role === "lead") {
        passed.set(item.toUnitId, (passed.get(item.toUnitId) ?? 0) + 1);
      }
    }
    return items.length > 0;
  });
}

/** A task that ended otherwise needs nobody any more. */
const settle = (tx: Tx, id: string) =>
  sql`update app.task_routing routing set state = 'settled' from app.task
    where routing.reorganisation_id = ${id} and routing.state in ('waiting', 'decided') and task.id = routing.task_id
      and (task.state in ('COMPLETED', 'REVOKED', 'TRANSFERRED') or (routing.role = 'lead' and task.holder_unit_id <> routing.from_unit_id))`.execute(
    tx,
  );

/** Duties before their periods, so that a period finds its duty where it goes. Whoever was chosen may have ended meanwhile too. */
async function next(
  tx: Tx,
  plan: StoredPlan,
  tried: readonly string[],
  today: string,
): Promise<Item[]> {
  const { rows } = await sql<Item>`
    select routing.id, routing.task_id as "taskId", task.version, routing.role, routing.from_unit_id as "fromUnitId",
      app.unit_now(routing.to_unit_id, ${today}::date) as "toUnitId", coalesce(routing.decided_by, ${plan.enteredBy}::uuid) as "decidedBy"
    from app.task_routing routing join app.task on task.id = routing.task_id
    where routing.reorganisation_id = ${plan.id} and routing.state = 'decided' and routing.id <> all (${[...tried]}::uuid[])
      and (routing.role = 'coordinating' or (task.state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED') and not exists (
        select from app.task_refusal refusal where refusal.task_id = task.id and refusal.decision is null)))
    order by task.duty_id is not null, task.number, routing.id limit ${CHUNK}`.execute(tx);
  return rows;
}

/** In whose name it is done; what was decided stands, also where they have left since. */
async function actorsOf(tx: Tx, items: readonly Item[]): Promise<Map<string, Actor>> {
  const { rows } = await sql<{ id: string; person_id: string; name: string }>`
    select account.id, person.id as person_id, person.full_name as name from app.account join app.person on person.id = account.person_id
    where account.id = any (${items.map(({ decidedBy }) => decidedBy)}::uuid[])`.execute(tx);
  return new Map(
    rows.map(({ id, person_id, name }) => [
      id,
      {
        accountId: id,
        personId: person_id,
        name,
        grants: theProgram.grants.map((grant) => ({ ...grant, acts: new Set([succeedTask.name]) })),
      },
    ]),
  );
}

async function inSavepoint(
  tx: Tx,
  faults: unknown[],
  work: () => Promise<unknown>,
): Promise<string | null> {
  await sql`savepoint one`.execute(tx);
  try {
    await work();
    await sql`release savepoint one`.execute(tx);
    return null;
  } catch (error) {
    await sql`rollback to savepoint one`.execute(tx);
    if (error instanceof Refusal) return error.message;
    if (error instanceof Error && "code" in error && PASSES.test(String(error.code))) throw error;
    faults.push(error);
    return "Chương trình gặp lỗi khi chuyển nhiệm vụ này. Hãy chọn lại, hoặc báo người quản trị.";
  }
}

async function note(
  tx: Tx,
  { id, toUnitId }: Item,
  refused: string | null,
  now: Date,
): Promise<void> {
  await (
    refused === null
      ? sql`update app.task_routing set state = 'done', to_unit_id = ${toUnitId}, failure = null, done_at = ${now} where id = ${id}`
      : sql`update app.task_routing set state = 'waiting', to_unit_id = null, failure = ${refused} where id = ${id}`
  ).execute(tx);
}

/** One notice for all of them, not one a task. */
async function tellReceivers(
  { db, clock }: Runtime,
  plan: StoredPlan,
  passed: ReadonlyMap<string, number>,
): Promise<void> {
  if (passed.size === 0) return;
  const now = clock.now();
  const from = plan.units.map(({ name }) => name).join(", ");
  await inScope(db, theProgram, async (tx) => {
    const officers = await officersOf(
      tx,
      [...passed.keys()],
      ["AGENCY_HEAD", "AGENCY_FOCAL"],
      localDateOf(now),
    );
    for (const [unitId, count] of passed) {
      await notify(
        tx,
        now,
        officers.flatMap((officer) => (officer.unitId === unitId ? [officer.accountId] : [])),
        {
          kind: "succession.received",
          subject: { type: "reorganisation", id: plan.id },
          title: `Cơ quan bạn tiếp nhận ${count} nhiệm vụ của ${from} (SX-${plan.number}), giữ nguyên thời hạn.`,
          key: `received:${unitId}:${now.toISOString()}`,
        },
      );
    }
  });
}
