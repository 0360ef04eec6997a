import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { setDueDate } from "../assigning/set-due-date.ts";
import { getTaskClocks } from "../clocks/read/get-task-clocks.ts";
import { transferTask } from "../holding/transfer-task.ts";
import {
  actorOf,
  buildAccount,
  buildTask,
  buildUnit,
  eventsOf,
  type BuiltTask,
} from "../testing.ts";
import { setParent } from "./set-parent.ts";

const TODAY = "2026-11-23";
let database: TestDatabase;
let unitId: string;
let monitor: Actor;
let agency: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  ({ unitId } = await buildUnit(owner, { name: "Sở Nội vụ" }));
  const acts = ["tasks.set-parent", "tasks.set-due-date", "tasks.transfer"];
  monitor = actorOf(await buildAccount(owner), acts);
  agency = actorOf(await buildAccount(owner, { unitId }), ["tasks.submit"], [unitId]);
});
afterAll(() => database.close());

const build = (overrides: Parameters<typeof buildTask>[1] = {}) =>
  buildTask(database.owner, { unitId, ...overrides });
const rowOf = (id: string) =>
  database.owner.selectFrom("app.task").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const put = async (child: BuiltTask, parentNumber: number | null, actor = monitor) =>
  setParent.perform(database.runtime, actor, {
    taskId: child.id,
    version: (await rowOf(child.id)).version,
    parentNumber,
  });
const chainOf = async ({ id }: BuiltTask, today = TODAY) =>
  (await inScope(database.runtime.db, monitor, (tx) => getTaskClocks(tx, monitor, today, id)))
    .chain;

describe("a task put under the one it serves", () => {
  it("stands on both pages and in both journals, and is taken out again", async () => {
    const [parent, child] = [await build(), await build({ lastDay: "2026-12-20" })];
    await put(child, parent.number);
    expect((await chainOf(child)).parent).toMatchObject({ id: parent.id, warning: null });
    expect((await chainOf(parent)).children).toMatchObject([{ id: child.id, warning: null }]);
    await put(child, null);
    expect(await chainOf(child)).toMatchObject({ parent: null });
    expect(await chainOf(parent)).toMatchObject({ children: [], toClose: null });
    for (const { id } of [parent, child]) {
      expect(await eventsOf(database.owner, id)).toEqual(["tasks.set-parent", "tasks.set-parent"]);
    }
    await expect(put(child, null)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is never its own parent, however far up", async () => {
    const [top, middle, low] = [await build(), await build(), await build()];
    await put(middle, top.number);
    await put(low, middle.number);
    for (const [child, parent] of [
      [top, low],
      [top, middle],
      [top, top],
    ] as const) {
      await expect(put(child, parent.number)).rejects.toMatchObject({
        code: "CIRCULAR_PARENTS",
        fields: { parentNumber: expect.any(String) as string },
      });
    }
  });

  it("closes no circle also when two are put at once", async () => {
    const [one, other] = [await build(), await build()];
    const tried = await Promise.allSettled([put(one, other.number), put(other, one.number)]);
    expect(tried.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("is due by that one's day, when it is put there and when a date is set later", async () => {
    const parent = await build({ lastDay: "2026-12-15" });
    const late = await build({ lastDay: "2026-12-16" });
    await expect(put(late, parent.number)).rejects.toMatchObject({
      code: "NOT_UNDER",
      fields: { parentNumber: expect.stringContaining("16/12/2026") as string },
    });
    const undated = await build({ dueOn: null });
    await put(undated, parent.number);
    const date = (dueOn: string) =>
      setDueDate.perform(database.runtime, monitor, {
        taskId: undated.id,
        version: 2,
        dueOn,
        reason: "Theo nhiệm vụ cấp trên.",
      });
    await expect(date("2026-12-16")).rejects.toMatchObject({ code: "NEW_DUE_BEYOND_PARENT" });
    await date("2026-12-15");
    // Whatever moves the parent's day later, both pages say so.
    await database.owner
      .updateTable("app.task")
      .set({ last_day: "2026-12-10", due_on: "2026-12-10" })
      .where("id", "=", parent.id)
      .execute();
    const warning = "Hạn 15/12/2026 sau hạn nhiệm vụ cấp trên (10/12/2026).";
    expect((await chainOf(undated)).parent).toMatchObject({ warning });
    expect((await chainOf(parent)).children).toMatchObject([{ warning }]);
  });

  it("goes under nothing that has ended or is not there, and only by the Office's hand", async () => {
    const child = await build();
    const done = await build({ state: "COMPLETED", completedOn: TODAY });
    await expect(put(child, done.number)).rejects.toMatchObject({ code: "NOT_UNDER" });
    await expect(put(child, 999_999)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(put(child, done.number, agency)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  });

  it("follows its parent to the agency that takes the parent over", async () => {
    const [parent, child] = [await build(), await build()];
    await put(child, parent.number);
    const { unitId: heir } = await buildUnit(database.owner);
    await transferTask.perform(database.runtime, monitor, {
      taskId: parent.id,
      version: 1,
      toUnitId: heir,
      basis: "QĐ 5/QĐ-UBND",
      reason: "Theo phân định chức năng.",
    });
    expect((await chainOf(child)).parent).toMatchObject({ lastDay: "2026-12-31" });
    expect((await chainOf(child)).parent?.id).not.toBe(parent.id);
  });
});

describe("a task whose parts are all done", () => {
  it("is pointed out from the second day on, and stays open", async () => {
    const [parent, child] = [
      await build(),
      await build({ state: "COMPLETED", completedOn: "2026-11-20" }),
    ];
    await database.owner
      .updateTable("app.task")
      .set({ parent_id: parent.id })
      .where("id", "=", child.id)
      .execute();
    const { rows } = {
      rows: await database.owner
        .selectFrom("app.task_history")
        .select("state_since")
        .where("task_id", "=", child.id)
        .where("state", "=", "COMPLETED")
        .execute(),
    };
    expect(rows).toHaveLength(1);
    const chain = await chainOf(parent, "2026-12-30");
    expect(chain.toClose).toContain("1/1 nhiệm vụ cấp dưới đã kết thúc");
    expect((await rowOf(parent.id)).state).toBe("IN_PROGRESS");
  });
});
