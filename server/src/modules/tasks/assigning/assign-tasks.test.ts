import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { allowed, defineAct } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { defaultSettings } from "../../settings/index.ts";
import {
  actorOf,
  buildAccount,
  buildAssignment,
  buildDocument,
  buildTask,
  buildUnit,
  type BuiltUnit,
} from "../testing.ts";
import { assignTasks } from "./assign-tasks.ts";
import { concerned } from "../projecting/due-groups.ts";
import { reproject } from "../projecting/reproject.ts";
import type { TaskOrder } from "./task-order.ts";

let database: TestDatabase;
let chief: Actor;
let units: BuiltUnit[];

/** Stands in for the act of another module that hands over its assignments. */
const release = defineAct({
  name: "test.release",
  title: "Giao nhiệm vụ",
  input: z.custom<TaskOrder[]>(),
  load: async () => null,
  policy: () => allowed,
  run: (context, _subject, orders) => assignTasks(context, orders),
  tell: () => "giao nhiệm vụ",
});
const reread = defineAct({
  name: "test.reread",
  title: "Đọc lại hạn",
  input: z.object({}),
  load: async () => null,
  policy: () => allowed,
  run: (context) =>
    reproject(
      context,
      concerned.beforeDate,
      { before: defaultSettings, after: { ...defaultSettings, beforeDateMeans: "DAY_BEFORE" } },
      { title: "Ngày cuối", legalBasis: "Quyết định 12/QĐ-UBND" },
    ),
  tell: () => "đọc lại hạn",
});

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  chief = actorOf(await buildAccount(owner), ["test.release", "test.reread"]);
  units = [];
  for (const name of ["Sở Nội vụ", "Sở Tư pháp", "Sở Y tế"]) {
    units.push(await buildUnit(owner, { name }));
  }
});
afterAll(() => database.close());

async function order(overrides: Partial<TaskOrder> = {}): Promise<TaskOrder> {
  const documentId = await buildDocument(database.owner);
  const assignmentId = await buildAssignment(database.owner, documentId);
  return {
    assignmentId,
    documentId,
    title: "Báo cáo kết quả rà soát",
    deliverable: "Báo cáo",
    due: [{ before: "2026-12-15" }],
    duePhrase: "trước ngày 15/12/2026",
    duty: "report",
    origin: "PROVINCE",
    issuedOn: "2026-11-16",
    receivedOn: "2026-11-18",
    holderUnitIds: units.slice(0, 2).map(({ unitId }) => unitId),
    coordinatingUnitIds: units.slice(1, 3).map(({ unitId }) => unitId),
    monitorAccountId: chief.accountId,
    ...overrides,
  };
}

const tasksOf = (documentId: string) =>
  database.owner
    .selectFrom("app.task")
    .selectAll()
    .where("document_id", "=", documentId)
    .orderBy("number")
    .execute();

describe("assigning", () => {
  it("names in the journal also a unit that has ended, by its last name", async () => {
    const { unitId } = await buildUnit(database.owner, { name: "Sở Kế hoạch và Đầu tư" });
    await database.owner
      .updateTable("app.unit_version")
      .set({ valid_to: "2025-03-01" })
      .where("unit_id", "=", unitId)
      .execute();
    const given = await order({ holderUnitIds: [unitId] });
    await release.perform(database.runtime, chief, [given]);
    const [task] = await tasksOf(given.documentId);
    const { body } = await database.owner
      .selectFrom("audit.event")
      .innerJoin("audit.payload", "audit.payload.event_id", "audit.event.id")
      .select("body")
      .where("subject_id", "=", task?.id ?? "")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(body)).toMatchObject({ holder: "Sở Kế hoạch và Đầu tư" });
  });

  it("makes one task for each holder, with its dates, its partners and its event", async () => {
    const given = await order();
    expect(await release.perform(database.runtime, chief, [given])).toBe(2);
    const tasks = await tasksOf(given.documentId);
    expect(tasks.map((task) => task.holder_unit_id)).toStrictEqual(given.holderUnitIds);
    expect(tasks[0]).toMatchObject({
      state: "ASSIGNED",
      term_class: "FIXED",
      due_on: "2026-12-15",
      original_due_on: "2026-12-15",
      due_bound: "before",
      last_day: "2026-12-15",
      review_on: null,
      start_estimated: false,
      due_rule: { due: [{ before: "2026-12-15" }], duty: "report" },
    });
    const holders = await database.owner
      .selectFrom("app.task_holder")
      .select(["role", "unit_id"])
      .where("task_id", "=", tasks[1]?.id ?? "")
      .orderBy("role")
      .execute();
    expect(holders).toStrictEqual([
      { role: "coordinating", unit_id: units[2]?.unitId },
      { role: "lead", unit_id: units[1]?.unitId },
    ]);
    const event = await database.owner
      .selectFrom("audit.event")
      .innerJoin("audit.payload", "audit.payload.event_id", "audit.event.id")
      .select(["act", "body"])
      .where("subject_id", "=", tasks[0]?.id ?? "")
      .executeTakeFirstOrThrow();
    expect([event.act, JSON.parse(event.body)]).toStrictEqual([
      "test.release",
      {
        task: `NV-${tasks[0]?.number ?? ""}`,
        holder: "Sở Nội vụ",
        due: "2026-12-15",
        reference: "978/UBND-HCTC",
      },
    ]);
  });

  it("marks a start that had to be estimated, and gives an undated duty a review day", async () => {
    const relative = await order({
      due: [{ within: 5, unit: "workday", from: "issue" }],
      issuedOn: null,
    });
    const standing = await order({ due: ["standing"] });
    await release.perform(database.runtime, chief, [relative, standing]);
    expect((await tasksOf(relative.documentId))[0]).toMatchObject({
      term_class: "RELATIVE",
      last_day: "2026-11-26",
      start_estimated: true,
    });
    expect((await tasksOf(standing.documentId))[0]).toMatchObject({
      term_class: "STANDING",
      last_day: null,
      review_on: "2026-12-18",
    });
  });
});

