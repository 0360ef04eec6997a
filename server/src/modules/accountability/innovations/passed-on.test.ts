import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { transferTask } from "../../tasks/holding/transfer-task.ts";
import { actorOf, buildAccount, buildTask, buildUnit, type BuiltUnit } from "../../tasks/testing.ts"; // prettier-ignore
import { drawGrounds } from "../read/record-grounds.ts";
import { innovationsOfTask } from "./read.ts";

let database: TestDatabase;
let office: Actor;
let proposer: Actor;
let industry: BuiltUnit;
let finance: BuiltUnit;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  industry = await buildUnit(owner, { name: "Sở Công Thương" });
  finance = await buildUnit(owner, { name: "Sở Tài chính" });
  office = actorOf(await buildAccount(owner), [transferTask.name]);
  proposer = actorOf(await buildAccount(owner, { unitId: industry.unitId }), []);
});
afterAll(() => database.close());
beforeEach(() => database.clock.set("2026-11-23T02:00:00Z"));

/** A proposal that runs, for a task linked on a day. */
async function dare(taskId: string, linkedOn: string): Promise<void> {
  const id = newId();
  await sql`
    insert into app.innovation (id, state, person_id, unit_id, post, reviewer_unit_id, title, bottleneck, content, impact, wide_scope,
      planned_from, planned_to, written_by, written_at, submitted_on, review_by, votes_for, votes_against, votes_abstained, head_for,
      minutes_document, review_reason, reviewed_on, reviewed_at, started_on, report_by)
    values (${id}, 'RUNNING', ${proposer.personId}, ${industry.unitId}, 'Phó Giám đốc', ${industry.unitId}, 'Thẩm định song song', 'x',
      'x', 'x', false, '2026-11-02', '2026-11-30', ${proposer.accountId}, '2026-10-20T03:00:00Z', '2026-10-21', '2026-10-30', 2, 0, 0,
      true, '12/BB-SCT', 'Cần thiết', '2026-10-28', '2026-10-28T03:00:00Z', '2026-11-02', '2026-12-10')`.execute(
    database.owner,
  );
  await sql`insert into app.innovation_task (innovation_id, task_id, linked_by, linked_at)
    values (${id}, ${taskId}, ${proposer.accountId}, ${new Date(`${linkedOn}T03:00:00Z`)})`.execute(
    database.owner,
  );
}
const protectedBy = async (taskId: string) => {
  const { rows } = await sql<{ by: string | null }>`
    select app.protected_by(task) as by from app.task where id = ${taskId}`.execute(database.owner);
  return rows[0]?.by ?? null;
};
async function passOn(taskId: string, toUnitId: string): Promise<string> {
  await transferTask.perform(database.runtime, office, { taskId, version: 1, toUnitId, basis: "Nghị quyết 15", reason: "Sáp nhập" }); // prettier-ignore
  const { rows } = await sql<{ id: string }>`
    select to_task_id as id from app.task_transfer where from_task_id = ${taskId}`.execute(
    database.owner,
  );
  return rows[0]?.id ?? "";
}

it("goes on with a task that is passed on, by the day on which it was linked at first", async () => {
  const { owner } = database;
  const dared = await buildTask(owner, { unitId: industry.unitId, dueOn: "2026-12-01" });
  await dare(dared.id, "2026-11-19");
  const before = await protectedBy(dared.id);
  expect(before).toMatch(/^DX-\d+$/);
  database.clock.set("2026-11-24T02:00:00Z");
  const heir = await passOn(dared.id, finance.unitId);
  const last = await passOn(heir, (await buildUnit(owner, { name: "Sở Xây dựng" })).unitId);
  const home = await passOn(last, finance.unitId);
  expect(await protectedBy(home)).toBe(before);
  expect(await inScope(database.runtime.db, proposer, (tx) => innovationsOfTask(tx, home, "2026-11-24"))).toMatchObject([{ title: "Thẩm định song song" }]); // prettier-ignore
  const grounds = await inScope(database.runtime.db, office, (tx) =>
    drawGrounds(tx, finance.unitId, "2026-12-10"),
  );
  expect(grounds.find(({ id }) => id === home)?.facts).toMatchObject({ protectedBy: before });
});

it("shelters no delay from before the link, nor that of a share which was late when the task was joined to it", async () => {
  const { owner } = database;
  const of = { unitId: industry.unitId, receivedOn: "2026-11-02", dueOn: "2026-11-20" };
  const late = await buildTask(owner, of);
  await dare(late.id, "2026-11-21");
  expect(await protectedBy(await passOn(late.id, finance.unitId))).toBeNull();
  const joined = async (lastDay: string) => {
    const dared = await buildTask(owner, { unitId: industry.unitId, dueOn: "2026-12-01" });
    await dare(dared.id, "2026-11-10");
    const share = await buildTask(owner, { unitId: finance.unitId, lastDay });
    await sql`
      insert into app.task_transfer (from_task_id, to_task_id, from_unit_id, to_unit_id, basis, reason, days_late, transferred_on,
        transferred_by, transferred_at, joined)
      values (${dared.id}, ${share.id}, ${industry.unitId}, ${finance.unitId}, 'x', 'x', 0, '2026-11-23', ${office.accountId}, now(), true)`.execute(
      owner,
    );
    return protectedBy(share.id);
  };
  expect(await joined("2026-11-22")).toBeNull();
  expect(await joined("2026-11-23")).not.toBeNull();
});
