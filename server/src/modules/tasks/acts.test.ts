import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { setDueDate } from "./assigning/set-due-date.ts";
import { confirmCompletion } from "./confirmation/confirm-completion.ts";
import { reopenTask } from "./confirmation/reopen-task.ts";
import { returnTask } from "./confirmation/return-task.ts";
import { submitResult } from "./confirmation/submit-result.ts";
import { getTask } from "./following/read/get-task.ts";
import { acknowledgeTask } from "./holding/acknowledge-task.ts";
import { addStep } from "./holding/add-step.ts";
import { completeStep } from "./holding/complete-step.ts";
import { decideObstacle } from "./progress/decide-obstacle.ts";
import { raiseObstacle } from "./progress/raise-obstacle.ts";
import { reportProgress } from "./progress/report-progress.ts";
import { taskActs } from "./task-acts.ts";
import {
  actorOf,
  buildAccount,
  buildTask,
  buildUnit,
  eventsOf,
  type BuiltAccount,
  type BuiltTask,
  type BuiltUnit,
} from "./testing.ts";

const ALL = taskActs.map(({ name }) => name);
let database: TestDatabase;
let unit: BuiltUnit;
let partner: BuiltUnit;
let clerk: BuiltAccount;
let agency: Actor;
let office: Actor;
let neighbour: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  unit = await buildUnit(owner, { name: "Sở Nội vụ" });
  partner = await buildUnit(owner, { name: "Sở Tư pháp" });
  clerk = await buildAccount(owner, { unitId: unit.unitId });
  agency = actorOf(clerk, ALL, [unit.unitId]);
  office = actorOf(await buildAccount(owner, { name: "Trần Thị Bình" }), ALL);
  neighbour = actorOf(await buildAccount(owner), ALL, [partner.unitId]);
});
afterAll(() => database.close());

const build = (overrides: Parameters<typeof buildTask>[1] = {}): Promise<BuiltTask> =>
  buildTask(database.owner, { unitId: unit.unitId, ...overrides });
const rowOf = (id: string) =>
  database.owner.selectFrom("app.task").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const see = (actor: Actor, id: string) =>
  inScope(database.runtime.db, actor, (tx) => getTask(tx, actor, "2026-11-23", id));
const evidence = (issuedOn = "2026-11-20") => [
  { documentNumber: "12/BC-SNV", issuedOn, receivedBy: "UBND tỉnh" },
];

describe("the loop from assignment to completion", () => {
  it("runs through, each act a new version and an event in the journal", async () => {
    const { runtime, owner } = database;
    const { id } = await build({ state: "ASSIGNED" });
    // A minute between two acts, so that the journal has an order.
    const at = (version: number) => {
      database.clock.set(`2026-11-23T02:${String(version).padStart(2, "0")}:00Z`);
      return { taskId: id, version };
    };
    await acknowledgeTask.perform(runtime, agency, at(1));
    await addStep.perform(runtime, agency, {
      ...at(2),
      title: "Dự thảo báo cáo",
      personId: clerk.personId,
      dueOn: "2026-12-01",
    });
    const stepId = (await see(agency, id)).steps[0]?.id ?? "";
    await completeStep.perform(runtime, agency, { ...at(3), stepId, doneOn: "2026-11-23" });
    await reportProgress.perform(runtime, agency, {
      ...at(4),
      content: "Đã có dự thảo",
      percent: 60,
    });
    await raiseObstacle.perform(runtime, agency, { ...at(5), content: "Thiếu số liệu" });
    const obstacleId = (await see(office, id)).obstacles[0]?.id ?? "";
    await decideObstacle.perform(runtime, office, {
      ...at(6),
      obstacleId,
      decision: "Dùng số liệu quý III",
    });
    await submitResult.perform(runtime, agency, { ...at(7), evidence: evidence() });
    await returnTask.perform(runtime, office, {
      ...at(8),
      fault: "other",
      reason: "Chưa gửi cấp có thẩm quyền",
    });
    await submitResult.perform(runtime, agency, { ...at(9), evidence: evidence("2026-11-23") });
    await confirmCompletion.perform(runtime, office, { ...at(10), completedOn: "2026-11-23" });
    await reopenTask.perform(runtime, office, { ...at(11), reason: "Minh chứng không đúng" });

    expect(await rowOf(id)).toMatchObject({
      state: "IN_PROGRESS",
      version: 12,
      completed_on: null,
    });
    expect(await eventsOf(owner, id)).toStrictEqual([
      "tasks.acknowledge",
      "tasks.add-step",
      "tasks.complete-step",
      "tasks.report-progress",
      "tasks.raise-obstacle",
      "tasks.decide-obstacle",
      "tasks.submit",
      "tasks.return",
      "tasks.submit",
      "tasks.confirm",
      "tasks.reopen",
    ]);
    const page = await see(office, id);
    expect(page.journal.map(({ sentence }) => sentence)).toContain(
      "báo cáo hoàn thành, minh chứng: 12/BC-SNV ngày 20/11/2026",
    );
    expect(page.submissions.map(({ outcome }) => outcome)).toStrictEqual(["confirmed", "returned"]);
    expect(page.submissions.map(({ returnedFault }) => returnedFault)).toStrictEqual([
      null,
      "other",
    ]);
    expect(
      page.journal.some(({ sentence }) => sentence.includes("trả lại, không do cơ quan, lý do")),
    ).toBe(true);
    expect(page.reports[0]).toMatchObject({ percent: 60, reportedBy: { name: "Nguyễn Văn An" } });
  });
});

