import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { localDateOf } from "../../kernel/clock.ts";
import { inScope, type Tx } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { setDueDate } from "../tasks/assigning/set-due-date.ts";
import { confirmCompletion } from "../tasks/confirmation/confirm-completion.ts";
import { reopenTask } from "../tasks/confirmation/reopen-task.ts";
import { returnTask } from "../tasks/confirmation/return-task.ts";
import { submitResult } from "../tasks/confirmation/submit-result.ts";
import { decideExtension } from "../tasks/extension/decide-extension.ts";
import { requestExtension } from "../tasks/extension/request-extension.ts";
import { transferTask } from "../tasks/holding/transfer-task.ts";
import { reportProgress } from "../tasks/progress/report-progress.ts";
import { revokeOne } from "../tasks/revoking/revoke.ts";
import { resumeTask } from "../tasks/suspension/resume-task.ts";
import { suspendTask } from "../tasks/suspension/suspend-task.ts";
import { taskActs } from "../tasks/task-acts.ts";
import { actorOf, buildAccount, buildTask, buildUnit } from "../tasks/testing.ts";
import { getHeatMap } from "./read/heat-map.ts";
import { getIndicatorTable } from "./read/indicator-table.ts";
import { listIndicators } from "./read/list-indicators.ts";
import { getTrends } from "./read/trends.ts";

/** A figure that was asked on one day and signed comes out the same whenever that day is asked again. */
const ALL = taskActs.map(({ name }) => name);
const SIGNED = "2026-11-24";
const LATER = "2026-11-26";
const reason = "Theo ý kiến của Chủ tịch.";
let database: TestDatabase;
let chair: Actor;
let agency: Actor;
let unitId: string;
let heirId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  const grants = actorOf(await buildAccount(owner), ALL).grants;
  chair = { ...actorOf(await buildAccount(owner), ALL) };
  chair = { ...chair, grants: grants.map((grant) => ({ ...grant, roleCode: "CHAIR" })) };
  unitId = (await buildUnit(owner, { name: "Sở Nội vụ" })).unitId;
  heirId = (await buildUnit(owner, { name: "Sở Tư pháp" })).unitId;
  agency = actorOf(await buildAccount(owner, { unitId }), ALL, [unitId]);
});
afterAll(() => database.close());
beforeEach(() => database.clock.set(`${SIGNED}T02:00:00Z`));

const ask = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  inScope(database.runtime.db, chair, work);
const today = () => localDateOf(database.clock.now());
const table = (set: string, query = {}) =>
  ask((tx) => getIndicatorTable(tx, chair, today(), { set, ...query }));
/** Everything that is shown of a period, as of the day of the signature. */
async function signed(query = {}) {
  const of = { period: "2026-11", asOf: SIGNED, ...query };
  return {
    all: await ask((tx) => listIndicators(tx, chair, today(), of)),
    trends: await ask((tx) => getTrends(tx, chair, today(), of)),
    summary: await table("summary", of),
    ages: await table("ages", of),
  };
}
/** What stands at the end of the later day: what was done has moved a figure. */
const nowadays = () => table("summary");

