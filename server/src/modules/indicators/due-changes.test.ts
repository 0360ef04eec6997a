import type { DueChange } from "@dondoc/contract";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { does, first, openOffice, type Office } from "../../testing/office.ts";
import { releaseTask, type ReleasedTask } from "../../testing/released-task.ts";
import type { Visitor } from "../../testing/test-program.ts";

/*
 * User story 39: who changed a due date, when, why, and the figure before and after. The figures are held against the table of
 * indicators: as it is, and as it would be had nobody moved the date.
 */
let office: Office;
let released: ReleasedTask;
let auditor: Visitor;
let owner: pg.Client;

beforeAll(async () => {
  office = await openOffice();
  released = await releaseTask(office);
  owner = new pg.Client(office.house.owner);
  await owner.connect();
  await does(office.finance, "requestExtension", {
    ...(await onTask()),
    ground: "partner",
    explanation: "Các xã gửi số liệu chậm.",
    missing: "Số liệu của ba xã.",
    percent: 60,
    proposedOn: "2026-12-31",
    documentNumber: "45/STC-VP",
  });
  await on("2026-12-21");
});
afterAll(async () => {
  await owner.end();
  await office.house.close();
});

async function on(day: string): Promise<void> {
  office.house.setClock(`${day}T02:00:00Z`);
  const enter = (login: string) => office.house.enter(`${login}@tinhmau.example`);
  auditor = await enter("kiemsoat");
  office.chair = await enter("chutich");
  office.finance = await enter("sotaichinh");
  office.specialist = await enter("chuyenvien");
}
const task = async () =>
  (await office.finance.call("getTask", { params: { id: released.taskId } })).body;
const onTask = async () => ({ taskId: released.taskId, version: (await task()).version });
const changes = async (query: Record<string, string> = {}) =>
  (await auditor.call("listDueChanges", { query })).body;
const ofTask = async (query: Record<string, string> = {}): Promise<DueChange> =>
  first((await changes(query)).items.filter(({ task: { id } }) => id === released.taskId));

/** The agency's official rate and its number of overdue tasks, as the table of indicators counts them for the Chair. */
async function table(): Promise<{ numerator: number; denominator: number }[]> {
  const figures = [];
  for (const set of ["COMPLETION_OF_DUE", "OPEN_OVERDUE"]) {
    const { body } = await office.chair.call("getIndicatorTable", { query: { set } });
    const row = body.rows.find(({ unit }) => unit.name === "Sở Tài chính");
    const { numerator, denominator } = row?.figures[0] ?? { numerator: 0, denominator: 0 };
    figures.push({ numerator, denominator });
  }
  return figures;
}

describe("a deadline that was moved", () => {
  it("is told with who, when, why and both dates, and what it did to the agency's figures", async () => {
    const before = (await task()).dueOn;
    const extensionId = first((await task()).extensions).id;
    await does(office.chair, "decideExtension", {
      extensionId,
      ...(await onTask()),
      decision: "approve",
      dueOn: "2026-12-31",
      reason: "Các xã gửi số liệu chậm.",
    });
    const change = await ofTask();
    expect(before).not.toBeNull();
    expect(change).toMatchObject({
      after: "2026-12-31",
      at: "2026-12-21T02:00:00.000Z",
      why: "Các xã gửi số liệu chậm.",
      unit: { name: "Sở Tài chính" },
    });
    expect(change.actor).toContain("Chủ tịch");
    expect(change.sentence).toContain("cho gia hạn lần 1");
    expect(change.daysLate?.before).toBeGreaterThan(0);
    expect(change.daysLate?.after).toBe(0);

    const { indicators, period } = await changes();
    expect(indicators.map(({ code }) => code)).toEqual(["COMPLETION_OF_DUE", "OPEN_OVERDUE"]);
    expect(period).toMatchObject({ code: "2026-12", asOf: "2026-12-21" });
    const plain = (side: "before" | "after") =>
      (change.figures ?? []).map((figure) => ({
        numerator: figure[side].numerator,
        denominator: figure[side].denominator,
      }));
    expect(plain("after")).toEqual(await table());
    // Had nobody moved it: the day is put back behind the program's back, and the table counted again.
    await owner.query(
      "update app.task_history set last_day = $2 where task_id = $1 and until_day = 'infinity'",
      [released.taskId, change.before],
    );
    const without = await table();
    await owner.query(
      "update app.task_history set last_day = '2026-12-31' where task_id = $1 and until_day = 'infinity'",
      [released.taskId],
    );
    expect(plain("before")).toEqual(without);
    expect(plain("before")).not.toEqual(plain("after"));
  });

  it("is found by its period, and by no other", async () => {
    expect((await changes({ period: "2026-12" })).items).toHaveLength(1);
    expect((await changes({ period: "2026-11" })).items).toEqual([]);
    const { unit } = await ofTask();
    expect((await changes({ unitId: unit.id })).items).toHaveLength(1);
    expect((await changes({ unitId: released.taskId })).items).toEqual([]);
  });

  it("is shown also where a task had no date before, page by page, none twice", async () => {
    office.house.setClock("2026-12-21T02:30:00Z");
    const { body } = await office.finance.call("listTasks", { query: { list: "all" } });
    const undated = first(body.items.filter(({ dueOn }) => dueOn === null));
    const { version } = (await office.finance.call("getTask", { params: { id: undated.id } })).body;
    const reason = "Chỉ đạo tại cuộc họp.";
    const due = { taskId: undated.id, version, dueOn: "2027-01-15", reason };
    await does(office.specialist, "setDueDate", due);
    const one = await changes({ limit: "1" });
    expect(first(one.items)).toMatchObject({ before: null, after: "2027-01-15", why: reason });
    const two = await changes({ limit: "1", cursor: one.next ?? "" });
    expect(first(two.items).task.id).toBe(released.taskId);
    expect(two.next).toBeNull();
  });

  it("stands there as well when no line of the journal tells of it, and is said to have none", async () => {
    await owner.query(
      `insert into app.task_history select task_id, ordinal + 1, now(), day, until_day, state, state_since, holder_unit_id,
         original_due_on, '2027-02-28', received_on, start_estimated, submitted_on, completed_on, extension_pending, origin
       from app.task_history where task_id = $1 and until_day = 'infinity'`,
      [released.taskId],
    );
    await owner.query(
      "update app.task_history set at = '2026-12-21T03:00:00Z' where task_id = $1 and last_day = '2027-02-28'",
      [released.taskId],
    );
    expect(await ofTask()).toMatchObject({ after: "2027-02-28", actor: null, sentence: null });
  });

  it("is for whoever looks after the journal", async () => {
    for (const who of [office.chair, office.specialist, office.finance])
      expect((await who.call("listDueChanges")).status).toBe(403);
    const admin = await office.house.enter("quantri@tinhmau.example");
    expect((await admin.call("listDueChanges")).status).toBe(200);
  });
});
