import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope, type Tx } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { enter, passOnAll } from "../succession/testing.ts";
import { reorganise } from "../succession/write/reorganise.ts";
import { transferTask } from "../tasks/holding/transfer-task.ts";
import { actorOf, buildAccount, buildAssignment, buildDocument, buildTask, buildUnit, type BuiltTask, type BuiltUnit } from "../tasks/testing.ts"; // prettier-ignore
import { onProgrammes, programmeActs } from "./http/offered.ts";
import { getProgramme } from "./read/get-programme.ts";
import { listProgrammes } from "./read/list-programmes.ts";
import { listProgrammeTasks } from "./read/programme-tasks.ts";
import { closeProgramme } from "./write/close-programme.ts";
import { linkToProgramme } from "./write/link.ts";
import { openProgramme } from "./write/open-programme.ts";
import { addTarget } from "./write/targets.ts";

const ALL = [openProgramme, linkToProgramme, addTarget, closeProgramme, transferTask, reorganise].map(({ name }) => name); // prettier-ignore
let database: TestDatabase;
let office: Actor;

const day = (on: string) => database.clock.set(`${on}T02:00:00Z`);
const today = () => database.clock.now().toISOString().slice(0, 10);
const read = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) =>
  inScope(database.runtime.db, actor, work);
const detail = (id: string, asOf?: string, actor = office) =>
  read(actor, (tx) => getProgramme(tx, actor, id, { asOf, today: today(), acts: programmeActs }));
const tally = async (id: string, asOf?: string) => (await detail(id, asOf)).tasks;
const rowsOf = (id: string, actor = office, asOf?: string) =>
  read(actor, (tx) => listProgrammeTasks(tx, id, { list: "all", asOf }, today()));
const numbersOf = async (...asked: Parameters<typeof rowsOf>) =>
  (await rowsOf(...asked)).items.map(({ number }) => number);

let serial = 0;
/** A programme of the year with these tasks, linked one by one today. */
async function programmeOf(...tasks: BuiltTask[]): Promise<string> {
  const { id, version } = await openProgramme.perform(database.runtime, office, {
    kind: "reform",
    title: "Kế hoạch cải cách hành chính năm 2026",
    year: 2026,
    ownerUnitId: (await unit("Sở Nội vụ")).unitId,
    field: null,
    documentId: null,
    documentNumber: `${(serial += 1)}/KH-UBND`,
    documentOn: "2026-01-05",
  });
  const taskNumbers = tasks.map(({ number }) => number);
  await linkToProgramme.perform(database.runtime, office, { programmeId: id, version, taskNumbers, documentIds: [] }); // prettier-ignore
  return id;
}
const unit = (name: string): Promise<BuiltUnit> =>
  buildUnit(database.owner, { name: `${name} ${(serial += 1)}` });
const peopleOf = async ({ unitId }: BuiltUnit): Promise<Actor> =>
  actorOf(await buildAccount(database.owner, { unitId }), [], [unitId]);
async function passOn(taskId: string, to: BuiltUnit): Promise<BuiltTask> {
  await transferTask.perform(database.runtime, office, {
    taskId,
    version: 1,
    toUnitId: to.unitId,
    basis: "Quyết định 60/QĐ-UBND",
    reason: "Theo phân định chức năng",
  });
  const { rows } = await sql<BuiltTask>`
    select task.id, task.number::int as number from app.task_transfer passed join app.task on task.id = passed.to_task_id
    where passed.from_task_id = ${taskId}`.execute(database.owner);
  const [heir] = rows;
  if (!heir) throw new Error("it was passed on");
  return heir;
}

beforeAll(async () => {
  database = await createTestDatabase();
  office = actorOf(await buildAccount(database.owner), ALL);
});
afterAll(() => database.close());
beforeEach(() => day("2026-11-23"));