describe("a signed figure stays after", () => {
  const build = (overrides: Parameters<typeof buildTask>[1] = {}) =>
    buildTask(database.owner, { unitId, ...overrides });
  const on = async (taskId: string) => {
    const { version } = await database.owner
      .selectFrom("app.task")
      .select("version")
      .where("id", "=", taskId)
      .executeTakeFirstOrThrow();
    return { taskId, version, reason };
  };
  const overdue = { dueOn: "2026-11-20" } as const;

  it.each<[string, Parameters<typeof buildTask>[1], (id: string) => Promise<unknown>]>([
    [
      "a suspension",
      overdue,
      async (id) =>
        suspendTask.perform(database.runtime, chair, {
          ...(await on(id)),
          decisionNumber: "7/QĐ-UBND",
          reviewOn: "2026-12-15",
        }),
    ],
    [
      "a resumption",
      { ...overdue, state: "SUSPENDED" },
      async (id) => resumeTask.perform(database.runtime, chair, { ...(await on(id)), ...overdue }),
    ],
    [
      "a transfer",
      overdue,
      async (id) =>
        transferTask.perform(database.runtime, chair, {
          ...(await on(id)),
          toUnitId: heirId,
          basis: "12/NQ-HĐND",
        }),
    ],
    [
      "a reopening",
      { ...overdue, state: "COMPLETED", completedOn: "2026-11-19" },
      async (id) => reopenTask.perform(database.runtime, chair, await on(id)),
    ],
    [
      "a revocation",
      overdue,
      async (id) =>
        revokeOne.perform(database.runtime, chair, { ...(await on(id)), basis: "9/QĐ-UBND" }),
    ],
    [
      "a date for what had none",
      { dueOn: null },
      async (id) =>
        setDueDate.perform(database.runtime, chair, { ...(await on(id)), dueOn: "2026-12-15" }),
    ],
    [
      "a report",
      { ...overdue, receivedOn: "2026-10-01" },
      async (id) =>
        reportProgress.perform(database.runtime, agency, {
          ...(await on(id)),
          content: "Đang làm.",
          percent: 50,
        }),
    ],
    [
      "a confirmation with evidence of a day before it",
      overdue,
      async (id) => {
        await handIn(id);
        return confirmCompletion.perform(database.runtime, chair, {
          ...(await on(id)),
          completedOn: "2026-11-20",
        });
      },
    ],
    [
      "a return",
      overdue,
      async (id) => {
        await handIn(id);
        return returnTask.perform(database.runtime, chair, { ...(await on(id)), fault: "agency" });
      },
    ],
  ])("%s", async (_name, given, act) => {
    const { id } = await build(given);
    const then = await signed();
    expect(then.summary.total.some(({ numerator }) => numerator > 0)).toBe(true);
    database.clock.set(`${LATER}T02:00:00Z`);
    const before = await nowadays();
    await act(id);
    expect(await signed()).toEqual(then);
    expect(await nowadays()).not.toEqual(before);
  });

  it("an extension that was asked for before it and granted after", async () => {
    const { id } = await build({ dueOn: "2026-11-23" });
    database.clock.set("2026-11-18T03:00:00Z");
    await requestExtension.perform(database.runtime, agency, {
      ...(await on(id)),
      ground: "partner",
      explanation: "Ba xã chưa gửi số liệu.",
      missing: "Số liệu của ba xã",
      percent: 70,
      proposedOn: "2026-12-15",
      documentNumber: "45/TTr",
    });
    const { id: extensionId } = await database.owner
      .selectFrom("app.task_extension")
      .select("id")
      .where("task_id", "=", id)
      .executeTakeFirstOrThrow();
    database.clock.set(`${SIGNED}T02:00:00Z`);
    const then = await signed();
    const waiting = ({ indicators, total }: typeof then.summary) =>
      total[indicators.findIndex(({ code }) => code === "OPEN_EXTENSION_PENDING")]?.numerator;
    expect(waiting(then.summary)).toBe(1);
    database.clock.set(`${LATER}T02:00:00Z`);
    await decideExtension.perform(database.runtime, chair, {
      ...(await on(id)),
      extensionId,
      decision: "approve",
      dueOn: "2026-12-15",
    });
    expect(await signed()).toEqual(then);
    expect(waiting(await nowadays())).toBe(0);
  });

  const handIn = async (taskId: string) =>
    submitResult.perform(database.runtime, agency, {
      ...(await on(taskId)),
      evidence: [{ documentNumber: "12/BC", issuedOn: "2026-11-20", receivedBy: "UBND tỉnh" }],
    });
});

