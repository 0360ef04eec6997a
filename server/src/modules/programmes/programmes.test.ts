import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope, type Tx } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { actorOf, buildAccount, buildAssignment, buildDocument, buildTask, buildUnit, type BuiltUnit } from "../tasks/testing.ts"; // prettier-ignore
import { onProgrammes, programmeActs } from "./http/offered.ts";
import { getProgramme } from "./read/get-programme.ts";
import { listProgrammes } from "./read/list-programmes.ts";
import { listProgrammeTasks } from "./read/programme-tasks.ts";
import { closeProgramme } from "./write/close-programme.ts";
import { enterValue } from "./write/enter-value.ts";
import { linkToProgramme, unlinkFromProgramme } from "./write/link.ts";
import { openProgramme } from "./write/open-programme.ts";
import { takeValue } from "./write/take-value.ts";
import { addTarget, dropTarget, planTarget } from "./write/targets.ts";

const ALL = [
  openProgramme,
  linkToProgramme,
  unlinkFromProgramme,
  addTarget,
  planTarget,
  dropTarget,
  enterValue,
  takeValue,
  closeProgramme,
].map(({ name }) => name);

let database: TestDatabase;
let home: BuiltUnit;
let finance: BuiltUnit;
let health: BuiltUnit;
let office: Actor;
let homeAffairs: Actor;
let financePeople: Actor;
let healthPeople: Actor;
let documentId: string;

const day = (on: string) => database.clock.set(`${on}T02:00:00Z`);
const read = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) =>
  inScope(database.runtime.db, actor, work);
const today = () => database.clock.now().toISOString().slice(0, 10);
const detail = (id: string, actor = office, asOf?: string) =>
  read(actor, (tx) => getProgramme(tx, actor, id, { asOf, today: today(), acts: programmeActs }));
const rowsOf = (id: string, list: "all" | "done" | "overdue" | "standing", actor = office) =>
  read(actor, (tx) => listProgrammeTasks(tx, id, { list }, today()));
const versionOf = async (id: string) => (await detail(id)).version;

let serial = 0;
const open = (
  overrides: Partial<Parameters<typeof openProgramme.perform>[2]> = {},
  actor = office,
) =>
  openProgramme.perform(database.runtime, actor, {
    kind: "reform",
    title: "Kế hoạch cải cách hành chính năm 2026",
    year: 2026,
    ownerUnitId: home.unitId,
    field: null,
    documentId: null,
    documentNumber: `${(serial += 1)}/KH-UBND`,
    documentOn: "2026-01-05",
    ...overrides,
  });
const link = async (
  id: string,
  what: { taskNumbers?: number[]; documentIds?: string[] },
  actor = office,
) =>
  linkToProgramme.perform(database.runtime, actor, {
    programmeId: id,
    version: await versionOf(id),
    taskNumbers: what.taskNumbers ?? [],
    documentIds: what.documentIds ?? [],
  });
const plan = {
  baseline: 60,
  planned: 84,
  path: "linear" as const,
  milestones: [],
  basis: "Kế hoạch 01/KH-UBND",
};
const target = async (
  id: string,
  overrides: Partial<Parameters<typeof addTarget.perform>[2]> = {},
  actor = office,
) =>
  addTarget.perform(database.runtime, actor, {
    programmeId: id,
    version: await versionOf(id),
    name: "Tỷ lệ hồ sơ trực tuyến",
    unit: "%",
    direction: "up",
    measure: "level",
    ownerUnitId: finance.unitId,
    ...plan,
    ...overrides,
  });
const value = (
  targetId: string,
  version: number,
  month: number,
  amount: number,
  { actor = financePeople, because = null }: { actor?: Actor; because?: string | null } = {},
) =>
  enterValue.perform(database.runtime, actor, {
    targetId,
    version,
    month,
    value: amount,
    source: `Báo cáo tháng ${month}`,
    because,
  });

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  home = await buildUnit(owner, { name: "Sở Nội vụ" });
  finance = await buildUnit(owner, { name: "Sở Tài chính" });
  health = await buildUnit(owner, { name: "Sở Y tế" });
  office = actorOf(await buildAccount(owner), ALL);
  const people = async (unit: BuiltUnit) =>
    actorOf(await buildAccount(owner, { unitId: unit.unitId }), ALL, [unit.unitId]);
  homeAffairs = await people(home);
  financePeople = await people(finance);
  healthPeople = await people(health);

  documentId = await buildDocument(owner);
  const assignmentId = await buildAssignment(owner, documentId);
  const of = { documentId, assignmentId };
  const done = {
    state: "COMPLETED",
    submittedOn: "2026-11-20",
    completedOn: "2026-11-20",
  } as const;
  await buildTask(owner, { ...of, unitId: finance.unitId, ...done });
  await buildTask(owner, { ...of, unitId: health.unitId, lastDay: "2026-11-20" });
  await buildTask(owner, { ...of, unitId: home.unitId, state: "SUSPENDED" });
});
afterAll(() => database.close());
beforeEach(() => day("2026-11-23"));

