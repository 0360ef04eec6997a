import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { getTaskClocks } from "../clocks/read/get-task-clocks.ts";
import { listTasks } from "../following/read/list-tasks.ts";
import {
  actorOf,
  buildAccount,
  buildTask,
  buildUnit,
  eventsOf,
  type BuiltTask,
} from "../testing.ts";
import { decideYear } from "./decide-year.ts";
import { reportYear } from "./report-year.ts";
import { yearEndRound } from "./year-end-round.ts";

let database: TestDatabase;
let unitId: string;
let head: Actor;
let headAccount: string;
let chief: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  unitId = (await buildUnit(owner, { name: "Sở Y tế" })).unitId;
  const account = await buildAccount(owner, { unitId, isHead: true });
  headAccount = account.accountId;
  await owner
    .insertInto("app.role_grant")
    .values({
      account_id: headAccount,
      role_code: "AGENCY_HEAD",
      unit_id: unitId,
      valid_from: "2026-01-01",
    })
    .execute();
  head = actorOf(account, ["tasks.report-year"], [unitId]);
  chief = actorOf(await buildAccount(owner, { name: "Lê Văn Chánh" }), [
    "tasks.report-year",
    "tasks.decide-year",
  ]);
});
afterAll(() => database.close());
beforeEach(() =>
  sql`truncate app.task, app.notification cascade`.execute(database.owner).then(() => undefined),
);

/** The round at a moment, for the day that it is then in Việt Nam. */
const roundAt = (moment: string) => {
  database.clock.set(moment);
  return yearEndRound.run(
    database.runtime,
    localDateOf(database.clock.now()),
    new AbortController().signal,
  );
};
const standing = (overrides: Parameters<typeof buildTask>[1] = {}) =>
  buildTask(database.owner, { unitId, dueOn: null, reviewOn: "2027-01-15", ...overrides });
const row = ({ id }: BuiltTask) =>
  database.owner.selectFrom("app.task").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const on = async (task: BuiltTask) => ({ taskId: task.id, version: (await row(task)).version });
const yearsOf = (task: BuiltTask, actor = chief) =>
  inScope(database.runtime.db, actor, async (tx) => {
    const { years, acts } = await getTaskClocks(
      tx,
      actor,
      localDateOf(database.clock.now()),
      task.id,
    );
    return { years, allowed: acts.filter((one) => one.allowed).map(({ act }) => act) };
  });
const result = "Đã kiểm tra 12 cơ sở, chấn chỉnh 3 cơ sở.";