describe("a task of a programme that is passed on", () => {
  it("counts as its successor from that day, and as itself on the days before", async () => {
    const [first, second, third] = [await unit("Sở Công Thương"), await unit("Sở Tài chính"), await unit("Sở Xây dựng")]; // prettier-ignore
    const task = await buildTask(database.owner, { unitId: first.unitId });
    day("2026-11-20");
    const id = await programmeOf(task);
    day("2026-11-22");
    const heir = await passOn(task.id, second);
    day("2026-11-23");
    const last = await passOn(heir.id, third);
    expect(await tally(id)).toMatchObject({ total: 1, done: 0 });
    expect(await numbersOf(id)).toEqual([last.number]);
    expect(await numbersOf(id, office, "2026-11-22")).toEqual([heir.number]);
    expect(await numbersOf(id, office, "2026-11-21")).toEqual([task.number]);
    // Whoever has it now sees its row, though not the passing on between the two before.
    expect(await rowsOf(id, await peopleOf(third))).toMatchObject({
      items: [{ number: last.number }],
      hidden: 0,
    });
    expect(await rowsOf(id, await peopleOf(first))).toMatchObject({ items: [], hidden: 1 });
    const linked = async (...asked: [string?, Actor?]) => (await detail(id, ...asked)).links[0];
    expect((await linked())?.label).toContain(`NV-${last.number}:`);
    expect((await linked("2026-11-21"))?.label).toContain(`NV-${task.number}:`);
    expect((await linked(undefined, await peopleOf(third)))?.recordId).toBe(last.id);
    // It is done by whoever has it at last.
    await sql`update app.task_history set state = 'COMPLETED', completed_on = '2026-11-23' where task_id = ${last.id}`.execute(
      database.owner,
    );
    expect(await tally(id)).toMatchObject({ total: 1, done: 1 });
  });

  it("stays when its agency is absorbed, and counts once with the share of the same assignment", async () => {
    const [industry, finance] = [await unit("Sở Công Thương"), await unit("Sở Tài chính")];
    const documentId = await buildDocument(database.owner);
    const assignmentId = await buildAssignment(database.owner, documentId);
    const of = { documentId, assignmentId };
    const both = await buildTask(database.owner, { ...of, unitId: industry.unitId });
    const share = await buildTask(database.owner, { ...of, unitId: finance.unitId });
    // One after the other: the history of tasks built at once is written twice by the builder.
    const alone: BuiltTask[] = [];
    while (alone.length < 3) {
      alone.push(await buildTask(database.owner, { unitId: industry.unitId }));
    }
    day("2026-11-20");
    const joined = await programmeOf(both);
    const whole = await programmeOf(both, share, ...alone);
    day("2026-11-23");
    const merger = await enter(database, office, {
      kind: "absorb",
      effectiveOn: "2026-11-23",
      unitIds: [industry.unitId],
      successors: [{ unitId: finance.unitId }],
    });
    await passOnAll(database, merger);
    expect(await tally(whole)).toMatchObject({ total: 4 });
    expect(await tally(whole, "2026-11-22")).toMatchObject({ total: 5 });
    expect(await numbersOf(joined)).toEqual([share.number]);
    expect(await numbersOf(joined, office, "2026-11-22")).toEqual([both.number]);
  });

  it("keeps the periods of a duty that begin with its successor, and those of before", async () => {
    const [first, second] = [await unit("Sở Công Thương"), await unit("Sở Tài chính")];
    const duty = await buildTask(database.owner, { unitId: first.unitId, termClass: "RECURRING" });
    const period = async (of: string, name: string, unitId: string) => {
      const task = await buildTask(database.owner, { unitId });
      await sql`update app.task set duty_id = ${of}, period = ${name} where id = ${task.id}`.execute(
        database.owner,
      );
      return task.number;
    };
    const before = await period(duty.id, "2026-10", first.unitId);
    const id = await programmeOf(duty);
    const heir = await passOn(duty.id, second);
    const after = await period(heir.id, "2026-11", second.unitId);
    expect(new Set(await numbersOf(id))).toEqual(new Set([before, heir.number, after]));
  });

  it("brings of a duty it is joined to only the periods from then on", async () => {
    const { owner } = database;
    const [first, second] = [await unit("Sở Công Thương"), await unit("Sở Tài chính")];
    const mine = await buildTask(owner, { unitId: first.unitId, termClass: "RECURRING" });
    const theirs = await buildTask(owner, { unitId: second.unitId, termClass: "RECURRING" });
    const period = async (receivedOn: string) => {
      const task = await buildTask(owner, { unitId: second.unitId, receivedOn });
      await sql`update app.task set duty_id = ${theirs.id}, period = ${receivedOn} where id = ${task.id}`.execute(
        owner,
      );
      return task.number;
    };
    await period("2026-11-02");
    const later = await period("2026-11-23");
    day("2026-11-20");
    const id = await programmeOf(mine);
    day("2026-11-23");
    await sql`
      insert into app.task_transfer (from_task_id, to_task_id, from_unit_id, to_unit_id, basis, reason, days_late, transferred_on,
        transferred_by, transferred_at, joined)
      values (${mine.id}, ${theirs.id}, ${first.unitId}, ${second.unitId}, 'x', 'x', 0, '2026-11-23', ${office.accountId}, now(), true)`.execute(
      owner,
    );
    const numbers = await numbersOf(id);
    expect(new Set(numbers)).toEqual(new Set([mine.number, theirs.number, later]));
  });

  it("keeps the year's result of a standing duty that was agreed on before", async () => {
    const first = await unit("Sở Công Thương");
    const duty = await buildTask(database.owner, {
      unitId: first.unitId,
      termClass: "STANDING",
      dueOn: null,
    });
    const id = await programmeOf(duty);
    await sql`
      insert into app.duty_year (task_id, year, asked_on, result, reported_by, reported_at, decision, note, decided_by, decided_at)
      values (${duty.id}, 2026, '2026-11-18', 'Đã làm', ${office.accountId}, '2026-11-19T02:00:00Z', 'goes-on', 'Tiếp tục',
        ${(await buildAccount(database.owner)).accountId}, '2026-11-20T02:00:00Z')`.execute(
      database.owner,
    );
    await passOn(duty.id, await unit("Sở Tài chính"));
    expect(await tally(id)).toMatchObject({ standing: 1, standingReported: 1 });
  });
});