describe("the tasks of a programme", () => {
  it("come out by themselves, the same number for everybody, each agency with the rows it may see", async () => {
    const { id } = await open();
    await link(id, { documentIds: [documentId] });
    const mine = await buildTask(database.owner, {
      unitId: finance.unitId,
      termClass: "STANDING",
      dueOn: null,
    });
    await link(id, { taskNumbers: [mine.number] });
    const counted = { total: 3, done: 1, overdue: 1, standing: 1, standingReported: 0 };
    expect((await detail(id)).tasks).toEqual(counted);
    expect((await detail(id, healthPeople)).tasks).toEqual(counted);
    expect(await rowsOf(id, "all")).toMatchObject({ items: [{}, {}, {}], hidden: 0 });
    expect(await rowsOf(id, "all", healthPeople)).toMatchObject({
      items: [{ holder: { name: "Sở Y tế" }, counted: "overdue" }],
      hidden: 2,
    });
    expect(await rowsOf(id, "all", homeAffairs)).toMatchObject({
      items: [{ counted: "open", state: "SUSPENDED" }],
    });
    expect(await rowsOf(id, "standing", healthPeople)).toMatchObject({ items: [], hidden: 1 });
    expect((await detail(id, healthPeople)).links.map(({ label }) => label)).toContain(
      "Nhiệm vụ của cơ quan khác",
    );
  });

  it("count once however they are linked, and for two programmes", async () => {
    const [one, two] = [await open(), await open()];
    const { number } = await database.owner
      .selectFrom("app.task")
      .select("number")
      .where("document_id", "=", documentId)
      .where("holder_unit_id", "=", finance.unitId)
      .executeTakeFirstOrThrow();
    await link(one.id, { documentIds: [documentId], taskNumbers: [number] });
    await link(two.id, { taskNumbers: [number] });
    expect((await detail(one.id)).tasks).toMatchObject({ total: 3, done: 1 });
    expect((await detail(two.id)).tasks).toMatchObject({ total: 1, done: 1 });
  });

  it("are those linked on the day asked: what was linked or left later changes no earlier figure", async () => {
    day("2026-11-20");
    const { id } = await open();
    day("2026-11-21");
    await link(id, { documentIds: [documentId] });
    day("2026-11-23");
    const [linked] = (await detail(id)).links;
    await unlinkFromProgramme.perform(database.runtime, office, {
      programmeId: id,
      version: await versionOf(id),
      linkId: linked?.id ?? "",
      reason: "Nhầm văn bản",
    });
    const totals = await Promise.all(
      ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"].map(
        async (asOf) => (await detail(id, office, asOf)).tasks.total,
      ),
    );
    expect(totals).toEqual([0, 3, 3, 0]);
  });

  it("are not those revoked, nor of a directive that has none yet", async () => {
    const { id } = await open();
    const gone = await buildTask(database.owner, { state: "REVOKED" });
    await link(id, { taskNumbers: [gone.number] });
    expect((await detail(id)).tasks.total).toBe(0);
    const draft = await buildDocument(database.owner);
    await sql`update app.document set state = 'review' where id = ${draft}`.execute(database.owner);
    await expect(link(id, { documentIds: [draft] })).rejects.toMatchObject({
      code: "DOCUMENT_NOT_RELEASED",
    });
    await expect(link(id, { taskNumbers: [gone.number] })).rejects.toMatchObject({
      code: "NOTHING_TO_LINK",
    });
    await expect(link(id, { taskNumbers: [999_999] })).rejects.toMatchObject({
      message: expect.stringContaining("NV-999999") as string,
    });
  });

  it("cannot be linked by an agency that does not see them", async () => {
    const { id } = await open({ ownerUnitId: finance.unitId }, financePeople);
    const foreign = await buildTask(database.owner, { unitId: health.unitId });
    await expect(link(id, { taskNumbers: [foreign.number] }, financePeople)).rejects.toMatchObject({
      code: "TASK_UNKNOWN",
    });
  });
});

