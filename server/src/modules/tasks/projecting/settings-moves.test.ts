import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { allowed, defineAct } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { changeSetting, previewSetting } from "../../settings/testing.ts";
import { assignTasks } from "../assigning/assign-tasks.ts";
import type { TaskOrder } from "../assigning/task-order.ts";
import {
  actorOf,
  buildAccount,
  buildAssignment,
  buildDocument,
  buildTask,
  buildUnit,
} from "../testing.ts";
import { registerTaskEffects } from "./register-effects.ts";

const TODAY = "2026-11-23";
let database: TestDatabase;
let chief: Actor;
let unitId: string;
let gate: { reached: () => void; opened: Promise<void> } | null = null;
registerTaskEffects();

/** A release that stops before its end until the test lets it go on. */
const release = defineAct({
  name: "test.release-slowly",
  title: "Giao nhiệm vụ",
  input: z.custom<TaskOrder[]>(),
  load: async () => null,
  policy: () => allowed,
  async run(context, _subject, orders) {
    const made = await assignTasks(context, orders);
    gate?.reached();
    await gate?.opened;
    return made;
  },
  tell: () => "giao nhiệm vụ",
});

beforeAll(async () => {
  database = await createTestDatabase();
  chief = actorOf(await buildAccount(database.owner), ["settings.change", release.name]);
  ({ unitId } = await buildUnit(database.owner, { name: "Sở Y tế" }));
});
afterAll(() => database.close());
afterEach(async () => {
  gate = null;
  await sql`truncate app.setting_value, app.task cascade`.execute(database.owner);
});

const preview = (key: string, value: string, validFrom?: string) =>
  inScope(database.runtime.db, chief, (tx) =>
    previewSetting(tx, chief, TODAY, { key, value, validFrom }),
  );
const change = (key: string, value: string | number) =>
  changeSetting.perform(database.runtime, chief, { key, value, legalBasis: "QĐ 7/QĐ-UBND" });
