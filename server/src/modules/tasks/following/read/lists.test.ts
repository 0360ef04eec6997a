import type { TaskList, TaskQuery, TaskRow, TaskState } from "@dondoc/contract";
import { addDays } from "@dondoc/workcalendar";
import * as fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../../kernel/actor.ts";
import { inScope } from "../../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../../testing/test-database.ts";
import {
  actorOf,
  buildAccount,
  buildAssignment,
  buildDocument,
  buildTask,
  buildUnit,
} from "../../testing.ts";
import { getAgencyBoard } from "./agency-board.ts";
import { getDirectiveBoard } from "./directive-board.ts";
import { getFigures } from "./figures.ts";
import { getTask } from "./get-task.ts";
import { listTasks } from "./list-tasks.ts";
import { lists } from "./lists.ts";

const TODAY = "2026-11-23";
const NAMES = Object.keys(lists) as TaskList[];
let database: TestDatabase;
let chair: Actor;
let agencies: { unitId: string; actor: Actor }[];

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  const account = await buildAccount(owner);
  chair = actorOf(account, []);
  agencies = [];
  for (const name of ["Sở Nội vụ", "Sở Tư pháp", "Sở Y tế"]) {
    const { unitId } = await buildUnit(owner, { name });
    agencies.push({ unitId, actor: actorOf(await buildAccount(owner), [], [unitId]) });
  }
  const documentId = await buildDocument(owner);
  const day = fc.integer({ min: -15, max: 25 }).map((offset) => addDays(TODAY, offset));
  const anyTask = fc.record({
    unit: fc.integer({ min: 0, max: 2 }),
    partner: fc.integer({ min: 0, max: 2 }),
    state: fc.constantFrom<TaskState>(
      ...(["ASSIGNED", "IN_PROGRESS", "SUBMITTED", "RETURNED", "COMPLETED"] as const),
      ...(["IN_PROGRESS", "SUSPENDED", "REVOKED"] as const),
    ),
    dueOn: fc.option(day, { freq: 4 }),
    reviewOn: day,
    receivedOn: fc
      .oneof(
        { arbitrary: fc.integer({ min: -20, max: 0 }), weight: 5 },
        fc.integer({ min: -200, max: -80 }),
      )
      .map((offset) => addDays(TODAY, offset)),
    submittedOn: fc.integer({ min: -15, max: 0 }).map((offset) => addDays(TODAY, offset)),
    // Some of them last year.
    completedOn: fc
      .oneof(
        { arbitrary: fc.integer({ min: -15, max: 0 }), weight: 4 },
        fc.integer({ min: -420, max: -330 }),
      )
      .map((offset) => addDays(TODAY, offset)),
    obstacle: fc.boolean(),
    extensionPending: fc.boolean(),
  });
  for (const given of fc.sample(anyTask, { numRuns: 240, seed: 20_261_123 })) {
    const { unit, partner, state, submittedOn, completedOn, obstacle, ...rest } = given;
    const { id } = await buildTask(owner, {
      ...rest,
      state,
      documentId,
      assignmentId: await buildAssignment(owner, documentId),
      unitId: agencies[unit]?.unitId ?? "",
      coordinatingUnitIds: partner === unit ? [] : [agencies[partner]?.unitId ?? ""],
      submittedBy: state === "SUBMITTED" ? account.accountId : null,
      submittedOn: state === "SUBMITTED" ? submittedOn : null,
      completedOn: state === "COMPLETED" ? completedOn : null,
    });
    if (!obstacle) continue;
    await owner
      .insertInto("app.task_obstacle")
      .values({
        task_id: id,
        content: "Thiếu số liệu",
        raised_by: account.accountId,
        raised_at: new Date(),
      })
      .execute();
  }
  // What was finished last year was confirmed then.
  await sql`update app.task_history h set state_since = task.completed_on from app.task
    where task.id = h.task_id and h.state = 'COMPLETED' and task.completed_on < '2026-01-01'`.execute(
    owner,
  );
  // By somebody who does not ask here: one's own stars lead one's lists.
  const { accountId } = await buildAccount(owner);
  await sql`insert into app.task_star (account_id, task_id, starred_at)
    select ${accountId}, id, now() from app.task where number % 9 = 0`.execute(owner);
  await sql`insert into app.task_refusal (task_id, unit_id, legal_ground, explanation, refused_by, refused_at)
    select id, holder_unit_id, 'Điều 2 QĐ 10/2025', 'Thuộc cấp xã', ${accountId}, now() from app.task where number % 5 = 0`.execute(
    owner,
  );
  await sql`insert into app.duty_year (task_id, year, asked_on)
    select id, 2026, '2026-11-20' from app.task where last_day is null`.execute(owner);
  await sql`update app.task set inherited = true where number % 7 = 0`.execute(owner);
});
afterAll(() => database.close());

const page = (actor: Actor, query: Partial<TaskQuery>) =>
  inScope(database.runtime.db, actor, (tx) =>
    listTasks(tx, actor, TODAY, { list: "open", limit: 100, ...query }),
  );