describe("a directive with all its tasks", () => {
  // What is linked tells of every agency in it how many of its tasks are done and late.
  const mine = () => open({ ownerUnitId: health.unitId }, healthPeople);
  const received = (unitId: string) =>
    sql`insert into app.document_recipient (document_id, unit_id, sent_at) values (${documentId}, ${unitId}, now())
      on conflict do nothing`.execute(database.owner);

  it("is not linked by an agency that has received it; its own task of it is", async () => {
    await received(health.unitId);
    const { id } = await mine();
    await expect(link(id, { documentIds: [documentId] }, healthPeople)).rejects.toMatchObject({
      code: "DOCUMENT_OF_OTHERS",
      fields: { documentIds: expect.stringContaining("978/UBND-HCTC") as string },
    });
    const { number } = await database.owner
      .selectFrom("app.task")
      .select("number")
      .where("document_id", "=", documentId)
      .where("holder_unit_id", "=", health.unitId)
      .executeTakeFirstOrThrow();
    await link(id, { taskNumbers: [number] }, healthPeople);
    expect((await detail(id, healthPeople)).tasks).toMatchObject({ total: 1, done: 0, overdue: 1 });
  });

  it("is linked by the agency that is charged with following it, as long as it is", async () => {
    const { rows } = await sql<{ id: string }>`
      insert into app.document_monitor (document_id, unit_id, valid_from, found_by, basis, set_by, set_at)
      values (${documentId}, ${health.unitId}, '2026-11-20', 'person', 'Giao theo dõi', ${office.accountId}, now()) returning id`.execute(
      database.owner,
    );
    const { id } = await mine();
    await link(id, { documentIds: [documentId] }, healthPeople);
    expect((await detail(id, healthPeople)).tasks).toMatchObject({ total: 3 });
    await sql`update app.document_monitor set valid_to = '2026-11-23', ended_by = ${office.accountId}, end_reason = 'x'
      where id = ${rows[0]?.id}`.execute(database.owner);
    const another = await mine();
    await expect(
      link(another.id, { documentIds: [documentId] }, healthPeople),
    ).rejects.toMatchObject({ code: "DOCUMENT_OF_OTHERS" });
  });
});

