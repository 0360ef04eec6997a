import { addDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createRandom, type Random } from "../../demo/random.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { setDueDate } from "./assigning/set-due-date.ts";
import { confirmCompletion } from "./confirmation/confirm-completion.ts";
import { reopenTask } from "./confirmation/reopen-task.ts";
import { returnTask } from "./confirmation/return-task.ts";
import { submitResult } from "./confirmation/submit-result.ts";
import { acknowledgeTask } from "./holding/acknowledge-task.ts";
import { rememberTasks } from "./locking/task-history.ts";
import { reportProgress } from "./progress/report-progress.ts";
import { taskActs } from "./task-acts.ts";
import { actorOf, buildAccount, buildTask, buildUnit } from "./testing.ts";

const ALL = taskActs.map(({ name }) => name);
let database: TestDatabase;
let unitId: string;
let otherUnitId: string;
let agency: Actor;
let elsewhere: Actor;
let office: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  unitId = (await buildUnit(owner)).unitId;
  otherUnitId = (await buildUnit(owner)).unitId;
  agency = actorOf(await buildAccount(owner, { unitId }), ALL, [unitId]);
  elsewhere = actorOf(await buildAccount(owner, { unitId: otherUnitId }), ALL, [otherUnitId]);
  office = actorOf(await buildAccount(owner), ALL);
});
afterAll(() => database.close());

const remembered = sql`holder_unit_id, state, original_due_on, last_day, received_on, start_estimated, submitted_on, completed_on, extension_pending`;
/** What the tasks are now, as the tasks themselves say. */
const tasksNow = async () =>
  (await sql`select id as task_id, ${remembered} from app.task order by id`.execute(database.owner))
    .rows;
const tasksOf = async (day: string) =>
  (
    await sql`select task_id, ${remembered} from app.tasks_as_of(${day}) order by task_id`.execute(
      database.owner,
    )
  ).rows;
const rowsOf = (id: string) =>
  database.owner
    .selectFrom("app.task_history")
    .select(["ordinal", "day", "until_day", "state", "state_since", "last_day"])
    .where("task_id", "=", id)
    .orderBy("ordinal")
    .execute();