async function everyRow(actor: Actor, query: Partial<TaskQuery>): Promise<TaskRow[]> {
  const rows: TaskRow[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const { items, next } = await page(actor, { ...query, ...(cursor && { cursor }), limit: 7 });
    rows.push(...items);
    cursor = next;
  }
  return rows;
}

const asked = () => [
  { who: "the Chair", actor: chair, query: {} },
  { who: "the Chair at one agency", actor: chair, query: { unitId: agencies[1]?.unitId ?? "" } },
  ...agencies.map(({ actor }, index) => ({ who: `agency ${index}`, actor, query: {} })),
];

describe("a figure", () => {
  it("is above zero for every list of these tasks, so that the comparison means something", async () => {
    const { figures } = await inScope(database.runtime.db, chair, (tx) =>
      getFigures(tx, chair, TODAY, {}),
    );
    expect(figures.filter(({ count }) => count === 0)).toStrictEqual([]);
  });

  it("counts exactly the rows of the list it opens, page by page, for everybody", async () => {
    for (const { who, actor, query } of asked()) {
      const { figures } = await inScope(database.runtime.db, actor, (tx) =>
        getFigures(tx, actor, TODAY, query),
      );
      for (const { list, count } of figures) {
        const rows = await everyRow(actor, { ...query, list });
        expect([who, list, rows.length]).toStrictEqual([who, list, count]);
        expect(new Set(rows.map(({ id }) => id)).size).toBe(count);
      }
      expect(figures.map(({ list }) => list).toSorted()).toStrictEqual(
        NAMES.filter((name) => name !== "all").toSorted(),
      );
    }
  });

  it("of work that has not ended is the same where only these are asked for", async () => {
    for (const { who, actor, query } of asked()) {
      const count = (unended: boolean) =>
        inScope(database.runtime.db, actor, (tx) =>
          getFigures(tx, actor, TODAY, { ...query, unended }),
        );
      const [all, going] = [await count(false), await count(true)];
      const ended = all.figures.filter(({ list }) => list.startsWith("completed"));
      expect(ended).toHaveLength(2);
      expect({ who, figures: going.figures }).toStrictEqual({
        who,
        figures: all.figures.filter((figure) => !ended.includes(figure)),
      });
    }
  });
});

describe("a list", () => {
  it.each<[TaskList, string[]]>([
    ["overdue", ["OPEN_OVERDUE"]],
    ["due-soon", ["OPEN_DUE_SOON"]],
    ["confirmation-late", ["AWAITING_CONFIRMATION_LATE"]],
    ["extension-pending", ["EXTENSION_PENDING"]],
    ["received-after-due", ["RECEIVED_AFTER_DUE"]],
    ["completed-late", ["DONE_LATE"]],
  ])("%s holds the tasks that are %j and no other", async (list, timeliness) => {
    const all = await everyRow(chair, { list: "all" });
    const wanted = all.filter(({ standing }) => timeliness.includes(standing.timeliness));
    const rows = await everyRow(chair, { list });
    expect(rows.map(({ id }) => id).toSorted()).toStrictEqual(
      wanted.map(({ id }) => id).toSorted(),
    );
  });

  it("comes in its order, the undated after the dated", async () => {
    const rows = await everyRow(chair, { list: "open" });
    const days = rows.map(({ lastDay }) => lastDay ?? "9999-12-31");
    expect(days).toStrictEqual(days.toSorted());
    const done = await everyRow(chair, { list: "completed" });
    expect(done.length).toBeGreaterThan(7);
    const reviews = (await everyRow(chair, { list: "undated" })).map(
      ({ reviewOn }) => reviewOn ?? "",
    );
    expect(reviews).toStrictEqual(reviews.toSorted());
  });

  it("of open tasks leaves out standing duties until their review day", async () => {
    const rows = await everyRow(chair, { list: "open" });
    const undated = rows.filter(({ lastDay, state }) => lastDay === null && state !== "SUBMITTED");
    expect(undated.length).toBeGreaterThan(0);
    for (const { reviewOn } of undated) expect(reviewOn !== null && reviewOn <= TODAY).toBe(true);
  });

  it("is found by words without accents and by the task's number", async () => {
    const { id } = await buildTask(database.owner, { title: "Đẩy mạnh chuyển đổi số 100%_" });
    const found = async (q: string) =>
      (await everyRow(chair, { list: "all", q })).map((row) => row.id);
    expect(await found("chuyen doi so 100%_")).toStrictEqual([id]);
    const { number } = (await page(chair, { list: "all", q: "CHUYỂN ĐỔI" })).items[0] ?? {};
    expect(await found(`nv-${number ?? ""}`)).toStrictEqual([id]);
    expect(await found("100__")).toStrictEqual([id]);
    expect(await found("1000")).toStrictEqual([]);
    await sql`delete from app.task_holder where task_id = ${id}`.execute(database.owner);
    await sql`delete from app.task_history where task_id = ${id}`.execute(database.owner);
    await sql`delete from app.task where id = ${id}`.execute(database.owner);
  });

  it("refuses a cursor that is not one of its own", async () => {
    await expect(page(chair, { cursor: "x" })).rejects.toMatchObject({ code: "INVALID" });
    const foreign = Buffer.from(JSON.stringify(["drop table", "1"])).toString("base64url");
    await expect(page(chair, { cursor: foreign })).rejects.toMatchObject({ code: "INVALID" });
  });
});