describe("a programme that is closed", () => {
  it("keeps the figures of the day of closing, on its page, in its rows and in the list", async () => {
    const [first, second] = [await unit("Sở Công Thương"), await unit("Sở Tài chính")];
    const late = await buildTask(database.owner, { unitId: first.unitId, lastDay: "2027-01-10" });
    const passed = await buildTask(database.owner, { unitId: first.unitId, lastDay: "2027-02-10" });
    const id = await programmeOf(late, passed);
    const { version } = await detail(id);
    await addTarget.perform(database.runtime, office, {
      programmeId: id,
      version,
      name: "Tỷ lệ hồ sơ trực tuyến",
      unit: "%",
      direction: "up",
      measure: "level",
      ownerUnitId: first.unitId,
      baseline: 60,
      planned: 84,
      path: "linear",
      milestones: [],
      basis: "Kế hoạch 01/KH-UBND",
    });
    const targetId = (await detail(id)).targetRows[0]?.id;
    await sql`
      insert into app.programme_value (target_id, month, value, source_kind, source, entered_by, entered_at, entered_on)
      values (${targetId}, 11, 84, 'document', 'Báo cáo tháng 11', ${office.accountId}, '2026-11-23T02:00:00Z', '2026-11-23')`.execute(
      database.owner,
    );
    day("2026-12-28");
    await closeProgramme.perform(database.runtime, office, {
      programmeId: id,
      version: (await detail(id)).version,
      result: "Hoàn thành kế hoạch năm.",
      resultDocument: null,
    });
    const closed = await detail(id);
    expect(closed.tasks).toMatchObject({ total: 2, overdue: 0 });
    expect(closed.targets).toMatchObject({ grey: 0 });
    day("2027-01-20");
    const heir = await passOn(passed.id, second);
    day("2027-03-01");
    const later = await detail(id);
    expect(later).toMatchObject({ asOf: "2026-12-28", closedOn: "2026-12-28" });
    expect([later.tasks, later.targets, later.links]).toEqual([closed.tasks, closed.targets, closed.links]); // prettier-ignore
    const rows = await rowsOf(id);
    expect(rows.asOf).toBe("2026-12-28");
    expect(rows.items.map(({ number, counted }) => [number, counted])).toEqual([
      [late.number, "open"],
      [passed.number, "open"],
    ]);
    expect(rows.items.map(({ number }) => number)).not.toContain(heir.number);
    const { items } = await read(office, (tx) =>
      listProgrammes(tx, office, { year: 2026 }, { today: today(), acts: onProgrammes }),
    );
    const listed = items.find((one) => one.id === id);
    expect([listed?.tasks, listed?.targets]).toEqual([closed.tasks, closed.targets]);
    // What is not closed goes on.
    expect((await detail(await programmeOf(late))).tasks.overdue).toBe(1);
  });
});
