import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { allowed, defineAct } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { z } from "zod";
import { decideSetting } from "../../settings/testing.ts";
import { assignTasks } from "../assigning/assign-tasks.ts";
import type { TaskOrder } from "../assigning/task-order.ts";
import { actorOf, buildAccount, buildAssignment, buildDocument, buildUnit } from "../testing.ts";
import { transferTask } from "../holding/transfer-task.ts";
import { resumeTask } from "../suspension/resume-task.ts";
import { suspendTask } from "../suspension/suspend-task.ts";
import { occurrenceRound } from "./occurrence-round.ts";

let database: TestDatabase;
let chief: Actor;
let unitId: string;
let partnerId: string;

const release = defineAct({
  name: "test.release-duty",
  title: "Giao nhiệm vụ",
  input: z.custom<TaskOrder[]>(),
  load: async () => null,
  policy: () => allowed,
  run: (context, _subject, orders) => assignTasks(context, orders),
  tell: () => "giao nhiệm vụ",
});

beforeAll(async () => {
  database = await createTestDatabase();
  chief = actorOf(await buildAccount(database.owner), ["test.release-duty", "tasks.transfer"]);
});
beforeEach(async () => {
  database.clock.set("2026-11-18T02:00:00Z");
  await sql`update app.task set next_occurrence_on = null`.execute(database.owner);
  unitId = (await buildUnit(database.owner)).unitId;
  partnerId = (await buildUnit(database.owner)).unitId;
});
afterAll(() => database.close());

/** Releases a duty to one agency on 18/11/2026 and gives its document. */
async function give(overrides: Partial<TaskOrder> = {}): Promise<string> {
  const documentId = await buildDocument(database.owner);
  const order: TaskOrder = {
    assignmentId: await buildAssignment(database.owner, documentId),
    documentId,
    title: "Báo cáo tình hình thực hiện nhiệm vụ",
    deliverable: "Báo cáo",
    due: [{ every: "month", before: "25" }],
    duePhrase: "trước ngày 25 hằng tháng",
    duty: "report",
    origin: "PROVINCE",
    issuedOn: "2026-11-16",
    receivedOn: "2026-11-18",
    holderUnitIds: [unitId],
    coordinatingUnitIds: [partnerId],
    monitorAccountId: chief.accountId,
    ...overrides,
  };
  await release.perform(database.runtime, chief, [order]);
  return documentId;
}
const night = (day: string) => {
  database.clock.set(`${day}T00:30:00Z`);
  return occurrenceRound.run(database.runtime, day, new AbortController().signal);
};
const series = async (documentId: string) =>
  (
    await sql<Record<string, unknown>>`
      select period, due_on, last_day, received_on, term_class, state, duty_id is null as duty, next_occurrence_on as next,
        app.timeliness(state, last_day, received_on, submitted_on, completed_on, '2027-02-10', '2027-02-20') as timeliness
      from app.task where document_id = ${documentId} order by due_on`.execute(database.owner)
  ).rows;
const periods = async (documentId: string) =>
  (await series(documentId)).map(({ period }) => period);

