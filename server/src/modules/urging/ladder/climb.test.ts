import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import type { ActContext } from "../../../kernel/act.ts";
import { theProgram } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { decideSetting } from "../../settings/testing.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import {
  actorOf,
  buildAccount,
  buildTask,
  buildUnit,
  type BuiltAccount,
  type BuiltTask,
  type BuiltUnit,
} from "../../tasks/testing.ts";
import { letterIssued } from "../letters/write/letter-issued.ts";
import { readTaskLadder } from "./read/task-ladder.ts";
import { climb } from "./write/climb.ts";

let database: TestDatabase;
let unit: BuiltUnit;
let head: BuiltAccount;
let focal: BuiltAccount;
let monitor: BuiltAccount;
let chief: BuiltAccount;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  unit = await buildUnit(owner, { name: "Sở Nội vụ" });
  const office = await buildUnit(owner, { name: "Văn phòng UBND" });
  head = await officer("AGENCY_HEAD", unit);
  focal = await officer("AGENCY_FOCAL", unit);
  monitor = await officer("OFFICE_SPECIALIST", office);
  chief = await officer("OFFICE_CHIEF", office);
});
afterAll(() => database.close());

async function officer(role: string, { unitId }: BuiltUnit): Promise<BuiltAccount> {
  const account = await buildAccount(database.owner, { unitId });
  await database.owner
    .insertInto("app.role_grant")
    .values({
      account_id: account.accountId,
      role_code: role,
      unit_id: unitId,
      valid_from: "2020-01-01",
    })
    .execute();
  return account;
}

const build = (overrides: Parameters<typeof buildTask>[1] = {}): Promise<BuiltTask> =>
  buildTask(database.owner, {
    unitId: unit.unitId,
    monitorAccountId: monitor.accountId,
    ...overrides,
  });
