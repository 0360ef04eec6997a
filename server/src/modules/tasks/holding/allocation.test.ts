import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { getMyWork } from "../following/read/my-work.ts";
import { getStepDelays } from "../following/read/step-delays.ts";
import { getTask } from "../following/read/get-task.ts";
import { listTasks } from "../following/read/list-tasks.ts";
import { reportProgress } from "../progress/report-progress.ts";
import { taskActs } from "../task-acts.ts";
import {
  actorOf,
  buildAccount,
  buildTask,
  buildUnit,
  type BuiltAccount,
  type BuiltUnit,
} from "../testing.ts";
import { addStep } from "./add-step.ts";
import { allocateTask } from "./allocate-task.ts";

const TODAY = "2026-11-23";
const ALL = taskActs.map(({ name }) => name);
let database: TestDatabase;
let finance: BuiltUnit;
let budget: BuiltUnit;
let other: BuiltUnit;
let an: BuiltAccount;
let focal: Actor;
let worker: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  finance = await buildUnit(owner, { name: "Sở Tài chính" });
  budget = await buildUnit(owner, {
    name: "Phòng Ngân sách",
    kind: "division",
    parentId: finance.unitId,
  });
  other = await buildUnit(owner, { name: "Sở Y tế" });
  an = await buildAccount(owner, { name: "Nguyễn Văn An", unitId: budget.unitId });
  const units = [finance.unitId, budget.unitId];
  focal = actorOf(await buildAccount(owner, { unitId: finance.unitId }), ALL, units);
  worker = actorOf(an, ALL, units);
});
afterAll(() => database.close());

const see = (id: string, actor = focal) =>
  inScope(database.runtime.db, actor, (tx) => getTask(tx, actor, TODAY, id));
const allocate = (taskId: string, version: number, unitId: string, personId?: string) =>
  allocateTask.perform(database.runtime, focal, {
    taskId,
    version,
    unitId,
    ...(personId ? { personId } : {}),
  });

describe("allocating inside an agency", () => {
  it("names a division and a person, keeps who had it before, and leaves the clock alone", async () => {
    const task = await buildTask(database.owner, { unitId: finance.unitId, state: "ASSIGNED" });
    const before = await see(task.id);
    await allocate(task.id, 1, finance.unitId);
    await allocate(task.id, 2, budget.unitId, an.personId);
    const after = await see(task.id);
    expect(
      after.allocations.map(({ unit, person, endedAt }) => [
        unit.name,
        person?.name,
        endedAt !== null,
      ]),
    ).toEqual([
      ["Phòng Ngân sách", "Nguyễn Văn An", false],
      ["Sở Tài chính", undefined, true],
    ]);
    expect(after).toMatchObject({
      state: "ASSIGNED",
      lastDay: before.lastDay,
      standing: before.standing,
      holder: before.holder,
    });
    expect(after.journal[0]?.sentence).toBe("phân công Nguyễn Văn An, Phòng Ngân sách, thực hiện");
    const { items } = await inScope(database.runtime.db, worker, (tx) =>
      listTasks(tx, worker, TODAY, { list: "open", limit: 50, mine: true }),
    );
    expect(items.map(({ number }) => number)).toEqual([task.number]);
    const told = await database.owner
      .selectFrom("app.notification")
      .selectAll()
      .where("subject_id", "=", task.id)
      .execute();
    expect(told.map(({ account_id }) => account_id)).toEqual([an.accountId]);
  });

  it("stays within the agency and the division, and is no business of another agency", async () => {
    const task = await buildTask(database.owner, { unitId: finance.unitId });
    await expect(allocate(task.id, 1, other.unitId)).rejects.toMatchObject({
      code: "UNIT_OUTSIDE_AGENCY",
    });
    const elsewhere = await buildAccount(database.owner, { unitId: other.unitId });
    await expect(allocate(task.id, 1, budget.unitId, elsewhere.personId)).rejects.toMatchObject({
      code: "STEP_PERSON_ELSEWHERE",
    });
    await allocate(task.id, 1, budget.unitId);
    const stranger = actorOf(elsewhere, ALL, [other.unitId]);
    const seen = await inScope(database.runtime.db, stranger, (tx) =>
      tx.selectFrom("app.task_allocation").select("id").execute(),
    );
    expect(seen).toEqual([]);
    const done = await buildTask(database.owner, {
      unitId: finance.unitId,
      state: "COMPLETED",
      completedOn: TODAY,
    });
    await expect(allocate(done.id, 1, budget.unitId)).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
  });
});

describe("steps", () => {
  it("wait for their person, and say afterwards who was late where", async () => {
    const task = await buildTask(database.owner, {
      unitId: finance.unitId,
      receivedOn: "2026-11-02",
    });
    await addStep.perform(database.runtime, focal, {
      taskId: task.id,
      version: 1,
      title: "Dự thảo",
      personId: an.personId,
      dueOn: "2026-11-20",
    });
    const mine = await inScope(database.runtime.db, worker, (tx) => getMyWork(tx, worker, TODAY));
    expect(mine.steps).toMatchObject([{ title: "Dự thảo", number: task.number, daysLate: 3 }]);
    const { items } = await inScope(database.runtime.db, focal, (tx) =>
      getStepDelays(tx, focal, TODAY, { limit: 50, steps: "open" }),
    );
    expect(items).toMatchObject([
      { title: "Dự thảo", person: { name: "Nguyễn Văn An" }, daysLate: 3, doneOn: null },
    ]);
  });
});

describe("one report", () => {
  it("says what, how far, what stands in the way, and by which document", async () => {
    const task = await buildTask(database.owner, { unitId: finance.unitId });
    const document = { documentNumber: "45/BC-STC", issuedOn: TODAY, receivedBy: "UBND tỉnh" };
    const report = (issuedOn: string) =>
      reportProgress.perform(database.runtime, worker, {
        taskId: task.id,
        version: 1,
        content: "Đã trình báo cáo",
        percent: 90,
        obstacle: "Chưa có ý kiến của Sở Y tế",
        document: { ...document, issuedOn },
      });
    await expect(report("2026-11-24")).rejects.toMatchObject({ code: "DATE_IN_FUTURE" });
    await report(TODAY);
    const page = await see(task.id);
    expect(page.reports).toMatchObject([{ percent: 90, document }]);
    expect(page.obstacles).toMatchObject([
      { content: "Chưa có ý kiến của Sở Y tế", decision: null },
    ]);
    expect(page.journal[0]?.sentence).toBe(
      "báo cáo tiến độ 90%: “Đã trình báo cáo”; kết quả: văn bản 45/BC-STC; vướng mắc: “Chưa có ý kiến của Sở Y tế”",
    );
  });
});