const taskRow = (id: string) =>
  database.owner
    .selectFrom("app.task")
    .select(["last_day", "due_on", "due_bound", "review_on", "version"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
const build = (overrides: Parameters<typeof buildTask>[1]) =>
  buildTask(database.owner, { unitId, ...overrides });

describe("before “trước ngày” is read another way", () => {
  it("the preview names every task that moves, before and after, and writes nothing; saving records how many", async () => {
    const moving = await build({ dueOn: "2026-12-10", bound: "before" });
    const passed = await build({ dueOn: "2026-11-20", bound: "before" });
    const dueToday = await build({ dueOn: TODAY, bound: "before" });
    await build({ dueOn: "2026-12-10", bound: "by" });
    await build({ dueOn: "2026-12-10", bound: "before", state: "COMPLETED", completedOn: TODAY });

    const seen = await preview("beforeDateMeans", "DAY_BEFORE");
    expect(seen).toMatchObject({
      from: "đến hết ngày D",
      to: "đến hết ngày liền trước ngày D",
      movement: { what: "Ngày cuối", count: 1, agencies: 1 },
    });
    expect(seen.movement?.items).toMatchObject([
      { id: moving.id, agency: "Sở Y tế", before: "10/12/2026", after: "09/12/2026" },
    ]);
    expect(seen.movement?.items[0]?.why).toContain("trước ngày 10/12/2026");
    // Nobody becomes late by a decision of today: what has passed, and what would pass, is told apart and stays.
    expect(seen.movement?.left.items.map(({ id }) => id).toSorted()).toEqual(
      [passed.id, dueToday.id].toSorted(),
    );
    expect(await taskRow(moving.id)).toMatchObject({ last_day: "2026-12-10", version: 1 });

    await change("beforeDateMeans", "DAY_BEFORE");
    expect(await taskRow(moving.id)).toMatchObject({ last_day: "2026-12-09", version: 2 });
    expect(await taskRow(dueToday.id)).toMatchObject({ last_day: TODAY, version: 1 });
    const { moves } = await database.owner
      .selectFrom("app.setting_value")
      .select("moves")
      .executeTakeFirstOrThrow();
    expect(moves).toBe(1);
    expect((await preview("beforeDateMeans", "DAY_BEFORE")).movement?.count).toBe(0);
  });

  it("of several terms the one governs that has become the earliest", async () => {
    const documentId = await buildDocument(database.owner);
    const order = orderFor(documentId, await buildAssignment(database.owner, documentId), [
      { by: "2026-12-10" },
      { before: "2026-12-10" },
    ]);
    await release.perform(database.runtime, chief, [order]);
    const { id } = await database.owner
      .selectFrom("app.task")
      .select("id")
      .executeTakeFirstOrThrow();
    await database.owner.updateTable("app.task").set({ due_bound: "by" }).execute();
    expect((await preview("beforeDateMeans", "DAY_BEFORE")).movement?.items).toMatchObject([
      { id, before: "10/12/2026", after: "09/12/2026" },
    ]);
    await change("beforeDateMeans", "DAY_BEFORE");
    expect(await taskRow(id)).toMatchObject({ due_bound: "before", last_day: "2026-12-09" });
  });
});

const orderFor = (documentId: string, assignmentId: string, due: TaskOrder["due"]): TaskOrder => ({
  assignmentId,
  documentId,
  title: "Báo cáo kết quả",
  deliverable: "Báo cáo",
  due,
  duePhrase: "trước ngày 15/12/2026",
  duty: "report",
  origin: "PROVINCE",
  issuedOn: "2026-11-16",
  receivedOn: "2026-11-18",
  holderUnitIds: [unitId],
  coordinatingUnitIds: [],
  monitorAccountId: null,
});

describe("a release at the very moment of the change", () => {
  it("is waited for, and its tasks move with the others", async () => {
    const documentId = await buildDocument(database.owner);
    const assignmentId = await buildAssignment(database.owner, documentId);
    const reached = Promise.withResolvers<void>();
    const opened = Promise.withResolvers<void>();
    gate = { reached: reached.resolve, opened: opened.promise };
    const releasing = release.perform(database.runtime, chief, [
      orderFor(documentId, assignmentId, [{ before: "2026-12-15" }]),
    ]);
    await reached.promise;
    const changing = change("beforeDateMeans", "DAY_BEFORE");
    await somebodyWaits();
    opened.resolve();
    await Promise.all([releasing, changing]);
    const { last_day: lastDay } = await database.owner
      .selectFrom("app.task")
      .select("last_day")
      .executeTakeFirstOrThrow();
    expect(lastDay).toBe("2026-12-14");
  });

  async function somebodyWaits(): Promise<void> {
    await expect
      .poll(async () => {
        const { rows } = await sql<{ waiting: number }>`
          select count(*)::int as waiting from pg_locks where locktype = 'advisory' and not granted
            and database = (select oid from pg_database where datname = current_database())`.execute(
          database.owner,
        );
        return rows[0]?.waiting;
      })
      .toBe(1);
  }
});

describe("other settings before they change", () => {
  it("shows which tasks get another alert", async () => {
    const task = await build({ dueOn: "2026-11-30" });
    const later = await build({ dueOn: "2026-12-30" });
    // Five working days are left on 23/11 but for the holiday of 24/11: four.
    expect((await preview("alert.yellowDays", "4")).movement?.items).toMatchObject([
      { id: task.id, before: "xanh, sắp đến hạn", after: "vàng, sắp đến hạn" },
    ]);
    // As of the day on which it would begin.
    expect((await preview("alert.yellowDays", "5", "2026-12-23")).movement?.items).toMatchObject([
      { id: later.id, after: "vàng, sắp đến hạn" },
    ]);
  });

  it("shows and moves the reviews that are to come, none into the past", async () => {
    const { id } = await build({ dueOn: null, reviewOn: "2026-12-18" });
    const near = await build({ dueOn: null, reviewOn: "2026-11-30" });
    const come = await build({ dueOn: null, reviewOn: "2026-11-20" });
    const { movement } = await preview("noDeadline.reviewDays", "20");
    expect(movement?.items).toMatchObject([
      { id: near.id, before: "30/11/2026", after: "23/11/2026" },
      { id, before: "18/12/2026", after: "08/12/2026" },
    ]);
    await change("noDeadline.reviewDays", 20);
    expect((await taskRow(id)).review_on).toBe("2026-12-08");
    expect((await taskRow(near.id)).review_on).toBe(TODAY);
    expect((await taskRow(come.id)).review_on).toBe("2026-11-20");
  });

  it("shows which undated duties would be named for lying still", async () => {
    const { id } = await build({ dueOn: null, receivedOn: "2026-10-01" });
    await build({ dueOn: null, receivedOn: "2026-11-18" });
    expect((await preview("noDeadline.staleDays", "30")).movement?.items).toMatchObject([
      { id, before: "chưa nêu", after: "bị nêu" },
    ]);
  });

  it("says plainly when nothing that is open moves", async () => {
    expect(await preview("starred.max", "1")).toMatchObject({
      movement: null,
      note: expect.stringContaining("không làm đổi") as string,
    });
    await expect(preview("extension.maxCount", "99")).rejects.toMatchObject({
      fields: { value: expect.stringContaining("từ 0 đến 10") as string },
    });
  });

  it("shows until when more time may be asked for, and which tasks have had all they may", async () => {
    const { id } = await build({ dueOn: "2026-12-31" });
    const twice = await build({ dueOn: "2026-12-30", extensionCount: 2 });
    expect((await preview("extension.minDaysBefore", "1")).movement?.items).toMatchObject([
      { id: twice.id, before: "25/12/2026", after: "29/12/2026" },
      { id, before: "28/12/2026", after: "30/12/2026" },
    ]);
    expect((await preview("extension.maxCount", "3")).movement?.items).toMatchObject([
      { id: twice.id, before: "đã đủ số lần", after: "còn trong số lần" },
    ]);
    expect((await preview("extension.maxCount", "0")).movement).toMatchObject({
      count: 1,
      items: [{ id, before: "còn trong số lần", after: "đã đủ số lần" }],
    });
  });

  it("shows by when waiting requests are to be decided", async () => {
    const { id } = await build({ dueOn: "2026-12-31" });
    await build({ dueOn: "2026-12-31" });
    const { accountId } = await buildAccount(database.owner, { unitId });
    await database.owner
      .insertInto("app.task_extension")
      .values({
        task_id: id,
        no: 1,
        unit_id: unitId,
        ground: "superior",
        explanation: "Chờ ý kiến.",
        missing: "Văn bản trả lời.",
        percent: 60,
        proposed_on: "2027-01-15",
        document_number: "5/TTr",
        in_time: true,
        central: false,
        old_due_on: "2026-12-31",
        old_bound: "by",
        old_last_day: "2026-12-31",
        requested_by: accountId,
        requested_at: new Date("2026-11-20T03:00:00Z"),
      })
      .execute();
    // 20/11 is a Friday; 23/11 and, 24/11 being off, 25/11 are the next working days.
    expect((await preview("extension.decideDays", "1")).movement?.items).toMatchObject([
      { id, before: "25/11/2026", after: "23/11/2026" },
    ]);
  });

  it("shows until when an agency may say that a task is not its function", async () => {
    const { id } = await build({ receivedOn: "2026-11-20" });
    await build({ receivedOn: "2026-11-10" });
    expect((await preview("refusal.days", "1")).movement?.items).toMatchObject([
      { id, before: "25/11/2026", after: "23/11/2026" },
    ]);
  });

  it("tells in words which documents that wait to be entered have another term", async () => {
    expect((await preview("entry.normalDays", "3")).note).toContain("Không văn bản nào");
    const documentId = await buildDocument(database.owner);
    await sql`update app.document set state = 'review' where id = ${documentId}`.execute(
      database.owner,
    );
    const { note, movement } = await preview("entry.normalDays", "3");
    expect(movement).toBeNull();
    expect(note).toContain(
      "1 văn bản đang chờ nhập đổi thời hạn nhập: 978/UBND-HCTC từ 19/11/2026",
    );
  });

  it("is not for those who may not change them", async () => {
    const clerk = actorOf(await buildAccount(database.owner), []);
    await expect(
      inScope(database.runtime.db, clerk, (tx) =>
        previewSetting(tx, clerk, TODAY, { key: "alert.yellowDays", value: "4" }),
      ),
    ).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  });
});