async function buildMany(count: number, dueOn: string): Promise<BuiltTask[]> {
  const tasks: BuiltTask[] = [];
  for (let index = 0; index < count; index += 1) tasks.push(await build({ dueOn }));
  return tasks;
}
function night(day: string, chunk?: number): Promise<number> {
  database.clock.set(`${day}T00:20:00+07:00`);
  return climb(database.runtime, day, new AbortController().signal, chunk);
}
/** A letter that urges a task goes out on a day: what the urging room does when it is issued. */
async function sign({ id }: BuiltTask, day: string): Promise<void> {
  database.clock.set(`${day}T09:00:00+07:00`);
  await inScope(database.runtime.db, theProgram, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      with draft as (
        insert into app.draft (kind, purpose, organ_unit_id, model, symbol, made_by, made_at)
        values ('công văn', 'urging', ${unit.unitId}, '{"subject": "đôn đốc"}', 'VP-TH', ${chief.accountId}, now()) returning id
      ), urging as (
        insert into app.urging (draft_id, task_id, unit_id, last_day, explain)
        select draft.id, task.id, task.holder_unit_id, task.last_day, false from draft, app.task where task.id = ${id}
      )
      select id from draft`.execute(tx);
    const context = { tx, now: database.clock.now(), today: day, actor: actorOf(chief, [], []), record: () => undefined }; // prettier-ignore
    await letterIssued(context as unknown as ActContext, {
      id: rows[0]?.id ?? "",
      reference: "101/VP-TH",
      issuedOn: day,
      subject: "đôn đốc",
      signer: "Chánh Văn phòng",
    });
  });
}
/** What has fired for a task, in order: the rung, its step, the day, and "×" when it was stopped. */
async function firedOf({ id }: BuiltTask): Promise<string[]> {
  const { rows } = await sql<{
    rung: string;
    step: number;
    fired_on: string;
    stop_reason: string | null;
  }>`
    select rung, step, fired_on, stop_reason from app.rung_fired where task_id = ${id} order by fired_on, id`.execute(
    database.owner,
  );
  return rows.map(
    ({ rung, step, fired_on, stop_reason }) =>
      `${fired_on} ${rung} ${step}${stop_reason ? ` × ${stop_reason}` : ""}`,
  );
}
async function toldOf({ id }: BuiltTask, kind: string) {
  const { rows } = await sql<{ account_id: string; title: string }>`
    select account_id, title from app.notification where subject_id = ${id} and kind = ${kind} order by account_id`.execute(
    database.owner,
  );
  return {
    who: new Set(rows.map(({ account_id }) => account_id)),
    titles: [...new Set(rows.map(({ title }) => title))],
  };
}
const ids = (...accounts: BuiltAccount[]) => new Set(accounts.map(({ accountId }) => accountId));
const set = (task: BuiltTask, changes: Record<string, unknown>) =>
  database.owner.updateTable("app.task").set(changes).where("id", "=", task.id).execute();

describe("the ladder of a night", () => {
  it("fires each rung once on its working day, and to those of its step", async () => {
    const task = await build({ dueOn: "2026-12-18" });
    for (const day of [
      "2026-12-08",
      "2026-12-09",
      "2026-12-09",
      "2026-12-10",
      "2026-12-15",
      "2026-12-17",
      "2026-12-18",
    ])
      await night(day);
    expect(await firedOf(task)).toEqual([
      "2026-12-09 before 7",
      "2026-12-15 before 3",
      "2026-12-17 before 1",
      "2026-12-18 on-day 0",
    ]);
    const before = await toldOf(task, "rung.before");
    expect(before.who).toEqual(ids(focal, monitor));
    expect(before.titles).toContain(
      `NV-${task.number} còn 3 ngày làm việc (hạn: ngày 18/12/2026).`,
    );
    await night("2026-12-21");
    const after = await toldOf(task, "rung.after");
    expect(after.who).toEqual(ids(focal, head, monitor));
    expect(after.titles).toEqual([`NV-${task.number} đã quá hạn 3 ngày (hạn: ngày 18/12/2026).`]);
  });

  it("prepares an urging, and the next and the briefing only after signed ones; it tells nobody by itself", async () => {
    const task = await build({ dueOn: "2026-11-25" });
    for (const day of ["2026-11-26", "2026-11-30", "2026-12-04"]) await night(day);
    await sign(task, "2026-12-04");
    // Five working days after the signature, not after the preparation.
    for (const day of ["2026-12-07", "2026-12-10", "2026-12-11"]) await night(day);
    await sign(task, "2026-12-11");
    await night("2026-12-18");
    await sign(task, "2026-12-21");
    for (const day of ["2026-12-25", "2026-12-28", "2027-01-04"]) await night(day);
    expect(await firedOf(task)).toEqual([
      "2026-11-26 after 1",
      "2026-11-30 urging 1",
      "2026-12-11 urging 2",
      "2026-12-18 urging 3",
      "2026-12-28 briefing 0",
    ]);
    const { rows } = await sql<{ form: string; told: number }>`
      select form, cardinality(addressees) as told from app.rung_fired where task_id = ${task.id} and form <> 'message'
      order by fired_on`.execute(database.owner);
    expect(rows.map(({ form, told }) => `${form} ${told}`)).toEqual([
      "urging 0",
      "explanation 0",
      "explanation 0",
      "briefing 0",
    ]);
  });

  it("never comes to the briefing by urgings that nobody signed", async () => {
    const task = await build({ dueOn: "2026-11-25" });
    for (const day of ["2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21", "2027-02-26"])
      await night(day);
    expect(await firedOf(task)).toEqual(["2026-11-30 urging 1"]);
  });

  it("counts a letter that went out before the ladder prepared one", async () => {
    const task = await build({ dueOn: "2026-11-25" });
    await sign(task, "2026-11-27");
    for (const day of ["2026-11-30", "2026-12-03", "2026-12-04"]) await night(day);
    expect(await firedOf(task)).toEqual(["2026-12-04 urging 2"]);
  });

  it("makes up for missed days by the latest rung alone, and never on a day off", async () => {
    const task = await build({ dueOn: "2026-11-27" });
    // 24/11/2026 is a holiday, 28 and 29 a weekend.
    expect(await night("2026-11-24")).toBe(0);
    await night("2026-11-27");
    expect(await night("2026-11-29")).toBe(0);
    expect(await firedOf(task)).toEqual(["2026-11-27 on-day 0"]);
    // A run for a day that is over says nothing of its own.
    database.clock.set("2026-12-01T08:00:00+07:00");
    expect(await climb(database.runtime, "2026-11-30", new AbortController().signal)).toBe(0);
  });

  it("passes the year's end: what is due on 31/12 is late on the first working day of the year", async () => {
    const task = await build({ dueOn: "2026-12-31" });
    for (const day of ["2026-12-31", "2027-01-01", "2027-01-02", "2027-01-04"]) await night(day);
    expect(await firedOf(task)).toEqual(["2026-12-31 on-day 0", "2027-01-04 after 1"]);
  });

  it("aims at the day before D for “trước ngày D” by either reading", async () => {
    const same = await build({ dueOn: "2026-12-11", bound: "before" });
    await decideSetting(database.owner, "beforeDateMeans", "DAY_BEFORE");
    const strict = await build({ dueOn: "2026-12-11", bound: "before", lastDay: "2026-12-10" });
    await night("2026-12-10");
    expect(await firedOf(strict)).toEqual(["2026-12-10 on-day 0"]);
    await sql`delete from app.setting_value where key = 'beforeDateMeans'`.execute(database.owner);
    await night("2026-12-10");
    expect(await firedOf(same)).toEqual(["2026-12-10 on-day 0"]);
    await night("2026-12-11");
    expect(await firedOf(same)).toHaveLength(1);
  });

  it("speaks of a date with an hour, and of one that the change left alone, also where “trước ngày D” means the day before", async () => {
    await decideSetting(database.owner, "beforeDateMeans", "DAY_BEFORE");
    // "Trước 17 giờ ngày 18/12": the 18th itself is left to work in.
    const withHour = await build({ dueOn: "2026-12-18", bound: "before", lastDay: "2026-12-18" });
    for (const day of ["2026-12-14", "2026-12-17", "2026-12-21"]) await night(day);
    await sql`delete from app.setting_value where key = 'beforeDateMeans'`.execute(database.owner);
    expect(await firedOf(withHour)).toEqual([
      "2026-12-14 before 3",
      "2026-12-17 on-day 0",
      "2026-12-21 after 1",
    ]);
    expect((await toldOf(withHour, "rung.on-day")).titles).toEqual([
      `NV-${withHour.number} còn 1 ngày làm việc (hạn: trước ngày 18/12/2026).`,
    ]);
  });

  it("climbs anew for a new date, says that the old ladder is over, and counts the new one alone", async () => {
    const task = await build({ dueOn: "2026-11-25" });
    await night("2026-11-26");
    await night("2026-11-30");
    await set(task, { due_on: "2026-12-18", last_day: "2026-12-18" });
    await night("2026-12-01");
    expect(await firedOf(task)).toEqual([
      "2026-11-26 after 1 × new-date",
      "2026-11-30 urging 1 × new-date",
    ]);
    const over = await toldOf(task, "rung.stopped");
    expect(over.who).toEqual(ids(focal, head, monitor));
    expect(over.titles).toEqual([
      `NV-${task.number} có thời hạn mới 18/12/2026; ngừng nhắc và đôn đốc theo hạn 25/11/2026.`,
    ]);
    await night("2026-12-18");
    expect((await firedOf(task)).at(-1)).toBe("2026-12-18 on-day 0");
  });

  it("is still while a result waits, and urges anew when it is sent back", async () => {
    const task = await build({ dueOn: "2026-11-25" });
    await night("2026-11-30");
    expect(await firedOf(task)).toEqual(["2026-11-30 urging 1"]);
    await set(task, {
      state: "SUBMITTED",
      submitted_on: "2026-11-30",
      submitted_by: focal.accountId,
    });
    await night("2026-12-01");
    expect(await firedOf(task)).toEqual([
      "2026-11-30 urging 1 × submitted",
      "2026-12-01 confirm 0",
    ]);
    await set(task, { state: "RETURNED" });
    await night("2026-12-02");
    expect(await firedOf(task)).toEqual([
      "2026-11-30 urging 1 × submitted",
      "2026-12-01 confirm 0 × decided",
      "2026-12-02 urging 1",
    ]);
  });

  it("leaves alone what is paused, done, or came after its own date, and what was entered today", async () => {
    const quiet = [
      await build({ dueOn: "2026-11-27", state: "SUSPENDED" }),
      await build({ dueOn: "2026-11-27", state: "COMPLETED", completedOn: "2026-11-20" }),
      await build({ dueOn: "2026-11-27", receivedOn: "2026-11-28" }),
    ];
    const today = await build({ dueOn: "2026-11-27" });
    await set(today, { created_at: new Date("2026-11-27T01:00:00Z") });
    for (const day of ["2026-11-27", "2026-11-30"]) await night(day);
    for (const task of quiet) expect(await firedOf(task)).toEqual([]);
    // Its own day's notice said the date; that it is late is news.
    expect(await firedOf(today)).toEqual(["2026-11-30 after 1"]);
  });
});

describe("what has no deadline of its own", () => {
  it("tells the head after a working day that nobody has taken the task up", async () => {
    const task = await build({ state: "ASSIGNED" });
    await night("2026-11-18");
    expect(await firedOf(task)).toEqual([]);
    await night("2026-11-19");
    await night("2026-11-20");
    expect(await firedOf(task)).toEqual(["2026-11-19 unacknowledged 0"]);
    expect((await toldOf(task, "rung.unacknowledged")).who).toEqual(ids(head));
    await set(task, { state: "IN_PROGRESS" });
    await night("2026-11-23");
    expect(await firedOf(task)).toEqual(["2026-11-19 unacknowledged 0 × acknowledged"]);
  });

  it("brings an undated duty back on its review day", async () => {
    const task = await build({ dueOn: null, reviewOn: "2026-11-28" });
    await night("2026-11-27");
    await night("2026-11-30");
    expect(await firedOf(task)).toEqual(["2026-11-30 review 0"]);
    expect((await toldOf(task, "rung.review")).who).toEqual(ids(focal, monitor));
  });

  it("reminds the confirmer, then the Office's leaders that another may confirm", async () => {
    const task = await build({ state: "SUBMITTED", submittedOn: "2026-11-20" });
    const orphan = await build({
      state: "SUBMITTED",
      submittedOn: "2026-11-20",
      monitorAccountId: null,
    });
    for (const day of ["2026-11-20", "2026-11-23", "2026-11-26", "2026-11-27"]) await night(day);
    // The day that the clock on its page names (clocks.test.ts).
    expect(await firedOf(task)).toEqual(["2026-11-23 confirm 0", "2026-11-27 confirm-deputy 0"]);
    expect((await toldOf(task, "rung.confirm")).who).toEqual(ids(monitor));
    expect((await toldOf(orphan, "rung.confirm")).who).toEqual(ids(chief));
    expect((await toldOf(task, "rung.confirm-deputy")).who).toEqual(ids(monitor, chief));
  });
});

describe("a request for more time", () => {
  it("that nobody decides is brought to the Office's leaders, until it is decided", async () => {
    const task = await build({ dueOn: "2027-01-29" });
    await sql`
      insert into app.task_extension (task_id, no, unit_id, ground, explanation, missing, percent, proposed_on, document_number,
        in_time, central, old_due_on, old_bound, old_last_day, requested_by, requested_at)
      values (${task.id}, 1, ${unit.unitId}, 'partner', 'Chờ số liệu', 'Phụ lục', 60, '2027-02-10', '9/STC', true, false, '2027-01-29',
        'by', '2027-01-29', ${head.accountId}, '2026-11-25T02:00:00Z')`.execute(database.owner);
    for (const day of ["2026-11-26", "2026-11-27", "2026-11-30"]) await night(day);
    expect(await firedOf(task)).toEqual(["2026-11-27 extension 0"]);
    expect((await toldOf(task, "rung.extension")).who).toEqual(ids(monitor, chief));
  });

  it("that was made in time keeps a task from being called late and urged, until it is decided", async () => {
    const task = await build({ dueOn: "2026-12-18", extensionPending: true });
    for (const day of ["2026-12-18", "2026-12-21", "2026-12-24", "2026-12-31"]) await night(day);
    expect(await firedOf(task)).toEqual(["2026-12-18 on-day 0"]);
    await set(task, { extension_pending: false });
    await night("2027-01-04");
    expect(await firedOf(task)).toEqual(["2026-12-18 on-day 0", "2027-01-04 urging 1"]);
  });
});

describe("a task that its lead calls outside its function", () => {
  it("is brought to the Office's leaders while nobody decides on that", async () => {
    const task = await build({ dueOn: "2027-01-29" });
    await sql`
      insert into app.task_refusal (task_id, unit_id, legal_ground, explanation, refused_by, refused_at)
      values (${task.id}, ${unit.unitId}, 'Điều 2 QĐ 10/2025', 'Thuộc cấp xã', ${head.accountId}, '2026-11-25T02:00:00Z')`.execute(
      database.owner,
    );
    for (const day of ["2026-11-26", "2026-11-27", "2026-11-30"]) await night(day);
    expect(await firedOf(task)).toEqual(["2026-11-27 refusal 0"]);
    expect(await toldOf(task, "rung.refusal")).toEqual({
      who: ids(monitor, chief),
      titles: [
        `NV-${task.number} được cơ quan báo không thuộc chức năng từ ngày 25/11/2026, chưa có quyết định.`,
      ],
    });
    await sql`update app.task_refusal set decision = 'rejected', reason = 'Đúng chức năng', decided_by = ${chief.accountId},
      decided_at = '2026-11-30T02:00:00Z' where task_id = ${task.id}`.execute(database.owner);
    await night("2026-12-01");
    expect(await firedOf(task)).toEqual(["2026-11-27 refusal 0 × decided"]);
  });
});

describe("a night that goes wrong", () => {
  it("is told by two workers at once, again and in small pieces, and still fires once", async () => {
    const tasks = await buildMany(12, "2027-03-12");
    await Promise.all([night("2027-03-10", 3), night("2027-03-10", 5)]);
    expect(await night("2027-03-10")).toBe(0);
    for (const task of tasks) {
      expect(await firedOf(task)).toEqual(["2027-03-10 before 3"]);
      expect((await toldOf(task, "rung.before")).titles).toHaveLength(1);
    }
  });

  it("goes on where it was let go", async () => {
    const tasks = await buildMany(4, "2027-04-08");
    const control = new AbortController();
    control.abort();
    await expect(climb(database.runtime, "2027-04-08", control.signal)).rejects.toThrow("aborted");
    await night("2027-04-08", 2);
    for (const task of tasks) expect(await firedOf(task)).toEqual(["2027-04-08 on-day 0"]);
  });
});

describe("a night whose process is killed", () => {
  it("keeps what it had done, and the next process does the rest, once", async () => {
    const day = "2027-05-12";
    const tasks = await buildMany(7, day);
    const last = tasks.at(-1);
    if (!last) throw new Error("there are seven");
    const count = async () => {
      const { rows } = await sql<{ fired: number }>`
        select count(*)::int as fired from app.rung_fired where task_id = any (${tasks.map(({ id }) => id)}::uuid[])`.execute(
        database.owner,
      );
      return rows[0]?.fired ?? 0;
    };
    // Another transaction is about to fire the last task's rung: the process waits for it in its last piece.
    const holding = await database.owner.startTransaction().execute();
    await sql`
      insert into app.rung_fired (task_id, rung, step, due_for, rung_day, fired_on, fired_at, form, unit_id, addressees)
      values (${last.id}, 'on-day', 0, ${day}, ${day}, ${day}, now(), 'message', ${unit.unitId}, '{}')`.execute(
      holding,
    );
    const child = spawn(
      process.execPath,
      [path.join(import.meta.dirname, "testing/climb-process.ts")],
      {
        env: {
          ...process.env,
          DAY: day,
          OWNER: JSON.stringify({ ...inject("owner"), database: database.name }),
        },
        stdio: "ignore",
      },
    );
    const dead = once(child, "exit");
    await vi.waitUntil(async () => (await count()) === 6, { timeout: 60_000 });
    child.kill("SIGKILL");
    await dead;
    await holding.rollback().execute();
    await night(day, 2);
    for (const task of tasks) {
      expect(await firedOf(task)).toEqual([`${day} on-day 0`]);
      expect((await toldOf(task, "rung.on-day")).titles).toHaveLength(1);
    }
  });
});

describe("who sees a ladder", () => {
  it("is who sees the task: another agency finds nothing, also when it asks the database", async () => {
    const task = await build({ dueOn: "2026-11-27" });
    await night("2026-11-27");
    const see = (unitId: string) =>
      inScope(
        database.runtime.db,
        actorOf(focal, [], [unitId]),
        async (tx) =>
          (
            await tx
              .selectFrom("app.rung_fired")
              .select("rung")
              .where("task_id", "=", task.id)
              .execute()
          ).length,
      );
    expect(await see(unit.unitId)).toBe(1);
    expect(await see((await buildUnit(database.owner)).unitId)).toBe(0);
  });
});

describe("the ladder on the task's page", () => {
  const page = (task: BuiltTask, unitId: string, today: string) =>
    inScope(database.runtime.db, actorOf(focal, [], [unitId]), (tx) =>
      readTaskLadder(tx, task.id, today),
    );

  it("says what fired, to whom and when they read it, to both sides alike; and what comes next", async () => {
    const task = await build({ dueOn: "2026-12-18" });
    await night("2026-12-15");
    await sql`update app.notification set read_at = '2026-12-15T02:05:00Z'
      where subject_id = ${task.id} and account_id = ${monitor.accountId}`.execute(database.owner);
    const ladder = await page(task, unit.unitId, "2026-12-15");
    expect(ladder.fired).toMatchObject([
      {
        title: "Nhắc trước hạn 3 ngày làm việc",
        form: "message",
        firedOn: "2026-12-15",
        stopped: null,
      },
    ]);
    expect(ladder.fired[0]?.told.map(({ readAt }) => readAt).toSorted()).toEqual([
      "2026-12-15T02:05:00.000Z",
      null,
    ]);
    expect(ladder.next.map(({ on, title }) => `${on} ${title}`)).toEqual([
      "2026-12-17 Nhắc trước hạn 1 ngày làm việc",
      "2026-12-18 Nhắc vào ngày đến hạn",
      "2026-12-21 Báo quá hạn, sau 1 ngày làm việc",
      "2026-12-23 Đôn đốc lần 1",
      "2026-12-30 Đôn đốc lần 2, yêu cầu giải trình",
      "2027-01-07 Đôn đốc lần 3, yêu cầu giải trình",
      "2027-01-14 Đưa ra giao ban lãnh đạo",
    ]);
    await expect(
      page(task, (await buildUnit(database.owner)).unitId, "2026-12-15"),
    ).rejects.toThrow("Không tìm thấy nhiệm vụ này");
  });

  it("counts the next urging from the last signed one, and says what it waits for", async () => {
    const task = await build({ dueOn: "2026-11-25" });
    await night("2026-12-02");
    expect(await page(task, unit.unitId, "2026-12-02")).toMatchObject({
      next: [],
      still: "Đôn đốc lần 1 đã chuẩn bị từ ngày 02/12/2026, chờ ký; lần sau tính từ ngày ký.",
    });
    await sign(task, "2026-12-03");
    const ladder = await page(task, unit.unitId, "2026-12-03");
    expect(ladder.next.map(({ on, form }) => `${on} ${form}`)).toEqual([
      "2026-12-10 explanation",
      "2026-12-17 explanation",
      "2026-12-24 briefing",
    ]);
    await set(task, { state: "COMPLETED", completed_on: "2026-12-03" });
    const done = await page(task, unit.unitId, "2026-12-03");
    expect(done).toMatchObject({ next: [], still: "Nhiệm vụ đã hoàn thành nên không còn nhắc." });
  });
});