describe("a duty “trước ngày 25 hằng tháng”", () => {
  it("is its own first period at release, and knows when its next one begins", async () => {
    const documentId = await give();
    expect(await series(documentId)).toMatchObject([
      { period: "2026-11", due_on: "2026-11-25", term_class: "RECURRING", next: "2026-12-01" },
    ]);
    expect(await night("2026-11-30")).toBe(0);
  });

  it("gets an ordinary task with a date for each period that begins, with its partners and its line in the journal", async () => {
    const documentId = await give();
    expect(await night("2026-12-01")).toBe(1);
    const [, december] = await series(documentId);
    expect(december).toMatchObject({
      period: "2026-12",
      due_on: "2026-12-25",
      last_day: "2026-12-25",
      received_on: "2026-12-01",
      term_class: "FIXED",
      state: "ASSIGNED",
      duty: false,
      next: null,
    });
    const { rows } = await sql<{ act: string; body: string; roles: string[] }>`
      select event.act, payload.body, array(select role from app.task_holder where task_id = task.id order by role) as roles
      from app.task join audit.event event on event.subject_id = task.id join audit.payload payload on payload.event_id = event.id
      where task.document_id = ${documentId} and task.duty_id is not null`.execute(database.owner);
    expect(rows).toMatchObject([{ act: "tasks.occurrence", roles: ["coordinating", "lead"] }]);
    expect(JSON.parse(rows[0]?.body ?? "")).toMatchObject({ period: "tháng 12/2026" });
  });

  it("is told of with the morning's mail to the lead and to its partners, once", async () => {
    const serving = async (unit: string) => {
      const { accountId } = await buildAccount(database.owner, { unitId: unit });
      await database.owner
        .insertInto("app.role_grant")
        .values({
          account_id: accountId,
          role_code: "AGENCY_FOCAL",
          unit_id: unit,
          valid_from: "2020-01-01",
        })
        .execute();
      return accountId;
    };
    const [lead, partner] = [await serving(unitId), await serving(partnerId)];
    const documentId = await give();
    await night("2026-12-01");
    await night("2026-12-01");
    const { rows } = await sql<{ number: number; who: string; title: string }>`
      select task.number, notice.account_id as who, notice.title
      from app.task join app.notification notice on notice.subject_id = task.id
      where task.document_id = ${documentId} and task.duty_id is not null`.execute(database.owner);
    const number = `NV-${rows[0]?.number ?? ""} (kỳ tháng 12/2026)`;
    expect(new Map(rows.map(({ who, title }) => [who, title]))).toEqual(
      new Map([
        [lead, `${number} được giao cho cơ quan bạn, hạn trước ngày 25/12/2026.`],
        [partner, `Cơ quan bạn phối hợp thực hiện ${number}, hạn trước ngày 25/12/2026.`],
      ]),
    );
    expect(rows).toHaveLength(2);
  });

  it("of which the day is the first of the month is given out a month before, by either reading in time", async () => {
    await decideSetting(database.owner, "beforeDateMeans", "DAY_BEFORE");
    const documentId = await give({
      due: [{ every: "month", before: "01" }],
      duePhrase: "trước ngày 01 hằng tháng",
    });
    await night("2026-12-01");
    await sql`delete from app.setting_value where key = 'beforeDateMeans'`.execute(database.owner);
    expect(await series(documentId)).toMatchObject([
      { period: "2026-12", due_on: "2026-12-01", last_day: "2026-11-30" },
      {
        period: "2027-01",
        due_on: "2027-01-01",
        last_day: "2026-12-31",
        received_on: "2026-12-01",
        timeliness: "OPEN_OVERDUE",
      },
    ]);
  });

  it("makes no periods while it rests, and asks for none that fell due meanwhile", async () => {
    const documentId = await give();
    const { id } = await database.owner
      .selectFrom("app.task")
      .select("id")
      .where("document_id", "=", documentId)
      .executeTakeFirstOrThrow();
    const office = actorOf(await buildAccount(database.owner), ["tasks.suspend", "tasks.resume"]);
    database.clock.set("2026-11-20T02:00:00Z");
    const reason = "Chờ sắp xếp lại bộ máy.";
    await suspendTask.perform(database.runtime, office, {
      taskId: id,
      version: 1,
      decisionNumber: "QĐ 7/QĐ-UBND",
      reviewOn: "2027-02-10",
      reason,
    });
    expect(await night("2026-12-01")).toBe(0);
    expect(await night("2027-01-04")).toBe(0);
    database.clock.set("2027-02-10T02:00:00Z");
    await resumeTask.perform(database.runtime, office, {
      taskId: id,
      version: 2,
      dueOn: "2027-02-10",
      reason,
    });
    await night("2027-02-11");
    // December and January fell due within the rest; February's day is still to come.
    expect(await periods(documentId)).toEqual(["2026-11", "2027-02"]);
    const told = await database.owner
      .selectFrom("app.notification")
      .select("title")
      .where("subject_id", "=", id)
      .where("kind", "=", "task.suspended")
      .executeTakeFirst();
    expect(told?.title).toContain("không lập nhiệm vụ của kỳ mới");
  });

  it("gets no second task for a period, however often the night is run, and for no two programs", async () => {
    const documentId = await give();
    await night("2026-12-01");
    await sql`update app.task set next_occurrence_on = '2026-11-18' where document_id = ${documentId} and duty_id is null`.execute(
      database.owner,
    );
    const twice = await Promise.all([night("2026-12-02"), night("2026-12-02")]);
    expect(twice).toEqual([0, 0]);
    expect(await periods(documentId)).toEqual(["2026-11", "2026-12"]);
  });

  it("lacks no period whose night was missed: it is made late and is overdue (case 17)", async () => {
    const documentId = await give();
    await night("2027-02-10");
    expect(await series(documentId)).toMatchObject([
      { period: "2026-11", timeliness: "OPEN_OVERDUE" },
      { period: "2026-12", timeliness: "OPEN_OVERDUE" },
      { period: "2027-01", timeliness: "OPEN_OVERDUE" },
      { period: "2027-02", timeliness: "OPEN_WITHIN_DUE" },
    ]);
    expect(await periods(documentId)).toEqual(["2026-11", "2026-12", "2027-01", "2027-02"]);
  });

  it("makes nobody late for months before the task was given", async () => {
    const documentId = await give({ receivedOn: "2026-03-02" });
    await night("2026-12-01");
    expect(await periods(documentId)).toEqual(["2026-03", "2026-11", "2026-12"]);
  });

  it("goes on in work where its agency has taken it up, also after its first period is done", async () => {
    const documentId = await give();
    await sql`update app.task set state = 'COMPLETED', acknowledged_at = now(), completed_on = '2026-11-24'
      where document_id = ${documentId}`.execute(database.owner);
    await night("2026-12-01");
    expect(await series(documentId)).toMatchObject([
      { state: "COMPLETED" },
      { state: "IN_PROGRESS" },
    ]);
  });

  it("ends with its revocation", async () => {
    const documentId = await give();
    await sql`update app.task set state = 'REVOKED' where document_id = ${documentId}`.execute(
      database.owner,
    );
    expect(await night("2026-12-01")).toBe(0);
    expect(await series(documentId)).toMatchObject([{ next: null }]);
  });

  it("is read strictly where the province reads “trước ngày” so", async () => {
    await decideSetting(database.owner, "beforeDateMeans", "DAY_BEFORE");
    const documentId = await give();
    await night("2026-12-01");
    await sql`delete from app.setting_value`.execute(database.owner);
    expect((await series(documentId)).at(-1)).toMatchObject({
      due_on: "2026-12-25",
      last_day: "2026-12-24",
    });
  });
});