describe("a standing duty towards the end of its year (case 18)", () => {
  it("asks for the year's result once, tells its agency once, and comes to review by 31/12", async () => {
    const [task] = [await standing(), await standing({ reviewOn: "2026-12-20" })];
    expect(await roundAt("2026-12-15T02:00:00Z")).toBe(0);
    expect(await roundAt("2026-12-16T02:00:00Z")).toBe(2);
    expect(await roundAt("2026-12-16T02:05:00Z")).toBe(0);
    expect(await roundAt("2027-01-05T02:00:00Z")).toBe(0);
    expect(await row(task)).toMatchObject({ review_on: "2026-12-31", state: "IN_PROGRESS" });
    const { rows } = await sql<{ account_id: string; title: string }>`
      select account_id, title from app.notification`.execute(database.owner);
    expect(rows).toEqual([
      {
        account_id: headAccount,
        title:
          "Cơ quan có 2 nhiệm vụ thường xuyên phải ghi kết quả năm 2026, chậm nhất ngày 31/12/2026.",
      },
    ]);
    const { items } = await inScope(database.runtime.db, head, (tx) =>
      listTasks(tx, head, "2027-01-05", { list: "year-result", limit: 50 }),
    );
    expect(items).toHaveLength(2);
  });

  it("is asked in the first hours of the new year too, when all nights before were missed; given after it, it is not", async () => {
    const task = await standing();
    // 00:30 of 1/1/2027 in Việt Nam is still 2026 in UTC.
    expect(await roundAt("2026-12-31T17:30:00Z")).toBe(1);
    expect((await yearsOf(task)).years).toMatchObject([{ year: 2026, askedOn: "2027-01-01" }]);
    await standing({ receivedOn: "2027-01-02" });
    expect(await roundAt("2027-01-04T02:00:00Z")).toBe(0);
  });

  it("leaves alone what has a date, what has ended and what waits for something else", async () => {
    await buildTask(database.owner, { unitId });
    await standing({ state: "COMPLETED", completedOn: "2026-11-20" });
    await standing({ termClass: "CONDITIONAL" });
    expect(await roundAt("2026-12-20T02:00:00Z")).toBe(0);
  });

  it("closes with the year by its result, which another person reads", async () => {
    const task = await standing();
    await roundAt("2026-12-20T02:00:00Z");
    expect((await yearsOf(task)).allowed).not.toContain("tasks.decide-year");
    const deciding = async (closes: boolean) => ({
      ...(await on(task)),
      year: 2026,
      closes,
      note: "Kế hoạch năm 2026 đã xong.",
    });
    await expect(decideYear.perform(database.runtime, chief, await deciding(true))).rejects.toThrow(
      "chưa ghi kết quả năm",
    );
    database.clock.set("2026-12-21T02:00:00Z");
    await reportYear.perform(database.runtime, head, { ...(await on(task)), year: 2026, result });
    expect((await yearsOf(task, head)).allowed).toEqual(["tasks.report-year"]);
    database.clock.set("2027-01-06T02:00:00Z");
    await decideYear.perform(database.runtime, chief, await deciding(true));
    expect(await row(task)).toMatchObject({ state: "COMPLETED", completed_on: "2026-12-31" });
    expect((await yearsOf(task)).years).toMatchObject([{ result, decision: "closed" }]);
    expect(await eventsOf(database.owner, task.id)).toEqual([
      "tasks.ask-year",
      "tasks.report-year",
      "tasks.decide-year",
    ]);
  });

  it("goes on in the next year where it holds further, and is asked again at that year's end", async () => {
    const task = await standing();
    await roundAt("2026-12-20T02:00:00Z");
    await reportYear.perform(database.runtime, head, { ...(await on(task)), year: 2026, result });
    const note = "Văn bản giao thường xuyên, không theo năm.";
    await decideYear.perform(database.runtime, chief, {
      ...(await on(task)),
      year: 2026,
      closes: false,
      note,
    });
    expect(await row(task)).toMatchObject({ state: "IN_PROGRESS", review_on: "2027-01-19" });
    expect(await roundAt("2026-12-21T02:00:00Z")).toBe(0);
    expect(await roundAt("2027-12-20T02:00:00Z")).toBe(1);
    await expect(
      reportYear.perform(database.runtime, head, { ...(await on(task)), year: 2026, result }),
    ).rejects.toMatchObject({ code: "VERSION_CONFLICT" });
  });

  it("is closed by nobody on their own result", async () => {
    const task = await standing();
    await roundAt("2026-12-20T02:00:00Z");
    await reportYear.perform(database.runtime, chief, { ...(await on(task)), year: 2026, result });
    await expect(
      decideYear.perform(database.runtime, chief, {
        ...(await on(task)),
        year: 2026,
        closes: true,
        note: "x",
      }),
    ).rejects.toThrow("không tự đóng năm");
  });

  it("is seen by its own agency only", async () => {
    await standing();
    await roundAt("2026-12-20T02:00:00Z");
    const stranger = actorOf(
      await buildAccount(database.owner),
      [],
      [(await buildUnit(database.owner)).unitId],
    );
    const seen = (actor: Actor) =>
      inScope(database.runtime.db, actor, (tx) =>
        tx.selectFrom("app.duty_year").selectAll().execute(),
      );
    expect(await seen(head)).toHaveLength(1);
    expect(await seen(stranger)).toEqual([]);
  });
});