describe("the days of a month", () => {
  it("stay what they were when the province chooses another rule, in the map of months too", async () => {
    await buildTask(database.owner, { unitId, dueOn: "2026-11-10", receivedOn: "2026-10-20" });
    const months = (period: string) =>
      ask((tx) => getHeatMap(tx, chair, today(), { code: "OVERDUE_OF_ASSIGNED", until: period }));
    const daysOf = async (period: string) => {
      const { from, to, decreeMonths } = (await table("summary", { period })).period;
      return [from, to, decreeMonths];
    };
    database.clock.set("2026-12-20T02:00:00Z");
    const november = await signed({ asOf: "2026-11-30" });
    const then = await months("2026-11");
    expect(await daysOf("2026-12")).toEqual(["2026-12-01", "2026-12-31", false]);
    await decide("periodRule", "ND09", "2026-12-01");
    expect(await daysOf("2026-11")).toEqual(["2026-11-01", "2026-11-30", false]);
    expect(await daysOf("2026-Q3")).toEqual(["2026-07-01", "2026-09-30", false]);
    expect(await daysOf("2026-12")).toEqual(["2026-11-15", "2026-12-14", true]);
    expect(await signed({ asOf: "2026-11-30" })).toEqual(november);
    expect(await months("2026-11")).toEqual(then);
    // December's picture shows December by the new rule, beside the months as they were signed.
    const map = await months("2026-12");
    expect(map.months.slice(-2).map(({ from, to }) => [from, to])).toEqual([
      ["2026-11-01", "2026-11-30"],
      ["2026-11-15", "2026-12-14"],
    ]);
    expect(map.months.slice(-2, -1)).toEqual(then.months.slice(-1));
  });

  it("are judged by the numbers of days that were decided then, in every line of the trend", async () => {
    database.clock.set("2026-12-20T02:00:00Z");
    const updated = async () => {
      const { items, months } = await ask((tx) => getTrends(tx, chair, today(), {}));
      const at = months.findIndex(({ code }) => code === "2026-11");
      return items.find(({ code }) => code === "UPDATED")?.figures[at];
    };
    const asked = async () =>
      (await table("UPDATED", { period: "2026-11", asOf: "2026-11-30" })).total[0];
    const then = await asked();
    expect(then?.denominator).toBeGreaterThan(0);
    await decide("progress.everyDays", 90, "2026-12-05");
    expect(await asked()).toEqual(then);
    expect(await updated()).toEqual(then);
  });

  const decide = (key: string, value: unknown, from: string) =>
    database.owner
      .insertInto("app.setting_value")
      .values({
        key,
        value: JSON.stringify(value),
        legal_basis: "Quyết định 15/QĐ-UBND",
        valid_from: from,
        changed_at: database.clock.now(),
      })
      .execute();
});

it("a unit's figure is summed over what stood below it on that day", async () => {
  const { owner } = database;
  const parent = (await buildUnit(owner, { name: "Sở Tài chính" })).unitId;
  const other = (await buildUnit(owner, { name: "Sở Xây dựng" })).unitId;
  const moved = (await buildUnit(owner, { name: "Chi cục Giá", parentId: parent })).unitId;
  await buildTask(owner, { unitId: moved, dueOn: "2026-11-20" });
  const then = await signed({ unitId: parent });
  expect(then.summary.total.some(({ numerator }) => numerator > 0)).toBe(true);
  await owner
    .updateTable("app.unit_version")
    .set({ valid_to: "2026-11-25" })
    .where("unit_id", "=", moved)
    .execute();
  await owner
    .insertInto("app.unit_version")
    .values({
      unit_id: moved,
      name: "Chi cục Giá",
      kind: "department",
      parent_id: other,
      valid_from: "2026-11-25",
    })
    .execute();
  await sql`select app.rebuild_unit_closure()`.execute(owner);
  database.clock.set(`${LATER}T02:00:00Z`);
  expect(await signed({ unitId: parent })).toEqual(then);
  const now = (of: string) => table("OPEN_OVERDUE", { unitId: of });
  expect((await now(parent)).total[0]?.numerator).toBe(0);
  expect((await now(other)).total[0]?.numerator).toBe(1);
});