describe("a step", () => {
  it("is for a person of the holding unit, within the time of the task", async () => {
    const { id } = await build({ dueOn: "2026-12-10" });
    const add = (personId: string, dueOn: string) =>
      addStep.perform(database.runtime, agency, {
        taskId: id,
        version: 1,
        title: "Dự thảo",
        personId,
        dueOn,
      });
    await expect(add(neighbour.personId ?? "", "2026-12-01")).rejects.toMatchObject({
      fields: { personId: expect.stringContaining("Sở Nội vụ") },
    });
    for (const dueOn of ["2026-12-11", "2026-11-17"]) {
      await expect(add(clerk.personId, dueOn)).rejects.toMatchObject({
        code: "STEP_OUTSIDE_TASK",
      });
    }
    await add(clerk.personId, "2026-12-10");
    expect((await see(agency, id)).steps).toMatchObject([
      { title: "Dự thảo", person: { id: clerk.personId }, daysLate: 0 },
    ]);
  });

  it("is done once, and not tomorrow", async () => {
    const { id } = await build();
    await addStep.perform(database.runtime, agency, {
      taskId: id,
      version: 1,
      title: "Dự thảo",
      personId: clerk.personId,
      dueOn: "2026-12-01",
    });
    const stepId = (await see(agency, id)).steps[0]?.id ?? "";
    const complete = (version: number, doneOn: string) =>
      completeStep.perform(database.runtime, agency, { taskId: id, version, stepId, doneOn });
    await expect(complete(2, "2026-11-24")).rejects.toMatchObject({ code: "DATE_IN_FUTURE" });
    await complete(2, "2026-11-23");
    await expect(complete(3, "2026-11-23")).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  });
});

describe("a duty without a date", () => {
  it("keeps its review day whatever is reported: only a review moves it", async () => {
    const { id } = await build({ dueOn: null, reviewOn: "2026-11-20" });
    await reportProgress.perform(database.runtime, agency, {
      taskId: id,
      version: 1,
      content: "Đang thực hiện thường xuyên",
      percent: null,
    });
    expect(await rowOf(id)).toMatchObject({ review_on: "2026-11-20", last_day: null });
  });

  it("can be given a date, from today on; one that has a date cannot", async () => {
    const { id } = await build({ dueOn: null });
    const set = (taskId: string, dueOn: string) =>
      setDueDate.perform(database.runtime, office, {
        taskId,
        version: 1,
        dueOn,
        reason: "Theo chỉ đạo của Chủ tịch",
      });
    await expect(set(id, "2026-11-22")).rejects.toMatchObject({ code: "DATE_IN_PAST" });
    await set(id, "2026-12-20");
    expect(await rowOf(id)).toMatchObject({
      last_day: "2026-12-20",
      original_due_on: "2026-12-20",
      review_on: null,
      term_class: "FIXED",
    });
    expect((await see(office, id)).whyThisDate).toContain(
      "Ngày 20/12/2026 được ấn định ngày 23/11/2026, lý do: Theo chỉ đạo của Chủ tịch",
    );
    await expect(set((await build()).id, "2026-12-20")).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
  });

  it("that came too late gets a new date and keeps its original one", async () => {
    const { id } = await build({ dueOn: "2026-11-10", receivedOn: "2026-11-18" });
    expect((await see(office, id)).standing.timeliness).toBe("RECEIVED_AFTER_DUE");
    await setDueDate.perform(database.runtime, office, {
      taskId: id,
      version: 1,
      dueOn: "2026-12-01",
      reason: "Văn bản đến chậm",
    });
    expect(await rowOf(id)).toMatchObject({
      last_day: "2026-12-01",
      original_due_on: "2026-11-10",
    });
  });
});

describe("other agencies", () => {
  it("do not even learn that the task exists", async () => {
    const { id } = await build({ state: "ASSIGNED" });
    await expect(see(neighbour, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      acknowledgeTask.perform(database.runtime, neighbour, { taskId: id, version: 1 }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("see what they cooperate in, and are told why they cannot act", async () => {
    const { id } = await build({
      state: "ASSIGNED",
      coordinatingUnitIds: [partner.unitId],
    });
    const page = await see(neighbour, id);
    expect(page.holders.map(({ unit: { name }, role }) => [name, role])).toStrictEqual([
      ["Sở Nội vụ", "lead"],
      ["Sở Tư pháp", "coordinating"],
    ]);
    expect(page.acts.every(({ allowed }) => !allowed)).toBe(true);
    await expect(
      acknowledgeTask.perform(database.runtime, neighbour, { taskId: id, version: 1 }),
    ).rejects.toMatchObject({
      code: "NOT_ALLOWED",
      message: expect.stringContaining("Sở Nội vụ chủ trì"),
    });
  });
});