describe("a duty that is handed on to another agency", () => {
  const tasksOf = async (documentId: string) =>
    (
      await sql<{
        id: string;
        number: number;
        version: number;
        period: string;
        state: string;
        unit: string;
        next: string | null;
      }>`
        select id, number, version, period, state, holder_unit_id as unit, next_occurrence_on as next
        from app.task where document_id = ${documentId} order by period, number`.execute(
        database.owner,
      )
    ).rows;
  const handOn = async (taskId: string, version: number, toUnitId: string) =>
    transferTask.perform(database.runtime, chief, {
      taskId,
      version,
      toUnitId,
      basis: "QĐ 10/QĐ-UBND",
      reason: "Chuyển chức năng.",
    });
  const briefly = (tasks: Awaited<ReturnType<typeof tasksOf>>) =>
    tasks.map(({ period, state, unit }) => `${period} ${state} ${unit === unitId ? "old" : "new"}`);

  it("makes its further periods with the new holder, and none that there is already", async () => {
    const documentId = await give();
    await night("2026-12-01");
    const [duty] = await tasksOf(documentId);
    const heir = (await buildUnit(database.owner)).unitId;
    database.clock.set("2026-12-05T02:00:00Z");
    await handOn(duty?.id ?? "", duty?.version ?? 0, heir);
    expect(await night("2027-01-01")).toBe(1);
    expect(briefly(await tasksOf(documentId))).toEqual([
      "2026-11 TRANSFERRED old",
      "2026-11 ASSIGNED new",
      "2026-12 ASSIGNED old",
      "2027-01 ASSIGNED new",
    ]);
    const [former, successor] = await tasksOf(documentId);
    expect([former?.next, successor?.next]).toEqual([null, "2027-02-01"]);
  });

  it("takes a period that had begun along when that is handed on too", async () => {
    const documentId = await give();
    await night("2026-12-01");
    const [duty, december] = await tasksOf(documentId);
    const heir = (await buildUnit(database.owner)).unitId;
    database.clock.set("2026-12-05T02:00:00Z");
    await handOn(duty?.id ?? "", duty?.version ?? 0, heir);
    await handOn(december?.id ?? "", december?.version ?? 0, heir);
    const { rows } = await sql<{ own: boolean }>`
      select task.duty_id = duty.id as own from app.task join app.task duty
        on duty.document_id = task.document_id and duty.holder_unit_id = ${heir} and duty.period = '2026-11'
      where task.document_id = ${documentId} and task.period = '2026-12' and task.holder_unit_id = ${heir}`.execute(
      database.owner,
    );
    expect(rows).toEqual([{ own: true }]);
    await night("2027-01-01");
    expect(briefly(await tasksOf(documentId)).filter((one) => one.includes("ASSIGNED"))).toEqual([
      "2026-11 ASSIGNED new",
      "2026-12 ASSIGNED new",
      "2027-01 ASSIGNED new",
    ]);
  });

  it("goes on through a second hand as well", async () => {
    const documentId = await give();
    const [duty] = await tasksOf(documentId);
    await handOn(duty?.id ?? "", duty?.version ?? 0, (await buildUnit(database.owner)).unitId);
    await night("2026-12-01");
    const second = (await tasksOf(documentId)).find(({ state, period }) => state === "ASSIGNED" && period === "2026-11"); // prettier-ignore
    const last = (await buildUnit(database.owner)).unitId;
    await handOn(second?.id ?? "", second?.version ?? 0, last);
    await night("2027-01-01");
    const made = (await tasksOf(documentId)).filter(({ period }) => period > "2026-11");
    expect(made.map(({ period, unit }) => [period, unit === last])).toEqual([
      ["2026-12", false],
      ["2027-01", true],
    ]);
  });
});