/** Whatever may be done with a task in its state, or nothing. */
async function actOn(id: string, random: Random): Promise<void> {
  const { runtime, owner } = database;
  const task = await owner
    .selectFrom("app.task")
    .select(["state", "version", "last_day"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const on = { taskId: id, version: task.version };
  const issuedOn = "2026-11-20";
  switch (task.state) {
    case "ASSIGNED":
      await (task.last_day === null && random.chance(0.5)
        ? setDueDate.perform(runtime, office, { ...on, dueOn: "2026-12-24", reason: "Chỉ đạo." })
        : acknowledgeTask.perform(runtime, agency, on));
      return;
    case "SUBMITTED":
      await (random.chance(0.5)
        ? returnTask.perform(runtime, office, { ...on, fault: "agency", reason: "Thiếu số liệu." })
        : confirmCompletion.perform(runtime, office, { ...on, completedOn: issuedOn }));
      return;
    case "COMPLETED":
      await reopenTask.perform(runtime, office, { ...on, reason: "Số liệu chưa khớp." });
      return;
    default:
      await (random.chance(0.3)
        ? reportProgress.perform(runtime, agency, { ...on, content: "Đang làm.", percent: 10 })
        : submitResult.perform(runtime, agency, {
            ...on,
            evidence: [{ documentNumber: "12/BC", issuedOn, receivedBy: "UBND tỉnh" }],
          }));
  }
}

it("replays every day of the past as it ended, whatever was done since, several times a day", async () => {
  const random = createRandom(4);
  const { owner } = database;
  const ids: string[] = [];
  for (let count = 0; count < 8; count++) {
    const dueOn = count < 3 ? null : "2026-12-10";
    ids.push((await buildTask(owner, { unitId, state: "ASSIGNED", dueOn })).id);
  }
  const ended = new Map<string, unknown[]>();
  for (let day = "2026-11-23"; day <= "2026-12-20"; day = addDays(day, random.whole(1, 3))) {
    database.clock.set(`${day}T03:00:00Z`);
    for (const id of ids)
      for (let times = random.whole(0, 2); times > 0; times--) await actOn(id, random);
    ended.set(day, await tasksNow());
    ended.set(addDays(day, 1), await tasksNow());
  }
  const states = new Set((await rowsOfAll()).map(({ state }) => state));
  expect(states.size).toBeGreaterThanOrEqual(5);
  for (const [day, tasks] of ended)
    expect({ day, tasks: await tasksOf(day) }).toEqual({ day, tasks });
  expect(await tasksOf("2030-01-01")).toEqual(await tasksNow());
  expect(await tasksOf("2026-11-17")).toEqual([]);
});

const rowsOfAll = () => database.owner.selectFrom("app.task_history").select("state").execute();

it("knows since when a task has been in its state, also when its day is moved meanwhile", async () => {
  const { runtime, owner, clock } = database;
  const { id } = await buildTask(owner, { unitId, state: "ASSIGNED", dueOn: null });
  clock.set("2026-11-24T02:00:00Z");
  await acknowledgeTask.perform(runtime, agency, { taskId: id, version: 1 });
  clock.set("2026-11-26T02:00:00Z");
  await setDueDate.perform(runtime, office, {
    taskId: id,
    version: 2,
    dueOn: "2026-12-24",
    reason: "Chỉ đạo.",
  });
  expect(await rowsOf(id)).toMatchObject([
    { ordinal: 1, day: "2026-11-18", until_day: "2026-11-24", state_since: "2026-11-18" },
    { ordinal: 2, day: "2026-11-24", until_day: "2026-11-26", state_since: "2026-11-24" },
    { ordinal: 3, until_day: "infinity", state_since: "2026-11-24", last_day: "2026-12-24" },
  ]);
});

it("has one row a day also where midnight falls between two changes that come in the other order", async () => {
  const { id } = await buildTask(database.owner, { unitId });
  for (const today of ["2026-11-24", "2026-11-23"]) {
    await inScope(database.runtime.db, office, (tx) =>
      rememberTasks({ tx, now: new Date(`${today}T16:59:59Z`), today }, [id]),
    );
  }
  for (const day of ["2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25"]) {
    const { rows } = await sql`select from app.tasks_as_of(${day}) where task_id = ${id}`.execute(
      database.owner,
    );
    expect(rows).toHaveLength(1);
  }
});

it("writes no row for what no figure counts by", async () => {
  const { id } = await buildTask(database.owner, { unitId });
  const before = await rowsOf(id);
  await reportProgress.perform(database.runtime, agency, {
    taskId: id,
    version: 1,
    content: "Đang làm.",
    percent: 40,
  });
  expect(await rowsOf(id)).toEqual(before);
});

it("shows an agency its own time with a task that has gone to another", async () => {
  const { owner, runtime, clock } = database;
  const { id } = await buildTask(owner, { unitId });
  clock.set("2026-11-27T02:00:00Z");
  await owner
    .updateTable("app.task")
    .set({ holder_unit_id: otherUnitId })
    .where("id", "=", id)
    .execute();
  const context = { now: clock.now(), today: "2026-11-27" };
  await inScope(runtime.db, office, (tx) => rememberTasks({ tx, ...context }, [id]));
  const seen = (actor: Actor, day: string) =>
    inScope(runtime.db, actor, async (tx) => {
      const { rows } = await sql`
        select from app.tasks_as_of(${day}) where task_id = ${id}`.execute(tx);
      return rows.length;
    });
  expect(await seen(agency, "2026-11-26")).toBe(1);
  expect(await seen(agency, "2026-11-27")).toBe(0);
  expect(await seen(elsewhere, "2026-11-26")).toBe(0);
  expect(await seen(elsewhere, "2026-11-27")).toBe(1);
});

it("is written by nobody for a task of another agency", async () => {
  const { id } = await buildTask(database.owner, { unitId });
  await expect(
    inScope(database.runtime.db, elsewhere, (tx) =>
      sql`insert into app.task_history (task_id, ordinal, at, day, state, state_since, holder_unit_id, origin, received_on, start_estimated)
        values (${id}, 9, now(), '2026-11-23', 'COMPLETED', '2026-11-23', ${unitId}, 'PROVINCE', '2026-11-18', false)`.execute(
        tx,
      ),
    ),
  ).rejects.toMatchObject({ code: "42501" });
  await inScope(database.runtime.db, elsewhere, async (tx) => {
    const closed =
      await sql`update app.task_history set until_day = '2026-11-19' where task_id = ${id}`.execute(
        tx,
      );
    expect(closed.numAffectedRows).toBe(0n);
  });
});

it("is derived for tasks that were there before it, from what is known of them", async () => {
  const { owner, clock } = database;
  const { id } = await buildTask(owner, { unitId, state: "ASSIGNED", dueOn: null });
  const random = createRandom(7);
  for (let day = "2026-11-28"; day <= "2026-12-15"; day = addDays(day, 2)) {
    clock.set(`${day}T03:00:00Z`);
    await actOn(id, random);
  }
  const written = await rowsOf(id);
  expect(written.length).toBeGreaterThan(5);
  await owner.deleteFrom("app.task_history").where("task_id", "=", id).execute();
  await sql`select app.derive_task_history()`.execute(owner);
  expect(await rowsOf(id)).toEqual(written);
  // An act on it finds the row to end.
  await actOn(id, random);
  await actOn(id, random);
  expect((await rowsOf(id)).filter(({ until_day }) => until_day === "infinity")).toHaveLength(1);
});
