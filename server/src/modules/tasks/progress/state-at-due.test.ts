import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { getTaskClocks } from "../clocks/read/get-task-clocks.ts";
import { listTasks } from "../following/read/list-tasks.ts";
import { actorOf, buildAccount, buildTask, buildUnit, type BuiltTask } from "../testing.ts";
import { stateAtDue } from "./state-at-due.ts";

let database: TestDatabase;
let unitId: string;
let head: Actor;
beforeAll(async () => {
  database = await createTestDatabase();
  unitId = (await buildUnit(database.owner, { name: "Sở Y tế" })).unitId;
  head = actorOf(await buildAccount(database.owner), ["tasks.state-at-due"], [unitId]);
});
afterAll(() => database.close());
beforeEach(() => database.clock.set("2026-11-23T02:00:00Z"));

const build = (lastDay: string, overrides: Parameters<typeof buildTask>[1] = {}) =>
  buildTask(database.owner, { unitId, lastDay, receivedOn: "2026-11-02", ...overrides });
const today = () => localDateOf(database.clock.now());
const state = ({ id }: BuiltTask, version = 1, neededUntil = "2026-12-10") =>
  stateAtDue.perform(database.runtime, head, {
    taskId: id,
    version,
    plan: "Còn thiếu số liệu của 3 xã; cử đoàn đến lấy trong tuần.",
    neededUntil,
  });
const asked = () =>
  inScope(database.runtime.db, head, async (tx) =>
    (await listTasks(tx, head, today(), { list: "to-state", limit: 100 })).items.map(
      ({ id }) => id,
    ),
  );

describe("on the last day the lead says whether it is done (rule R7)", () => {
  it("is asked from that day on, at 00:00 of Việt Nam, and of nothing that came in time", async () => {
    const task = await build("2026-11-24");
    const sent = await build("2026-11-20", { state: "SUBMITTED", submittedOn: "2026-11-19" });
    database.clock.set("2026-11-23T16:59:59Z");
    expect(await asked()).not.toContain(task.id);
    await expect(state(task)).rejects.toThrow("chưa đến hạn");
    database.clock.set("2026-11-23T17:00:00Z");
    expect(await asked()).toContain(task.id);
    expect(await asked()).not.toContain(sent.id);
  });

  it("not done: says how it goes on and until when, once for this last day; no date is moved", async () => {
    const task = await build("2026-11-20");
    await state(task);
    expect(await asked()).not.toContain(task.id);
    await expect(state(task, 2)).rejects.toThrow("Đã báo tình hình cho hạn 20/11/2026");
    const { statements } = await inScope(database.runtime.db, head, (tx) =>
      getTaskClocks(tx, head, today(), task.id),
    );
    expect(statements).toMatchObject([{ lastDay: "2026-11-20", neededUntil: "2026-12-10" }]);
    expect(
      await database.owner
        .selectFrom("app.task")
        .select(["last_day", "state"])
        .where("id", "=", task.id)
        .executeTakeFirstOrThrow(),
    ).toEqual({ last_day: "2026-11-20", state: "IN_PROGRESS" });
  });

  it("is asked again when another last day has come", async () => {
    const task = await build("2026-11-20");
    await state(task);
    await database.owner
      .updateTable("app.task")
      .set({ last_day: "2026-11-30", due_on: "2026-11-30", extension_count: 1 })
      .where("id", "=", task.id)
      .execute();
    database.clock.set("2026-11-30T02:00:00Z");
    expect(await asked()).toContain(task.id);
  });

  it("needs a day ahead, and an agency that holds the task", async () => {
    const task = await build("2026-11-20");
    await expect(state(task, 1, "2026-11-23")).rejects.toMatchObject({ code: "NEEDED_NOT_AHEAD" });
    const stranger = (await buildUnit(database.owner)).unitId;
    const other = actorOf(await buildAccount(database.owner), ["tasks.state-at-due"], [stranger]);
    await expect(
      stateAtDue.perform(database.runtime, other, {
        taskId: task.id,
        version: 1,
        plan: "x",
        neededUntil: "2026-12-10",
      }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
