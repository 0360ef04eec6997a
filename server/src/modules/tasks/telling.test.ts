import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { confirmCompletion } from "./confirmation/confirm-completion.ts";
import { reopenTask } from "./confirmation/reopen-task.ts";
import { returnTask } from "./confirmation/return-task.ts";
import { submitResult } from "./confirmation/submit-result.ts";
import { decideObstacle } from "./progress/decide-obstacle.ts";
import { raiseObstacle } from "./progress/raise-obstacle.ts";
import { reportProgress } from "./progress/report-progress.ts";
import { taskActs } from "./task-acts.ts";
import { actorOf, buildAccount, buildTask, buildUnit, type BuiltUnit } from "./testing.ts";

const ALL = taskActs.map(({ name }) => name);
let database: TestDatabase;
let unit: BuiltUnit;
let head: string;
let focal: string;
let monitor: string;
let chief: string;
let chair: string;
/** Does the agency's work, and holds no office of it. */
let executor: Actor;
let office: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  unit = await buildUnit(database.owner, { name: "Sở Nội vụ" });
  const office1 = await buildUnit(database.owner, { name: "Văn phòng UBND tỉnh", kind: "office" });
  head = await serving("AGENCY_HEAD", unit);
  focal = await serving("AGENCY_FOCAL", unit);
  await serving("AGENCY_HEAD", await buildUnit(database.owner));
  monitor = await serving("OFFICE_SPECIALIST", office1);
  await serving("OFFICE_SPECIALIST", office1);
  chief = await serving("OFFICE_CHIEF", office1);
  chair = await serving("CHAIR", office1);
  executor = actorOf(await buildAccount(database.owner), ALL, [unit.unitId]);
  office = actorOf(await buildAccount(database.owner), ALL);
});
afterAll(() => database.close());
beforeEach(() => database.clock.set("2026-11-23T02:00:00Z"));

async function serving(role: string, { unitId }: BuiltUnit): Promise<string> {
  const { accountId } = await buildAccount(database.owner, { unitId });
  await database.owner
    .insertInto("app.role_grant")
    .values({
      account_id: accountId,
      role_code: role,
      unit_id: unitId,
      valid_from: "2020-01-01",
    })
    .execute();
  return accountId;
}
const build = (overrides: Parameters<typeof buildTask>[1] = {}) =>
  buildTask(database.owner, { unitId: unit.unitId, monitorAccountId: monitor, ...overrides });
/** Who was told of what about a task. */
async function toldOf(id: string, kind: string) {
  const rows = await database.owner
    .selectFrom("app.notification")
    .select(["account_id", "title", "body"])
    .where("subject_id", "=", id)
    .where("kind", "=", kind)
    .orderBy("account_id")
    .execute();
  return {
    who: rows.map(({ account_id }) => account_id),
    said: [...new Set(rows.map(({ title, body }) => `${title} ${body ?? ""}`.trim()))],
  };
}
const those = (...accounts: readonly (string | null)[]) =>
  accounts.toSorted((one, other) => (String(one) < String(other) ? -1 : 1));
const evidence = [{ documentNumber: "12/BC-SNV", issuedOn: "2026-11-20", receivedBy: "UBND tỉnh" }];
const submit = (taskId: string, version = 1) =>
  submitResult.perform(database.runtime, executor, { taskId, version, evidence });

