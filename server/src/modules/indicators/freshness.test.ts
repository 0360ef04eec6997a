import type { TaskState } from "@dondoc/contract";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope, type Tx } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { buildConsultation } from "../coordination/testing.ts";
import { listTasks } from "../tasks/following/read/list-tasks.ts";
import {
  actorOf,
  buildAccount,
  buildAssignment,
  buildDocument,
  buildTask,
  buildUnit,
} from "../tasks/testing.ts";
import { listIndicatorRows } from "./read/indicator-rows.ts";
import { getIndicatorTable } from "./read/indicator-table.ts";

/** By default a report is owed every 30 days, and undated work is silent too long after 90: since 24/10 and since 25/8. */
const TODAY = "2026-11-23";
let database: TestDatabase;
let chair: Actor;
let documentId: string;
let owing: string;
let silent: string;
let asked: string;
let ids: Record<string, string>;

interface Given {
  state?: TaskState;
  receivedOn: string;
  reportedOn?: string;
  dueOn?: string | null;
}

async function give(unitId: string, { reportedOn, ...given }: Given): Promise<string> {
  const { owner } = database;
  const assignmentId = await buildAssignment(owner, documentId);
  const { id } = await buildTask(owner, { ...given, unitId, documentId, assignmentId });
  if (reportedOn === undefined) return id;
  const { accountId } = await buildAccount(owner, { unitId });
  const report = { task_id: id, content: "Đang làm.", percent: 40, reported_by: accountId };
  await owner
    .insertInto("app.task_report")
    .values({ ...report, reported_at: new Date(`${reportedOn}T09:00:00Z`) })
    .execute();
  await owner
    .updateTable("app.task")
    .set({ reported_on: reportedOn })
    .where("id", "=", id)
    .execute();
  return id;
}

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  chair = actorOf(await buildAccount(owner), []);
  owing = (await buildUnit(owner, { name: "Sở Nội vụ" })).unitId;
  silent = (await buildUnit(owner, { name: "Sở Tư pháp" })).unitId;
  asked = (await buildUnit(owner, { name: "Sở Y tế" })).unitId;
  documentId = await buildDocument(owner);
  const old = { receivedOn: "2026-10-23" };
  ids = {
    neverTakenUp: await give(owing, { ...old, state: "ASSIGNED" }),
    toldOnTheLastDay: await give(owing, { ...old, reportedOn: "2026-10-24" }),
    toldADayTooEarly: await give(owing, { ...old, reportedOn: "2026-10-23", state: "RETURNED" }),
    mayStillTell: await give(owing, { receivedOn: "2026-10-24" }),
    handedIn: await give(owing, { ...old, state: "SUBMITTED" }),
    overdueAndSilent: await give(owing, { ...old, dueOn: "2026-11-20", state: "ASSIGNED" }),
    overdueAndTold: await give(owing, { ...old, dueOn: "2026-11-20", reportedOn: "2026-11-21" }),
  };
  const undated = { dueOn: null, receivedOn: "2026-06-01" };
  ids = {
    ...ids,
    ninetyDays: await give(silent, { ...undated, receivedOn: "2026-08-25" }),
    ninetyOneDays: await give(silent, { ...undated, receivedOn: "2026-08-24" }),
    heardNinetyDaysAgo: await give(silent, { ...undated, reportedOn: "2026-08-25" }),
    heardNinetyOneDaysAgo: await give(silent, { ...undated, reportedOn: "2026-08-24" }),
    undatedNeverTakenUp: await give(silent, { ...undated, state: "ASSIGNED" }),
    undatedHandedIn: await give(silent, { ...undated, state: "SUBMITTED" }),
  };
});
afterAll(() => database.close());

const ask = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  inScope(database.runtime.db, chair, work);
const period = "2026-11";
async function behind(code: string, part: "numerator" | "difference", unitId: string) {
  const query = { code, part, unitId, period, asOf: TODAY, limit: 50 };
  const { items } = await ask((tx) => listIndicatorRows(tx, chair, TODAY, query));
  return items.map((row) => nameOf(row.taskId)).toSorted();
}
const nameOf = (taskId: string | null) =>
  Object.entries(ids).find(([, id]) => id === taskId)?.[0] ?? "";
async function figure(code: string, unitId: string, asOf = TODAY, month = period) {
  const query = { set: code, unitId, period: month, asOf };
  const { total } = await ask((tx) => getIndicatorTable(tx, chair, TODAY, query));
  return [total[0]?.numerator, total[0]?.denominator];
}

it("who never took a task up owes the report as well; on the thirtieth day it may still come", async () => {
  expect(await behind("UPDATED", "numerator", owing)).toEqual([
    "overdueAndTold",
    "toldOnTheLastDay",
  ]);
  expect(await behind("UPDATED", "difference", owing)).toEqual([
    "neverTakenUp",
    "overdueAndSilent",
    "toldADayTooEarly",
  ]);
  expect(await figure("UPDATED", owing)).toEqual([2, 5]);
});

it("overdue without one report is counted of everything given, as Hà Nội counts it", async () => {
  expect(await figure("NOT_UPDATED_OVERDUE", owing)).toEqual([1, 7]);
  expect(await behind("NOT_UPDATED_OVERDUE", "numerator", owing)).toEqual(["overdueAndSilent"]);
});

it("list and indicator of undated work that is silent too long agree, also on the border day", async () => {
  const list = await ask((tx) =>
    listTasks(tx, chair, TODAY, { list: "stale", unitId: silent, limit: 50 }),
  );
  const listed = list.items.map(({ id }) => nameOf(id)).toSorted();
  expect(listed).toEqual(["heardNinetyOneDaysAgo", "ninetyOneDays", "undatedNeverTakenUp"]);
  expect(await behind("STALE_UNDATED", "numerator", silent)).toEqual(listed);
  expect(await figure("STALE_UNDATED", silent)).toEqual([3, 6]);
});

it("a request has failed on the day after its limit, whichever month that is, and counts once", async () => {
  const { owner } = database;
  const { accountId } = await buildAccount(owner);
  const build = (given: { answeredOn?: string; silence?: "agree" }) =>
    buildConsultation(owner, {
      askingUnitId: owing,
      askedUnitIds: [asked],
      createdBy: accountId,
      documentId,
      sentAt: "2026-10-26T02:00:00Z",
      lastDay: "2026-10-31",
      ...given,
    });
  await build({});
  await build({ silence: "agree" });
  await build({ answeredOn: "2026-10-31" });
  await build({ answeredOn: "2026-11-02" });
  // On the last day the others may still answer; the day after they have not, and silence has agreed.
  expect(await figure("ANSWERED_ON_TIME", asked, "2026-10-31", "2026-10")).toEqual([1, 1]);
  expect(await figure("DEEMED_AGREED", asked, "2026-10-31", "2026-10")).toEqual([0, 1]);
  expect(await figure("ANSWERED_ON_TIME", asked, "2026-11-01")).toEqual([0, 3]);
  expect(await figure("DEEMED_AGREED", asked, "2026-11-01")).toEqual([1, 3]);
  expect(await figure("ANSWERED_ON_TIME", asked)).toEqual([0, 3]);
});
