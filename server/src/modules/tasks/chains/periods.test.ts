import type { Due } from "@dondoc/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { allowed, defineAct } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { assignTasks } from "../assigning/assign-tasks.ts";
import type { TaskOrder } from "../assigning/task-order.ts";
import { occurrenceRound } from "../recurrence/occurrence-round.ts";
import { actorOf, buildAccount, buildAssignment, buildDocument, buildUnit } from "../testing.ts";
import { linkAssignments } from "./link-assignments.ts";

let database: TestDatabase;
let chief: Actor;
const release = defineAct({
  name: "test.release-chain",
  title: "Giao nhiệm vụ",
  input: z.custom<{ orders: TaskOrder[]; pairs: { feedId: string; collectorId: string }[] }>(),
  load: async () => null,
  policy: () => allowed,
  async run(context, _subject, { orders, pairs }) {
    const given = await assignTasks(context, orders);
    await linkAssignments(context, pairs);
    return given;
  },
  tell: () => "giao nhiệm vụ",
});

beforeAll(async () => {
  database = await createTestDatabase();
  chief = actorOf(await buildAccount(database.owner), ["test.release-chain"]);
});
afterAll(() => database.close());

/** Two agencies report to a third by their own rule; given out on 18/11/2026. */
async function chain(feedDue: Due[], collectorDue: Due[]): Promise<string> {
  database.clock.set("2026-11-18T02:00:00Z");
  await sql`update app.task set next_occurrence_on = null`.execute(database.owner);
  const documentId = await buildDocument(database.owner);
  const order = async (names: readonly string[], due: Due[]): Promise<TaskOrder> => ({
    assignmentId: await buildAssignment(database.owner, documentId),
    documentId,
    title: "Báo cáo tình hình thực hiện nhiệm vụ",
    deliverable: "Báo cáo",
    due,
    duePhrase: null,
    duty: "report",
    origin: "PROVINCE",
    issuedOn: "2026-11-16",
    receivedOn: "2026-11-18",
    holderUnitIds: await Promise.all(
      names.map(async (name) => (await buildUnit(database.owner, { name })).unitId),
    ),
    coordinatingUnitIds: [],
    monitorAccountId: null,
  });
  const feeds = await order(["Sở Y tế", "Sở Tư pháp"], feedDue);
  const collector = await order(["Sở Nội vụ"], collectorDue);
  await release.perform(database.runtime, chief, {
    orders: [feeds, collector],
    pairs: [{ feedId: feeds.assignmentId, collectorId: collector.assignmentId }],
  });
  return documentId;
}

/** The round at a moment, for the day that it is then in Việt Nam. */
const roundAt = (moment: string) => {
  database.clock.set(moment);
  const day = localDateOf(database.clock.now());
  return occurrenceRound.run(database.runtime, day, new AbortController().signal);
};
/** "2026-12: 2026-12 ×2": of each summary's period the periods that go into it. */
async function links(documentId: string): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select collector.period || ': ' || feed.period || ' ×' || count(*) as line
    from app.task_link link join app.task feed on feed.id = link.feed_id join app.task collector on collector.id = link.collector_id
    where collector.document_id = ${documentId} group by collector.period, feed.period
    order by collector.period, feed.period`.execute(database.owner);
  return rows.map(({ line }) => line);
}

const MONTHLY: Due[] = [{ every: "month", before: "20" }];
const SUMMARY: Due[] = [{ every: "month", before: "25" }];

it("each month's reports go into that month's summary, over 00:00 of the new year, once", async () => {
  const documentId = await chain(MONTHLY, SUMMARY);
  expect(await links(documentId)).toEqual(["2026-11: 2026-11 ×2"]);
  await roundAt("2026-12-01T00:00:00Z");
  expect(await links(documentId)).toEqual(["2026-11: 2026-11 ×2", "2026-12: 2026-12 ×2"]);
  // The last second of the year in Việt Nam, and the first.
  expect(await roundAt("2026-12-31T16:59:59Z")).toBe(0);
  expect(await roundAt("2026-12-31T17:00:00Z")).toBe(3);
  expect(await roundAt("2026-12-31T17:00:00Z")).toBe(0);
  expect((await links(documentId)).at(-1)).toBe("2027-01: 2027-01 ×2");
  expect(await links(documentId)).toHaveLength(3);
});

it("a night that was missed makes the links of every month", async () => {
  const documentId = await chain(MONTHLY, SUMMARY);
  await roundAt("2027-02-10T00:30:00Z");
  expect(await links(documentId)).toEqual(
    ["2026-11", "2026-12", "2027-01", "2027-02"].map((month) => `${month}: ${month} ×2`),
  );
});

it("a quarter's summary takes the months of its quarter, and a yearly one beside it none twice", async () => {
  const quarterly = await chain(MONTHLY, [{ every: "quarter", before: "28" }]);
  await roundAt("2027-02-01T00:30:00Z");
  expect(await links(quarterly)).toEqual([
    "2026-Q4: 2026-11 ×2",
    "2026-Q4: 2026-12 ×2",
    "2027-Q1: 2027-01 ×2",
    "2027-Q1: 2027-02 ×2",
  ]);
  const both = await chain(MONTHLY, [...SUMMARY, { every: "year", before: "12-28" }]);
  await roundAt("2027-01-01T00:30:00Z");
  expect((await links(both)).filter((line) => line.startsWith("2027"))).toEqual([
    "2027-01: 2027-01 ×2",
  ]);
});

it("a part taken back gets no further links, and nobody's report feeds itself", async () => {
  const documentId = await chain(MONTHLY, SUMMARY);
  await sql`update app.task set state = 'REVOKED' where document_id = ${documentId}
    and holder_unit_id = (select unit_id from app.unit_version where name = 'Sở Y tế'
      and unit_id in (select holder_unit_id from app.task where document_id = ${documentId}))`.execute(
    database.owner,
  );
  await roundAt("2026-12-01T00:00:00Z");
  expect((await links(documentId)).at(-1)).toBe("2026-12: 2026-12 ×1");
});