describe("a change of what “trước ngày” means", () => {
  it("moves open tasks in one go, tells each, and leaves what is done or has a clock time", async () => {
    const { owner, runtime } = database;
    const open = await buildTask(owner, { dueOn: "2026-12-10", bound: "before" });
    const by = await buildTask(owner, { dueOn: "2026-12-10", bound: "by" });
    const done = await buildTask(owner, {
      dueOn: "2026-12-10",
      bound: "before",
      state: "COMPLETED",
      completedOn: "2026-11-20",
    });
    const clock = await buildTask(owner, { dueOn: "2026-12-10", bound: "before" });
    await owner
      .updateTable("app.task")
      .set({ due_time: "17:00" })
      .where("id", "=", clock.id)
      .execute();
    const { count } = await reread.perform(runtime, chief, {});
    expect(count).toBeGreaterThan(0);
    const after = await owner
      .selectFrom("app.task")
      .select(["id", "last_day", "due_on", "version"])
      .where("id", "in", [open.id, by.id, done.id, clock.id])
      .execute();
    const lastDays = new Map(after.map((task) => [task.id, [task.last_day, task.version]]));
    expect(lastDays.get(open.id)).toStrictEqual(["2026-12-09", 2]);
    for (const kept of [by, done, clock]) {
      expect(lastDays.get(kept.id)).toStrictEqual(["2026-12-10", 1]);
    }
    const event = await owner
      .selectFrom("audit.event")
      .select("act")
      .where("subject_id", "=", open.id)
      .execute();
    expect(event).toHaveLength(1);
  });
});

describe("who learns of a new task", () => {
  it("are the head and focal officer of the lead and of its partners, each once for each task", async () => {
    const [lead, partner] = [units[0], units[2]];
    if (!lead || !partner) throw new Error("there are three units");
    const officer = async (role: string, { unitId }: BuiltUnit) => {
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
    };
    const head = await officer("AGENCY_HEAD", lead);
    const focal = await officer("AGENCY_FOCAL", lead);
    const helper = await officer("AGENCY_FOCAL", partner);
    const one = await order({
      holderUnitIds: [lead.unitId],
      coordinatingUnitIds: [partner.unitId, lead.unitId],
    });
    await release.perform(database.runtime, chief, [one]);
    const [task] = await tasksOf(one.documentId);
    const told = await database.owner
      .selectFrom("app.notification")
      .select(["account_id", "title"])
      .where("subject_id", "=", task?.id ?? "")
      .execute();
    const number = `NV-${task?.number}`;
    expect(new Map(told.map(({ account_id, title }) => [account_id, title]))).toEqual(
      new Map([
        [head, `${number} được giao cho cơ quan bạn, hạn trước ngày 15/12/2026.`],
        [focal, `${number} được giao cho cơ quan bạn, hạn trước ngày 15/12/2026.`],
        [helper, `Cơ quan bạn phối hợp thực hiện ${number}, hạn trước ngày 15/12/2026.`],
      ]),
    );
    expect(told).toHaveLength(3);
  });
});