describe("a result handed in", () => {
  it("is told to whoever follows the task, or to the Office's leaders where nobody does", async () => {
    const { id, number } = await build();
    await submit(id);
    expect(await toldOf(id, "task.submitted")).toEqual({
      who: [monitor],
      said: [`Sở Nội vụ báo cáo hoàn thành nhiệm vụ NV-${number}, chờ xác nhận.`],
    });
    const unfollowed = await build({ monitorAccountId: null });
    await submit(unfollowed.id);
    expect((await toldOf(unfollowed.id, "task.submitted")).who).toEqual([chief]);
  });

  it("and returned is told to the agency, to who handed it in and to the monitor, with the reason", async () => {
    const { id, number } = await build();
    await submit(id);
    const reason = "Chưa gửi cấp có thẩm quyền.";
    await returnTask.perform(database.runtime, office, { taskId: id, version: 2, fault: "agency", reason }); // prettier-ignore
    expect(await toldOf(id, "task.returned")).toEqual({
      who: those(head, focal, monitor, executor.accountId),
      said: [
        `Kết quả nhiệm vụ NV-${number} bị trả lại; nhiệm vụ chưa hoàn thành, cần làm tiếp và nộp lại. ${reason}`,
      ],
    });
    // Returned once more: another piece of news.
    await submit(id, 3);
    await returnTask.perform(database.runtime, office, { taskId: id, version: 4, fault: "agency", reason }); // prettier-ignore
    expect((await toldOf(id, "task.returned")).who).toHaveLength(8);
  });

  it("and confirmed, or reopened after that, is told to the same", async () => {
    const { id, number } = await build();
    await submit(id);
    await confirmCompletion.perform(database.runtime, office, {
      taskId: id,
      version: 2,
      completedOn: "2026-11-20",
    });
    expect(await toldOf(id, "task.confirmed")).toEqual({
      who: those(head, focal, monitor, executor.accountId),
      said: [`Nhiệm vụ NV-${number} được xác nhận hoàn thành theo minh chứng ngày 20/11/2026.`],
    });
    const reason = "Minh chứng không đúng.";
    await reopenTask.perform(database.runtime, office, { taskId: id, version: 3, reason });
    expect(await toldOf(id, "task.reopened")).toEqual({
      who: those(head, focal, monitor, executor.accountId),
      said: [
        `Nhiệm vụ NV-${number} được mở lại, còn phải làm tiếp theo thời hạn 31/12/2026. ${reason}`,
      ],
    });
  });
});

describe("an obstacle", () => {
  it("goes up at once to the monitor and to those who may decide on it, by whichever act it is said", async () => {
    const { id, number } = await build();
    await raiseObstacle.perform(database.runtime, executor, {
      taskId: id,
      version: 1,
      content: "Thiếu số liệu.",
    });
    expect(await toldOf(id, "obstacle.raised")).toEqual({
      who: those(monitor, chief, chair),
      said: [`Sở Nội vụ nêu vướng mắc ở nhiệm vụ NV-${number}, chờ ý kiến. Thiếu số liệu.`],
    });
    await reportProgress.perform(database.runtime, executor, {
      taskId: id,
      version: 2,
      content: "Đã có dự thảo.",
      percent: 40,
      obstacle: "Thiếu kinh phí.",
    });
    expect((await toldOf(id, "obstacle.raised")).who).toHaveLength(6);
    await reportProgress.perform(database.runtime, executor, {
      taskId: id,
      version: 3,
      content: "Xong.",
      percent: 90,
    });
    expect((await toldOf(id, "obstacle.raised")).who).toHaveLength(6);
  });

  it("decided is told to the agency and to who raised it", async () => {
    const { id, number } = await build();
    await raiseObstacle.perform(database.runtime, executor, { taskId: id, version: 1, content: "Thiếu số liệu." }); // prettier-ignore
    const { id: obstacleId } = await database.owner
      .selectFrom("app.task_obstacle")
      .select("id")
      .where("task_id", "=", id)
      .executeTakeFirstOrThrow();
    const decision = "Dùng số liệu quý III.";
    await decideObstacle.perform(database.runtime, office, { taskId: id, version: 2, obstacleId, decision }); // prettier-ignore
    expect(await toldOf(id, "obstacle.decided")).toEqual({
      who: those(head, focal, monitor, executor.accountId),
      said: [`Vướng mắc của nhiệm vụ NV-${number} đã có ý kiến. ${decision}`],
    });
  });
});
