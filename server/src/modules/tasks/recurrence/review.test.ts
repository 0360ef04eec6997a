import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { getTaskClocks } from "../clocks/read/get-task-clocks.ts";
import { listTasks } from "../following/read/list-tasks.ts";
import { reportProgress } from "../progress/report-progress.ts";
import { actorOf, buildAccount, buildTask, eventsOf } from "../testing.ts";
import { decideEnd } from "./decide-end.ts";
import { reviewDuty } from "./review-duty.ts";

const TODAY = "2026-11-23";
let database: TestDatabase;
let specialist: Actor;
let chief: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  specialist = actorOf(await buildAccount(database.owner), ["tasks.review"]);
  chief = actorOf(await buildAccount(database.owner), ["tasks.review", "tasks.decide-end"]);
});
afterAll(() => database.close());

const row = (id: string) =>
  database.owner.selectFrom("app.task").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const standing = () => buildTask(database.owner, { dueOn: null, reviewOn: "2026-11-20" });
const clocksOf = (id: string, actor: Actor) =>
  inScope(database.runtime.db, actor, (tx) => getTaskClocks(tx, actor, TODAY, id));

describe("a review of a duty without a date", () => {
  it("keeps it until the next look, at most as many days ahead as the province allows", async () => {
    const { id } = await standing();
    const keep = { taskId: id, version: 1, decision: "keep", note: "Vẫn phải làm" } as const;
    for (const nextReviewOn of ["2026-11-23", "2026-12-24"]) {
      await expect(
        reviewDuty.perform(database.runtime, specialist, { ...keep, nextReviewOn }),
      ).rejects.toMatchObject({ code: "REVIEW_OUTSIDE" });
    }
    await reviewDuty.perform(database.runtime, specialist, { ...keep, nextReviewOn: "2026-12-23" });
    expect(await row(id)).toMatchObject({ review_on: "2026-12-23", version: 2 });
    expect((await clocksOf(id, specialist)).reviews).toMatchObject([
      { decision: "keep", note: "Vẫn phải làm", nextReviewOn: "2026-12-23" },
    ]);
  });

  it("gives it a date", async () => {
    const { id } = await standing();
    const date = { decision: "date", dueOn: "2026-12-10", note: "Kết luận giao ban" } as const;
    await reviewDuty.perform(database.runtime, specialist, { taskId: id, version: 1, ...date });
    expect(await row(id)).toMatchObject({ last_day: "2026-12-10", review_on: null });
    expect(await eventsOf(database.owner, id)).toEqual(["tasks.review"]);
  });

  it("gives no date beyond the task that it serves", async () => {
    const parent = await buildTask(database.owner, { dueOn: "2026-12-15" });
    const { id } = await buildTask(database.owner, {
      dueOn: null,
      reviewOn: "2026-11-20",
      parentId: parent.id,
    });
    const date = { taskId: id, version: 1, decision: "date", note: "Kết luận giao ban" } as const;
    await expect(
      reviewDuty.perform(database.runtime, specialist, { ...date, dueOn: "2026-12-16" }),
    ).rejects.toMatchObject({ code: "NEW_DUE_BEYOND_PARENT" });
    await reviewDuty.perform(database.runtime, specialist, { ...date, dueOn: "2026-12-15" });
    expect(await row(id)).toMatchObject({ last_day: "2026-12-15" });
  });

  it("proposes its end, which another person decides", async () => {
    const { id } = await standing();
    const end = { taskId: id, decision: "end", note: "Đã có quy định mới thay thế" } as const;
    await reviewDuty.perform(database.runtime, chief, { ...end, version: 1 });
    const ending = { taskId: id, version: 2, ends: true, note: "Đã kiểm tra 12 đợt trong năm" };
    await expect(decideEnd.perform(database.runtime, chief, ending)).rejects.toMatchObject({
      message: expect.stringContaining("không tự quyết định") as string,
    });
    // Nor the same person by another account, nor somebody who acts in their place.
    const { accountId, personId } = chief;
    const again = actorOf({ accountId: newId(), personId: personId ?? "" }, ["tasks.decide-end"]);
    const inPlace = {
      ...actorOf(await buildAccount(database.owner), ["tasks.decide-end"]),
      onBehalfOf: {
        accountId: accountId ?? "",
        personId: personId ?? "",
        name: "Trần Thị Bình",
        delegationId: newId(),
        legalBasis: "Giấy ủy quyền 3/UQ",
      },
    };
    await expect(decideEnd.perform(database.runtime, inPlace, ending)).rejects.toMatchObject({
      message: expect.stringContaining("không tự quyết định") as string,
    });
    await expect(decideEnd.perform(database.runtime, again, ending)).rejects.toMatchObject({
      message: expect.stringContaining("không tự quyết định") as string,
    });
    const other = actorOf(await buildAccount(database.owner), ["tasks.decide-end"]);
    expect((await clocksOf(id, other)).acts).toMatchObject([
      { act: "tasks.decide-end", allowed: true },
    ]);
    await decideEnd.perform(database.runtime, other, ending);
    expect(await row(id)).toMatchObject({ state: "COMPLETED", review_on: null });
  });

  it("is not for a task with a date, and not for an agency", async () => {
    const { id, unitId } = await buildTask(database.owner);
    const keep = { taskId: id, version: 1, decision: "keep", nextReviewOn: "2026-12-01", note: "x" } as const; // prettier-ignore
    await expect(reviewDuty.perform(database.runtime, specialist, keep)).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
    const agency = actorOf(await buildAccount(database.owner), ["tasks.report-progress"], [unitId]);
    expect((await clocksOf(id, agency)).acts).toEqual([]);
  });
});

describe("an agency's report", () => {
  it("leaves the day of review where it is, and ends the silence", async () => {
    const task = await buildTask(database.owner, {
      dueOn: null,
      reviewOn: "2026-11-20",
      receivedOn: "2026-06-01",
    });
    const stale = async () => {
      const query = { list: "stale", limit: 50, unitId: task.unitId } as const;
      const { items } = await inScope(database.runtime.db, specialist, (tx) =>
        listTasks(tx, specialist, TODAY, query),
      );
      return items.length;
    };
    expect(await stale()).toBe(1);
    const focal = actorOf(
      await buildAccount(database.owner),
      ["tasks.report-progress"],
      [task.unitId],
    );
    const said = { taskId: task.id, version: 1, content: "Đã kiểm tra 3 đơn vị", percent: null };
    await reportProgress.perform(database.runtime, focal, said);
    expect(await row(task.id)).toMatchObject({ review_on: "2026-11-20", reported_on: TODAY });
    expect(await stale()).toBe(0);
  });
});
