import type { StepDelayQuery } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { Actor } from "../../../../kernel/actor.ts";
import { inScope } from "../../../../kernel/database/scope.ts";
import { newId } from "../../../../kernel/ids.ts";
import { createTestDatabase, type TestDatabase } from "../../../../testing/test-database.ts";
import { actorOf, buildAccount, buildTask, buildUnit, type BuiltAccount } from "../../testing.ts";
import { getTask } from "./get-task.ts";
import { getStepDelays } from "./step-delays.ts";

const TODAY = "2026-11-23";
let database: TestDatabase;
let finance: string;
let an: BuiltAccount;
let binh: BuiltAccount;
let head: Actor;
let stranger: Actor;
let monitor: Actor;
let chair: Actor;
let finished: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  finance = (await buildUnit(owner, { name: "Sở Tài chính" })).unitId;
  const health = (await buildUnit(owner, { name: "Sở Y tế" })).unitId;
  an = await buildAccount(owner, { name: "Nguyễn Văn An", unitId: finance });
  binh = await buildAccount(owner, { name: "Trần Thị Bình", unitId: finance });
  const dung = await buildAccount(owner, { name: "Lê Thị Dung", unitId: health });
  head = actorOf(await buildAccount(owner, { unitId: finance }), [], [finance]);
  stranger = actorOf(dung, [], [health]);
  const follows = await buildAccount(owner);
  monitor = actorOf(follows, []);
  chair = actorOf(await buildAccount(owner), []);

  const step = (
    taskId: string,
    person: BuiltAccount,
    title: string,
    dueOn: string,
    doneOn?: string,
  ) =>
    owner
      .insertInto("app.task_step")
      .values({
        id: newId(),
        task_id: taskId,
        ordinal: 1,
        title,
        person_id: person.personId,
        due_on: dueOn,
        done_on: doneOn ?? null,
      })
      .execute();
  const build = (more: Parameters<typeof buildTask>[1]) =>
    buildTask(owner, { unitId: finance, receivedOn: "2026-11-01", ...more });
  const running = await build({ monitorAccountId: follows.accountId });
  await step(running.id, an, "Dự thảo", "2026-11-20");
  await step(running.id, an, "Lấy ý kiến", "2026-11-10", "2026-11-12");
  await step(running.id, binh, "Đúng ngày", "2026-11-10", "2026-11-10");
  await step(running.id, binh, "Chưa đến ngày", TODAY);
  const ended = await build({ state: "COMPLETED", completedOn: "2026-11-16" });
  finished = ended.id;
  await step(ended.id, binh, "Bỏ dở", "2026-11-12");
  const revoked = await build({ state: "REVOKED" });
  await step(revoked.id, binh, "Không tính nữa", "2026-11-02");
  const elsewhere = await build({ unitId: health });
  await step(elsewhere.id, dung, "Của Sở Y tế", "2026-11-13");
});
afterAll(() => database.close());

const delays = (actor: Actor, query: Partial<z.output<typeof StepDelayQuery>> = {}) =>
  inScope(database.runtime.db, actor, (tx) =>
    getStepDelays(tx, actor, TODAY, { limit: 50, steps: "open", ...query }),
  );
const titles = async (actor: Actor, query: Parameters<typeof delays>[1] = {}) =>
  (await delays(actor, query)).items.map(({ title, daysLate }) => `${title} ${daysLate}`);

describe("the delays by step", () => {
  it("name each late step with its person, the longest first, and sum them by person", async () => {
    const { items, people, scope } = await delays(head, { steps: "all" });
    expect(
      items.map(({ title, person, daysLate, doneOn, ended }) => [
        title,
        person.name,
        daysLate,
        doneOn,
        ended,
      ]),
    ).toEqual([
      // Left open, it ended with its task on the 16th.
      ["Bỏ dở", "Trần Thị Bình", 4, null, true],
      ["Dự thảo", "Nguyễn Văn An", 3, null, false],
      ["Lấy ý kiến", "Nguyễn Văn An", 2, "2026-11-12", true],
    ]);
    expect(scope).toBe("own");
    expect(people.map(({ person, ...sum }) => [person.name, sum])).toEqual([
      ["Nguyễn Văn An", { steps: 2, open: 1, daysLate: 5 }],
      ["Trần Thị Bình", { steps: 1, open: 0, daysLate: 4 }],
    ]);
  });

  it("are narrowed to open or finished steps, a person, and the days of the steps", async () => {
    expect(await titles(head)).toEqual(["Dự thảo 3"]);
    expect(await titles(head, { steps: "done" })).toEqual(["Bỏ dở 4", "Lấy ý kiến 2"]);
    expect(await titles(head, { steps: "all", personId: binh.personId })).toEqual(["Bỏ dở 4"]);
    expect(await titles(head, { steps: "all", from: "2026-11-11", to: "2026-11-19" })).toEqual([
      "Bỏ dở 4",
    ]);
  });

  it("stay in the agency, whichever agency is asked for", async () => {
    expect(await titles(stranger)).toEqual(["Của Sở Y tế 10"]);
    expect(await titles(stranger, { unitId: finance, steps: "all" })).toEqual([]);
    expect(await titles(stranger, { personId: an.personId, steps: "all" })).toEqual([]);
  });

  it("are of what one follows until the Office names an agency", async () => {
    expect((await delays(monitor)).scope).toBe("followed");
    expect(await titles(monitor)).toEqual(["Dự thảo 3"]);
    expect(await titles(chair)).toEqual([]);
    expect(await titles(chair, { unitId: finance, steps: "all" })).toHaveLength(3);
  });

  it("are read page by page, each step once", async () => {
    const first = await delays(head, { steps: "all", limit: 2 });
    expect(first.next).not.toBeNull();
    const second = await delays(head, { steps: "all", limit: 2, cursor: first.next ?? "" });
    expect([first, second].map(({ items }) => items.length)).toEqual([2, 1]);
    expect(second.next).toBeNull();
    expect(second.people).toEqual([]);
    const foreign = Buffer.from('["x","y"]').toString("base64url");
    await expect(delays(head, { cursor: foreign })).rejects.toMatchObject({ code: "INVALID" });
  });

  it("say the same days as the task's own page", async () => {
    const page = await inScope(database.runtime.db, head, (tx) =>
      getTask(tx, head, TODAY, finished),
    );
    expect(page.steps.map(({ title, daysLate }) => [title, daysLate])).toEqual([["Bỏ dở", 4]]);
  });
});
