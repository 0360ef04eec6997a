import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { getTaskClocks } from "../clocks/read/get-task-clocks.ts";
import { actorOf, buildAccount, buildTask, buildUnit, type BuiltTask } from "../testing.ts";
import { transferTask } from "../holding/transfer-task.ts";
import { linkTasks } from "./link-tasks.ts";
import { unlinkTasks } from "./unlink-tasks.ts";

const TODAY = "2026-11-23";
let database: TestDatabase;
let office: Actor;
beforeAll(async () => {
  database = await createTestDatabase();
  office = actorOf(await buildAccount(database.owner), [
    "tasks.link",
    "tasks.unlink",
    "tasks.transfer",
  ]);
});
afterAll(() => database.close());

const versionOf = async (id: string) =>
  (
    await database.owner
      .selectFrom("app.task")
      .select("version")
      .where("id", "=", id)
      .executeTakeFirstOrThrow()
  ).version;
const link = async (collector: BuiltTask, feed: BuiltTask) =>
  linkTasks.perform(database.runtime, office, {
    taskId: collector.id,
    version: await versionOf(collector.id),
    feedNumber: feed.number,
  });
const chainOf = async (id: string, actor = office) =>
  (await inScope(database.runtime.db, actor, (tx) => getTaskClocks(tx, actor, TODAY, id))).chain;
const agency = async (name: string, overrides: Parameters<typeof buildTask>[1] = {}) =>
  buildTask(database.owner, {
    unitId: (await buildUnit(database.owner, { name })).unitId,
    ...overrides,
  });

describe("a chain of reports", () => {
  it("names who has handed in and who is missing, on both pages, and warns of a part that comes too late", async () => {
    const collector = await agency("Sở Nội vụ", { dueOn: "2026-12-29" });
    const sent = await agency("Sở Y tế", {
      dueOn: "2026-12-15",
      state: "COMPLETED",
      completedOn: "2026-11-20",
    });
    const missing = await agency("Sở Tư pháp", { dueOn: "2026-12-28" });
    await link(collector, sent);
    await link(collector, missing);
    expect((await chainOf(collector.id)).feeds).toMatchObject([
      { unit: "Sở Y tế", isSent: true, sentOn: "2026-11-20", warning: null },
      {
        unit: "Sở Tư pháp",
        isSent: false,
        warning: expect.stringContaining("3 ngày làm việc") as string,
      },
    ]);
    expect((await chainOf(missing.id)).collectors).toMatchObject([{ unit: "Sở Nội vụ" }]);
    await unlinkTasks.perform(database.runtime, office, {
      taskId: collector.id,
      version: await versionOf(collector.id),
      feedId: missing.id,
    });
    expect((await chainOf(collector.id)).feeds).toHaveLength(1);
  });

  it("is never a circle, of one, two or three tasks", async () => {
    const [a, b, c] = [await agency("Sở A"), await agency("Sở B"), await agency("Sở C")];
    await link(b, a);
    await link(c, b);
    for (const [collector, feed] of [
      [a, a],
      [a, b],
      [a, c],
    ] as const) {
      await expect(link(collector, feed)).rejects.toMatchObject({ code: "CIRCULAR_CHAIN" });
    }
  });

  it("is not closed to a circle by two officers who link at the same moment", async () => {
    const [a, b] = [await agency("Sở D"), await agency("Sở E")];
    const both = await Promise.allSettled([link(b, a), link(a, b)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("goes on with a part's successor, when the part is handed to another agency", async () => {
    const [collector, feed] = [await agency("Sở Nội vụ"), await agency("UBND huyện Núi Xanh")];
    await link(collector, feed);
    await transferTask.perform(database.runtime, office, {
      taskId: feed.id,
      version: await versionOf(feed.id),
      toUnitId: (await buildUnit(database.owner, { name: "UBND xã Suối Trong" })).unitId,
      basis: "NQ 1/NQ-HĐND",
      reason: "Theo phân định chức năng.",
    });
    expect((await chainOf(collector.id)).feeds).toMatchObject([{ unit: "UBND xã Suối Trong" }]);
  });

  it("names all who hand in to the agency that sums up, whose tasks it cannot open", async () => {
    const collector = await agency("Sở Nội vụ");
    const feed = await agency("Sở Y tế", { dueOn: "2026-12-15" });
    await link(collector, feed);
    const own = actorOf(await buildAccount(database.owner), [], [collector.unitId]);
    expect((await chainOf(collector.id, own)).feeds).toMatchObject([
      { unit: "Sở Y tế", lastDay: "2026-12-15", isSent: false, opens: false },
    ]);
    expect((await chainOf(collector.id)).feeds).toMatchObject([{ unit: "Sở Y tế", opens: true }]);
  });

  it("shows an agency no task of another that it could not see before", async () => {
    const collector = await agency("Sở Nội vụ");
    const feed = await agency("Sở Y tế");
    await link(collector, feed);
    const own = actorOf(await buildAccount(database.owner), [], [feed.unitId]);
    expect((await chainOf(feed.id, own)).collectors).toEqual([]);
    const stranger = actorOf(
      await buildAccount(database.owner),
      [],
      [(await buildUnit(database.owner)).unitId],
    );
    const seen = await inScope(database.runtime.db, stranger, (tx) =>
      tx.selectFrom("app.task_link").selectAll().execute(),
    );
    expect(seen).toEqual([]);
  });
});
