import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { sql } from "kysely";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { readJournal } from "../../audit/index.ts";
import { findActor } from "../../access/index.ts";
import { acknowledgeTask } from "../holding/acknowledge-task.ts";
import {
  buildAccount,
  buildTask,
  buildUnit,
  type BuiltAccount,
  type BuiltTask,
} from "../testing.ts";
import { bulkWorker } from "./bulk-worker.ts";
import { readBulkRun } from "./read-bulk-run.ts";
import { retryBulk, startBulk } from "./start-bulk.ts";

const TASKS = 5_000;
let database: TestDatabase;
let focal: BuiltAccount;
let actor: Actor;
let model: BuiltTask;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner, runtime } = database;
  const unit = await buildUnit(owner, { name: "Sở Tài chính" });
  focal = await buildAccount(owner, { unitId: unit.unitId });
  await owner
    .insertInto("app.role_grant")
    .values({
      account_id: focal.accountId,
      role_code: "AGENCY_HEAD",
      unit_id: unit.unitId,
      valid_from: "2020-01-01",
    })
    .execute();
  const found = await runtime.db.transaction().execute(async (tx) => {
    await sql.raw("set local role dondoc_door").execute(tx);
    return findActor(tx, focal.accountId, "2026-11-23");
  });
  if (!found) throw new Error("nobody");
  actor = found;
  model = await buildTask(owner, { unitId: unit.unitId, state: "ASSIGNED" });
  // As many more like it, each of an assignment of its own.
  await sql`
    with copied as (
      insert into app.assignment (id, document_id, ordinal, provision_path, span_start, span_end, text, duty, due, mode, state, found_by)
      select app.uuid7(), document_id, ordinal + n, provision_path, span_start, span_end, text, duty, due, mode, state, found_by
      from app.assignment, generate_series(1, ${TASKS - 1}) n where id = ${model.assignmentId} returning id
    )
    insert into app.task (assignment_id, document_id, holder_unit_id, title, term_class, origin, due_rule, original_due_on, due_on,
      due_bound, last_day, received_on, state, created_at)
    select copied.id, document_id, holder_unit_id, title, term_class, origin, due_rule, original_due_on, due_on, due_bound, last_day,
      received_on, state, created_at
    from app.task, copied where task.id = ${model.id}`.execute(owner);
});
afterAll(() => database.close());

const work = (runId: string, signal = new AbortController().signal) =>
  bulkWorker.run({ runId }, { runtime: database.runtime, signal });
const read = (runId: string) =>
  inScope(database.runtime.db, actor, (tx) => readBulkRun(tx, actor, runId));
const acknowledged = async () => {
  const { rows } = await sql<{ tasks: number; events: number; batches: number }>`
    select count(distinct subject_id) as tasks, count(*) as events, count(distinct batch_id) as batches
    from audit.event where act = 'tasks.acknowledge' and batch_id is not null`.execute(
    database.owner,
  );
  return rows[0];
};

/** Another process begins the run and is killed when it has done some of it. */
async function killHalfway(runId: string): Promise<void> {
  const owner = { ...inject("owner"), database: database.name };
  const child = spawn(process.execPath, [path.join(import.meta.dirname, "testing/work-off.ts")], {
    env: {
      ...process.env,
      OWNER: JSON.stringify(owner),
      NOW: database.clock.now().toISOString(),
      RUN: runId,
    },
    stdio: "pipe",
  });
  const gone = once(child, "exit");
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await vi.waitFor(
    async () => {
      if ((await read(runId)).done <= 100) throw new Error(`not halfway yet: ${said}`);
    },
    { timeout: 120_000 },
  );
  child.kill("SIGKILL");
  await gone;
}

