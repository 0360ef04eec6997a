import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BulkRun, StartBulk } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { findActor } from "../../access/index.ts";
import { buildAccount, buildTask, buildUnit, type BuiltUnit } from "../testing.ts";
import { bulkWorker } from "./bulk-worker.ts";
import { readBulkRun } from "./read-bulk-run.ts";
import { readOffer } from "./read-offer.ts";
import { startBulk } from "./start-bulk.ts";

const TODAY = "2026-11-23";
let database: TestDatabase;
let finance: BuiltUnit;
let budget: BuiltUnit;
let chief: Actor;
let chair: Actor;
let head: Actor;

/** Somebody with one office, as signing in would find them. */
async function holding(role: string, unitId: string): Promise<Actor> {
  const { owner, runtime } = database;
  const { accountId } = await buildAccount(owner, { unitId });
  await owner
    .insertInto("app.role_grant")
    .values({ account_id: accountId, role_code: role, unit_id: unitId, valid_from: "2020-01-01" })
    .execute();
  const found = await runtime.db.transaction().execute(async (tx) => {
    await sql.raw("set local role dondoc_door").execute(tx);
    return findActor(tx, accountId, TODAY);
  });
  if (!found) throw new Error(`nobody holds ${role}`);
  return found;
}

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  finance = await buildUnit(owner, { name: "Sở Tài chính" });
  budget = await buildUnit(owner, {
    name: "Phòng Ngân sách",
    kind: "division",
    parentId: finance.unitId,
  });
  const { unitId } = await buildUnit(owner, { name: "Văn phòng UBND tỉnh", kind: "office" });
  chief = await holding("OFFICE_CHIEF", unitId);
  chair = await holding("CHAIR", unitId);
  head = await holding("AGENCY_HEAD", finance.unitId);
});
afterAll(() => database.close());

/** Asks for it and works it off. */
async function done(actor: Actor, asked: z.input<typeof StartBulk>): Promise<BulkRun> {
  const { runtime } = database;
  const { id } = await startBulk.perform(runtime, actor, startBulk.input.parse(asked));
  await bulkWorker.run({ runId: id }, { runtime, signal: new AbortController().signal });
  return inScope(runtime.db, actor, (tx) => readBulkRun(tx, actor, id));
}
const two = async (overrides: Parameters<typeof buildTask>[1] = {}) => [
  (await buildTask(database.owner, { unitId: finance.unitId, ...overrides })).id,
  (await buildTask(database.owner, { unitId: finance.unitId, ...overrides })).id,
];
const rowsOf = (taskIds: string[]) =>
  database.owner.selectFrom("app.task").selectAll().where("id", "in", taskIds).execute();

describe("each act that may be done at once", () => {
  it("names another monitor for many", async () => {
    const taskIds = await two();
    const { accountId } = chief;
    if (!accountId) throw new Error("the chief has an account");
    const common = { accountId, reason: "Điều chỉnh phân công." };
    expect(await done(chief, { act: "tasks.set-monitor", common, taskIds })).toMatchObject({
      done: 2,
      failed: 0,
    });
    for (const task of await rowsOf(taskIds)) expect(task.monitor_account_id).toBe(accountId);
  });

  it("files many under a field", async () => {
    const fieldId = newId();
    await database.owner
      .insertInto("app.field")
      .values({ id: fieldId, name: "Ngân sách", valid_from: "2020-01-01" })
      .execute();
    const taskIds = await two();
    const run = await done(chief, { act: "tasks.set-field", common: { fieldId }, taskIds });
    expect([run.done, run.failures]).toEqual([2, []]);
    for (const task of await rowsOf(taskIds)) expect(task.field_id).toBe(fieldId);
  });

  it("gives many to one division, and names what the agency lacks", async () => {
    const taskIds = await two();
    const common = { unitId: budget.unitId };
    expect(await done(head, { act: "tasks.allocate", common, taskIds })).toMatchObject({ done: 2 });
    const elsewhere = { unitId: (await buildUnit(database.owner)).unitId };
    const refused = await done(head, { act: "tasks.allocate", common: elsewhere, taskIds });
    expect(refused).toMatchObject({ done: 0, failed: 2 });
    expect(refused.failures[0]?.reason).toContain("Sở Tài chính");
  });

  it("confirms those with one date of evidence", async () => {
    const [ready, many, early] = [
      ...(await two({ state: "SUBMITTED" })),
      (await buildTask(database.owner, { unitId: finance.unitId })).id,
    ];
    if (!ready || !many || !early) throw new Error("three were built");
    await sql`
      with given as (
        insert into app.task_submission (task_id, submitted_by, submitted_at)
        select id, submitted_by, '2026-11-20T02:00:00Z' from app.task where id = any (${[ready, many]}::uuid[]) returning id, task_id
      )
      insert into app.evidence (submission_id, document_number, issued_on, received_by)
      select id, '78/BC-STC', day, 'UBND tỉnh An Sơn' from given, unnest('{2026-11-19,2026-11-20}'::date[]) day
      where task_id = ${many} or day = '2026-11-20'`.execute(database.owner);
    const run = await done(chief, { act: "tasks.confirm", taskIds: [ready, many, early] });
    expect([run.done, run.failed]).toEqual([1, 2]);
    const reasons = new Map(run.failures.map(({ taskId, reason }) => [taskId, reason]));
    expect(reasons.get(many)).toContain("nhiều ngày");
    expect((await rowsOf([ready]))[0]).toMatchObject({
      state: "COMPLETED",
      completed_on: "2026-11-20",
    });
  });

  it("stars as many as a leader may, and says why no more", async () => {
    const taskIds = [...(await two()), ...(await two()), ...(await two())];
    const run = await done(chair, { act: "tasks.star", taskIds });
    expect([run.done, run.failed]).toEqual([5, 1]);
  });

  it("reviews many duties without a date; what has one is left", async () => {
    const dated = await two();
    const undated = await two({ dueOn: null, lastDay: null });
    const common = { nextReviewOn: "2026-12-10", note: "Tiếp tục theo dõi." };
    const taskIds = [...undated, ...dated];
    const run = await done(chief, { act: "tasks.review", common, taskIds });
    expect([run.done, run.failures.map(({ taskId }) => taskId).toSorted()]).toEqual([
      2,
      dated.toSorted(),
    ]);
  });

  it("is offered only to who holds it, and what it lacks is said for each task", async () => {
    const offered = (actor: Actor) => readOffer(actor).acts.map(({ act }) => act);
    expect(offered(chair)).toEqual(["tasks.star"]);
    expect(offered(head)).toEqual(["tasks.acknowledge", "tasks.allocate"]);
    const taskIds = await two();
    await expect(done(head, { act: "tasks.confirm", taskIds })).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
    const incomplete = await done(head, { act: "tasks.allocate", taskIds });
    expect(incomplete.failures.map(({ reason }) => reason)[0]).toContain("Thiếu thông tin");
  });
});