describe("an agency", () => {
  it("sees what it leads, what it cooperates in on request, and nothing else", async () => {
    const [own, other] = agencies;
    const { actor, unitId } = own ?? { actor: chair, unitId: "" };
    const led = await everyRow(actor, { list: "all" });
    expect(led.length).toBeGreaterThan(10);
    expect(led.every(({ holder }) => holder.id === unitId)).toBe(true);
    const helped = await everyRow(actor, { list: "all", role: "coordinating" });
    expect(helped.length).toBeGreaterThan(5);
    expect(helped.some(({ holder }) => holder.id === unitId)).toBe(false);
    expect(await everyRow(actor, { list: "all", unitId: other?.unitId ?? "" })).toStrictEqual([]);
  });
});

describe("a record", () => {
  it("counts of its assignment the tasks that the list of it holds, for everybody", async () => {
    const { owner } = database;
    const [own, other, third] = agencies;
    const documentId = await buildDocument(owner);
    const assignmentId = await buildAssignment(owner, documentId);
    const shared = { documentId, assignmentId, coordinatingUnitIds: [own?.unitId ?? ""] };
    const { id } = await buildTask(owner, { ...shared, unitId: own?.unitId ?? "" });
    await buildTask(owner, { ...shared, unitId: other?.unitId ?? "", state: "COMPLETED" });
    await buildTask(owner, { ...shared, unitId: third?.unitId ?? "" });
    const counted = [];
    for (const actor of [chair, own?.actor ?? chair]) {
      const record = await inScope(database.runtime.db, actor, (tx) =>
        getTask(tx, actor, TODAY, id),
      );
      expect(record.assignmentId).toBe(assignmentId);
      const rows = await everyRow(actor, { list: "all", assignmentId });
      const done = await everyRow(actor, { list: "completed", assignmentId });
      expect(record.siblings).toStrictEqual({ total: rows.length, completed: done.length });
      counted.push(record.siblings.total);
    }
    expect(counted).toStrictEqual([3, 1]);
    await sql`delete from app.task_holder where task_id in (select id from app.task where assignment_id = ${assignmentId})`.execute(
      owner,
    );
    await sql`
      delete from app.task_history where task_id in (select id from app.task where assignment_id = ${assignmentId})`.execute(
      owner,
    );
    await sql`delete from app.task where assignment_id = ${assignmentId}`.execute(owner);
  });
});

describe("the boards", () => {
  it("count by agency what the agency's lists hold", async () => {
    const board = await inScope(database.runtime.db, chair, (tx) =>
      getAgencyBoard(tx, chair, TODAY, false),
    );
    expect(board.items).toHaveLength(3);
    expect(board.completedFrom).toBe("2026-01-01");
    const year = { completedFrom: board.completedFrom };
    for (const row of board.items) {
      const rows = async (list: TaskList, filter = {}) =>
        everyRow(chair, { list, unitId: row.unit.id, ...filter });
      const overdue = await rows("overdue");
      expect(row).toMatchObject({
        open: (await rows("open")).length,
        overdue: overdue.length,
        maxDaysLate: Math.max(...overdue.map(({ standing }) => standing.daysLate)),
        dueSoon: (await rows("due-soon")).length,
        awaitingConfirmation: (await rows("to-confirm")).length,
        completed: (await rows("completed", year)).length,
        completedLate: (await rows("completed-late", year)).length,
      });
    }
    const everDone = await everyRow(chair, { list: "completed" });
    const ofYear = board.items.reduce((sum, { completed }) => sum + completed, 0);
    expect(ofYear).toBeLessThan(everDone.length);
    expect(ofYear).toBe((await everyRow(chair, { list: "completed", ...year })).length);
    const counts = board.items.map(({ overdue }) => overdue);
    expect(counts).toStrictEqual(counts.toSorted((a, b) => b - a));
  });

  it("count by directive what its lists hold, and show an agency its own only", async () => {
    for (const actor of [chair, agencies[0]?.actor ?? chair]) {
      const { items } = await inScope(database.runtime.db, actor, (tx) =>
        getDirectiveBoard(tx, actor, TODAY, { overdueOnly: true, followed: false }),
      );
      const all = await everyRow(actor, { list: "all" });
      expect(items).toMatchObject([
        {
          document: { reference: "978/UBND-HCTC" },
          open: (await everyRow(actor, { list: "open" })).length,
          overdue: (await everyRow(actor, { list: "overdue" })).length,
          completed: (await everyRow(actor, { list: "completed" })).length,
          total: all.filter(({ state }) => state !== "REVOKED").length,
        },
      ]);
    }
  });
});