describe("five thousand tasks in one act, three of which cannot be done", () => {
  it("does the others once each, also when its process dies in the middle, and names the three", async () => {
    const { owner, runtime } = database;
    const taken = await sql<{ id: string }>`
      select id from app.task order by number desc limit 3`.execute(owner);
    for (const { id } of taken.rows) {
      await acknowledgeTask.perform(runtime, actor, { taskId: id, version: 1 });
    }
    await sql`update app.task set state = 'IN_PROGRESS' where id = ${taken.rows[0]?.id}`.execute(
      owner,
    );
    const { id, total } = await startBulk.perform(runtime, actor, {
      act: "tasks.acknowledge",
      common: {},
      taskIds: [],
      query: { list: "all" },
    });
    expect(total).toBe(TASKS);

    await killHalfway(id);
    const halfway = await read(id);
    expect(halfway).toMatchObject({ endedAt: null, failed: 0 });
    expect(halfway.done).toBeLessThan(TASKS - 3);

    // The queue hands it to the next one.
    await work(id);
    const run = await read(id);
    expect([run.done, run.failed, run.endedAt !== null]).toEqual([TASKS - 3, 3, true]);
    expect(run.failures.map(({ taskId }) => taskId).toSorted()).toEqual(
      taken.rows.map((task) => task.id).toSorted(),
    );
    expect(run.failures.map(({ reason }) => reason)).toEqual(
      Array.from({ length: 3 }, () => "Nhiệm vụ đang thực hiện, không cần tiếp nhận nữa."),
    );
    expect(await acknowledged()).toEqual({ tasks: TASKS - 3, events: TASKS - 3, batches: 1 });

    // Each record's history names the batch.
    const [line] = await inScope(runtime.db, actor, (tx) => readJournal(tx, [model.id]));
    expect(line?.sentence).toBe(
      `tiếp nhận nhiệm vụ cho Sở Tài chính (trong một loạt ${TASKS} nhiệm vụ làm cùng lúc)`,
    );

    // Worked off once more, nothing changes; what stood in the way is removed for one of the three, and retried.
    await work(id);
    expect(await acknowledged()).toMatchObject({ events: TASKS - 3 });
    await sql`update app.task set state = 'ASSIGNED' where id = ${taken.rows[0]?.id}`.execute(
      owner,
    );
    expect(await retryBulk.perform(runtime, actor, { runId: id })).toEqual({ id, total: 3 });
    await work(id);
    expect(await read(id)).toMatchObject({ done: TASKS - 2, failed: 2 });
  }, 600_000);

  it("does the others when the program itself is at fault with one, and says so once they are done", async () => {
    const { owner, runtime } = database;
    const { rows } = await sql<{ id: string }>`
      update app.task set state = 'ASSIGNED' where id in (select id from app.task order by number limit 3) returning id`.execute(
      owner,
    );
    const ids = rows.map((task) => task.id);
    const bad = ids[1];
    await sql
      .raw(
        `create function app.test_fault() returns trigger language plpgsql as $$ begin raise 'broken'; end $$;
        create trigger test_fault before update on app.task for each row when (old.id = '${bad}') execute function app.test_fault()`,
      )
      .execute(owner);
    const asked = { act: "tasks.acknowledge" as const, common: {}, taskIds: ids };
    const { id } = await startBulk.perform(runtime, actor, asked);
    await expect(work(id)).rejects.toThrow("faults in tasks");
    await sql.raw("drop trigger test_fault on app.task").execute(owner);
    // The next try of the queue leaves all as it is.
    await work(id);
    const run = await read(id);
    expect([run.done, run.failed, run.endedAt !== null]).toEqual([2, 1, true]);
    expect(run.failures).toMatchObject([
      { taskId: bad, reason: expect.stringContaining("Máy chủ gặp lỗi") as string },
    ]);
  });

  it("names a task that has gone out of sight meanwhile", async () => {
    const { owner, runtime } = database;
    const { rows } = await sql<{ id: string }>`
      update app.task set state = 'ASSIGNED' where id in (select id from app.task order by number limit 2) returning id`.execute(
      owner,
    );
    const taskIds = rows.map((task) => task.id);
    const asked = { act: "tasks.acknowledge" as const, common: {}, taskIds };
    const { id } = await startBulk.perform(runtime, actor, asked);
    const { unitId } = await buildUnit(owner, { name: "Sở Xây dựng" });
    await sql`update app.task set holder_unit_id = ${unitId} where id = ${taskIds[0]}`.execute(
      owner,
    );
    await work(id);
    expect(await read(id)).toMatchObject({
      done: 1,
      failures: [
        {
          taskId: taskIds[0],
          number: null,
          title: null,
          reason: expect.stringContaining("Không tìm thấy") as string,
        },
      ],
    });
  });

  it("is refused for nothing, and is nobody else's to see", async () => {
    const nothing = { act: "tasks.acknowledge" as const, common: {}, taskIds: [] };
    await expect(startBulk.perform(database.runtime, actor, nothing)).rejects.toMatchObject({
      code: "BULK_EMPTY",
    });
    const other = { ...actor, accountId: (await buildAccount(database.owner)).accountId };
    const rows = await inScope(database.runtime.db, other, (tx) =>
      tx.selectFrom("app.bulk_item").select("run_id").limit(1).execute(),
    );
    expect(rows).toEqual([]);
  });
});