describe("the targets of a programme", () => {
  it("are judged as of any day by what was known then: a correction rewrites no earlier figure", async () => {
    day("2026-10-05");
    const { id } = await open();
    const { id: targetId } = await target(id);
    await value(targetId, 1, 9, 84);
    day("2026-10-20");
    await expect(value(targetId, 2, 9, 70)).rejects.toMatchObject({
      code: "CORRECTION_WITHOUT_REASON",
    });
    await value(targetId, 2, 9, 70, { because: "Trừ hồ sơ trùng" });
    const then = await detail(id, office, "2026-10-19");
    expect(then.targets).toMatchObject({ total: 1, reached: 1, green: 1 });
    day("2026-11-23");
    const now = await detail(id, office, "2026-11-01");
    expect(now.targets).toMatchObject({ total: 1, reached: 0, red: 1 });
    // On 23/11 the value of September is older than 45 days: nobody knows.
    expect((await detail(id)).targets).toMatchObject({ total: 1, red: 0, grey: 1 });
    expect(now.targetRows[0]).toMatchObject({
      latest: { month: 9, value: 70 },
      leadPercent: -33.3,
      values: [{ month: 9, value: 70, because: "Trừ hồ sơ trùng", earlier: [{ value: 84 }] }],
    });
  });

  it("keep what was planned before", async () => {
    day("2026-10-05");
    const { id } = await open();
    const { id: targetId } = await target(id);
    await value(targetId, 1, 9, 80);
    day("2026-11-02");
    await planTarget.perform(database.runtime, office, {
      targetId,
      version: 2,
      ...plan,
      planned: 80,
      basis: "Quyết định 200/QĐ-UBND",
    });
    expect((await detail(id, office, "2026-11-01")).targets.reached).toBe(0);
    const now = await detail(id);
    expect(now.targets.reached).toBe(1);
    expect(now.targetRows[0]?.plan).toMatchObject({ planned: 80, earlier: 1 });
  });

  it("fall out of the count from the day on which they are dropped", async () => {
    day("2026-10-05");
    const { id } = await open();
    const { id: targetId } = await target(id);
    day("2026-11-02");
    await dropTarget.perform(database.runtime, office, {
      targetId,
      version: 1,
      reason: "Bỏ theo chỉ đạo",
    });
    expect((await detail(id, office, "2026-11-01")).targets.total).toBe(1);
    expect((await detail(id)).targets.total).toBe(0);
    await expect(value(targetId, 2, 10, 80)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  });

  it("refuse a path against what is wanted and a month to come", async () => {
    const { id } = await open();
    await expect(target(id, { planned: 50 })).rejects.toMatchObject({ code: "AGAINST_DIRECTION" });
    const { id: targetId } = await target(id);
    await expect(value(targetId, 1, 12, 80)).rejects.toMatchObject({ code: "MONTH_TO_COME" });
  });

  it("take one of two values sent at once; the other is told to look again", async () => {
    const { id } = await open();
    const { id: targetId } = await target(id);
    const both = await Promise.allSettled([value(targetId, 1, 9, 78), value(targetId, 1, 9, 79)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await detail(id)).targetRows[0]?.values[0]?.earlier).toEqual([]);
  });
});

describe("a value that the program has already", () => {
  it("is taken from what a task's confirmed result was measured with", async () => {
    const { id } = await open();
    const { id: targetId } = await target(id);
    const task = await buildTask(database.owner, { unitId: finance.unitId });
    const take = (version: number, what: string | null = null) =>
      takeValue.perform(database.runtime, financePeople, {
        targetId,
        version,
        month: 11,
        from: { kind: "task", taskNumber: task.number, what },
        because: null,
      });
    await expect(take(1)).rejects.toMatchObject({ code: "NOT_MEASURED" });
    const { accountId } = await buildAccount(database.owner);
    await sql`
      insert into app.task_submission (task_id, submitted_by, submitted_at, note, outcome, decided_by, decided_at, completed_on, measured)
      values (${task.id}, ${accountId}, '2026-11-20T02:00:00Z', 'Đã xong', 'confirmed',
        ${(await buildAccount(database.owner)).accountId}, '2026-11-21T02:00:00Z', '2026-11-20', ${JSON.stringify(
          [
            {
              comparator: "at-least",
              value: 80,
              unit: "%",
              what: "hồ sơ trực tuyến",
              achieved: 82.5,
              note: null,
            },
            {
              comparator: "at-least",
              value: 20,
              unit: "thủ tục",
              what: "thủ tục",
              achieved: 21,
              note: null,
            },
          ],
        )}::jsonb)`.execute(database.owner);
    await expect(take(1)).rejects.toMatchObject({ code: "WHICH_FIGURE" });
    await expect(take(1, "thủ tục")).rejects.toMatchObject({ code: "OTHER_UNIT" });
    await take(1, "hồ sơ trực tuyến");
    expect((await detail(id)).targetRows[0]?.values).toMatchObject([
      { month: 11, value: 82.5, sourceKind: "task", taskId: task.id },
    ]);
    // Everybody reads the figure; the task opens only for whom it is visible.
    expect((await detail(id, healthPeople)).targetRows[0]?.values).toMatchObject([
      { value: 82.5, taskId: null },
    ]);
  });

  it("is taken from an indicator as it stood, by the province for the province and by an agency for itself", async () => {
    const { id } = await open();
    const { id: targetId } = await target(id, { unit: "nhiệm vụ", baseline: 0, planned: 100 });
    const take = (actor: Actor, version: number, unitId: string | null, month = 11) =>
      takeValue.perform(database.runtime, actor, {
        targetId,
        version,
        month,
        from: { kind: "indicator", code: "DONE", unitId },
        because: "Lấy theo toàn tỉnh",
      });
    await expect(take(financePeople, 1, null)).rejects.toMatchObject({ code: "PROVINCE_FIGURE" });
    await expect(take(financePeople, 1, health.unitId)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await take(financePeople, 1, finance.unitId);
    const [own] = (await detail(id)).targetRows[0]?.values ?? [];
    expect(own).toMatchObject({ value: 1, sourceKind: "indicator", indicatorCode: "DONE" });
    expect(own?.source).toContain("tính đến 23/11/2026");
  });
});

describe("who writes", () => {
  it("is whoever answers for the programme, of a target's values also its owner; never another agency", async () => {
    const { id } = await open();
    const { id: targetId } = await target(id, {}, homeAffairs);
    await value(targetId, 1, 8, 70);
    await value(targetId, 2, 9, 72, { actor: homeAffairs });
    await expect(value(targetId, 3, 10, 74, { actor: healthPeople })).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
    await expect(target(id, {}, financePeople)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    await expect(open({}, financePeople)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    const acts = (await detail(id, healthPeople)).acts.filter(({ allowed }) => allowed);
    expect(acts).toEqual([]);
  });

  it("opens one plan once", async () => {
    const { id } = await open({ documentNumber: "77/KH-UBND" });
    const { number } = await detail(id);
    await expect(open({ documentNumber: "77/KH-UBND" })).rejects.toMatchObject({
      code: "ALREADY_OPENED",
      message: expect.stringContaining(`CT-${number}`) as string,
    });
  });

  it("closes it from December on, with its figures; then nothing changes any more", async () => {
    const { id } = await open();
    await link(id, { documentIds: [documentId] });
    const { id: targetId } = await target(id);
    await value(targetId, 1, 11, 85);
    const close = async () =>
      closeProgramme.perform(database.runtime, office, {
        programmeId: id,
        version: await versionOf(id),
        result: "Hoàn thành kế hoạch năm.",
        resultDocument: "450/BC-UBND",
      });
    await expect(close()).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    day("2026-12-28");
    await close();
    const closed = await detail(id);
    expect(closed).toMatchObject({ closedOn: "2026-12-28", result: "Hoàn thành kế hoạch năm." });
    expect(closed.journal.map(({ sentence }) => sentence).join()).toContain(
      "hoàn thành 1/3 nhiệm vụ, đạt 1/1 chỉ tiêu",
    );
    expect(await detail(id, office, "2026-12-27")).toMatchObject({ closedOn: null, result: null });
    await expect(value(targetId, 2, 12, 86)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  });
});

it("lists the programmes of a year with both figures, as of a day", async () => {
  const list = (asOf?: string) =>
    read(healthPeople, (tx) =>
      listProgrammes(
        tx,
        healthPeople,
        { year: 2026, asOf },
        { today: today(), acts: onProgrammes },
      ),
    );
  expect((await list("2026-01-01")).items).toEqual([]);
  const { items, years } = await list();
  expect(years).toEqual([2026]);
  expect(items.some(({ tasks, targets }) => tasks.total === 3 && targets.total === 1)).toBe(true);
});

describe("the database itself", () => {
  const insertAs = (
    actor: Actor,
    table: "link" | "plan" | "value",
    ids: { programme: string; target: string; task?: string },
  ) =>
    read(actor, async (tx) => {
      const by = actor.accountId;
      const said = sql`${by}::uuid, now(), current_date`;
      await {
        link: sql`insert into app.programme_link (programme_id, document_id, task_id, linked_on, linked_by)
          values (${ids.programme}, ${ids.task === undefined ? documentId : null}, ${ids.task ?? null}, current_date, ${by})`,
        plan: sql`insert into app.programme_plan (target_id, baseline, planned, path, basis, entered_by, entered_at, entered_on)
          values (${ids.target}, 0, 1, 'linear', 'x', ${said})`,
        value: sql`insert into app.programme_value (target_id, month, value, source_kind, source, entered_by, entered_at, entered_on)
          values (${ids.target}, 1, 1, 'document', 'x', ${said})`,
      }[table].execute(tx);
    });

  it("lets nobody of another agency write, and the owner of a target only its values", async () => {
    const { id: programme } = await open();
    const ids = { programme, target: (await target(programme)).id };
    const refused = /row-level security/;
    for (const table of ["link", "plan", "value"] as const) {
      await expect(insertAs(healthPeople, table, ids)).rejects.toThrow(refused);
    }
    await expect(insertAs(financePeople, "plan", ids)).rejects.toThrow(refused);
    await insertAs(financePeople, "value", ids);
    await insertAs(homeAffairs, "plan", ids);
    await insertAs(office, "link", ids);
  });

  it("lets an agency link to its own programme the tasks it sees, no others and no directive that it does not follow", async () => {
    const { id: programme } = await open({ ownerUnitId: finance.unitId }, financePeople);
    const ids = { programme, target: "" };
    const task = async ({ unitId }: BuiltUnit) => (await buildTask(database.owner, { unitId })).id;
    const refused = /row-level security/;
    await expect(insertAs(financePeople, "link", ids)).rejects.toThrow(refused);
    await expect(
      insertAs(financePeople, "link", { ...ids, task: await task(health) }),
    ).rejects.toThrow(refused);
    await insertAs(financePeople, "link", { ...ids, task: await task(finance) });
  });

  it("lets values and plans neither be changed nor deleted, by anybody", async () => {
    for (const actor of [office, homeAffairs]) {
      for (const change of [
        sql`update app.programme_value set value = 0`,
        sql`update app.programme_plan set planned = 0`,
        sql`delete from app.programme_value`,
        sql`delete from app.programme_link`,
        sql`delete from app.programme`,
      ]) {
        await expect(read(actor, (tx) => change.execute(tx))).rejects.toThrow(/permission denied/);
      }
    }
  });
});