it("a duty with two rules has both series", async () => {
  const documentId = await give({
    due: [
      { every: "month", before: "25" },
      { every: "year", before: "12-15" },
    ],
  });
  await night("2026-11-19");
  expect(await periods(documentId)).toEqual(["2026-11", "2026"]);
  await night("2027-01-01");
  expect(await periods(documentId)).toEqual(["2026-11", "2026", "2026-12", "2027-01", "2027"]);
});

it("a duty without a day in its text makes no periods, and nothing is made up for it", async () => {
  const documentId = await give({ due: [{ every: "month" }] });
  await night("2027-01-01");
  expect(await series(documentId)).toMatchObject([{ period: null, next: null, due_on: null }]);
});

it("another agency does not see the periods of a duty, nor what people decided about it", async () => {
  const documentId = await give();
  await night("2026-12-01");
  const stranger = await buildUnit(database.owner);
  const seen = (units: string[]) =>
    inScope(
      database.runtime.db,
      actorOf({ accountId: unitId, personId: unitId }, [], units),
      async (tx) => {
        const tasks = await sql`select id from app.task where document_id = ${documentId}`.execute(
          tx,
        );
        const reviews = await sql`select id from app.duty_review`.execute(tx);
        return [tasks.rows.length, reviews.rows.length];
      },
    );
  const { rows } = await sql<{
    id: string;
  }>`select id from app.task where document_id = ${documentId}`.execute(database.owner);
  await sql`insert into app.duty_review (task_id, decision, note, reviewed_by, reviewed_at)
    values (${rows[0]?.id}, 'keep', 'Vẫn cần', ${chief.accountId}, now())`.execute(database.owner);
  expect(await seen([unitId])).toEqual([2, 1]);
  expect(await seen([stranger.unitId])).toEqual([0, 0]);
});
