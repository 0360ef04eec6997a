import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { buildUnit } from "../organisation/testing.ts";
import { readDocumentDetail } from "./read/document-detail.ts";
import { buildDocument, buildOfficer } from "./testing.ts";
import { correctAssignment } from "./write/correct-assignment.ts";
import { documentActs } from "./write/document-acts.ts";
import { proposeBatch } from "./write/propose-batch.ts";
import { releaseBatch } from "./write/release-batch.ts";

const TODAY = "2026-11-23";
let database: TestDatabase;
let specialist: Actor;
let chief: Actor;
let unitId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  database.clock.set(`${TODAY}T02:00:00Z`);
  specialist = await buildOfficer(database.owner);
  chief = await buildOfficer(database.owner, { name: "Lê Văn Chánh" });
  unitId = await buildUnit(database.owner, { name: "Sở Nội vụ" });
});
afterAll(() => database.close());

type Built = NonNullable<Parameters<typeof buildDocument>[1]>;
const build = (overrides: Built, assignment: NonNullable<Built["assignments"]>[number] = {}) =>
  buildDocument(database.owner, {
    ...overrides,
    assignments: [{ state: "accepted", mode: "followed", parties: [{ unitId }], ...assignment }],
  });
const detail = (id: string, actor = specialist) =>
  inScope(database.runtime.db, actor, (tx) =>
    readDocumentDetail(tx, actor, id, { today: TODAY, acts: documentActs }),
  );
const suggested = async (id: string) => (await detail(id)).assignments[0]?.suggestion;
async function release(documentId: string): Promise<void> {
  const at = async () => ({ documentId, version: (await detail(documentId)).version });
  await proposeBatch.perform(database.runtime, specialist, { ...(await at()), fullyRead: true });
  await releaseBatch.perform(database.runtime, chief, await at());
}
const cite = (documentId: string, number: string, issuedOn: string | null) =>
  database.owner
    .insertInto("app.citation")
    .values({
      document_id: documentId,
      ordinal: 0,
      span_start: 0,
      span_end: 3,
      text: number,
      number,
      issued_on: issuedOn,
    })
    .execute();

it("offers the open deadline of the centre's document that is cited, and no other document's", async () => {
  const centre = { number: "26", symbol: "CT-TTg", issuedOn: "2026-11-02" };
  const due = { due: [{ by: "2026-12-18" }] };
  const directive = await build({ ...centre, origin: "CENTRAL" }, due);
  await release(directive.id);
  const { id } = await build({});
  await cite(id, "26/CT-TTg", null);
  expect(await suggested(id)).toEqual({
    dueOn: "2026-12-11",
    ground: "hạn của văn bản cấp trên 26/CT-TTg là 18/12/2026, trừ 5 ngày làm việc dự phòng",
  });
  const ofAnotherYear = await build({});
  await cite(ofAnotherYear.id, "26/CT-TTg", "2016-09-05");
  expect(await suggested(ofAnotherYear.id)).toBeNull();

  const own = await build({ number: "30", symbol: "UBND-NC" }, due);
  await release(own.id);
  const citing = await build({});
  await cite(citing.id, "30/UBND-NC", null);
  expect(await suggested(citing.id)).toBeNull();
});

it("is gone when it is taken, and the day is then the task's own", async () => {
  const { id, assignmentIds } = await build({}, { duty: "report", deliverable: "Báo cáo" });
  const offered = await suggested(id);
  expect(offered?.ground).toContain("ngày chốt số liệu tháng gần nhất");
  await correctAssignment.perform(database.runtime, specialist, {
    assignmentId: assignmentIds[0] ?? "",
    version: 1,
    due: [{ by: offered?.dueOn ?? "" }],
  });
  const { assignments } = await detail(id);
  expect(assignments).toMatchObject([{ suggestion: null, projection: { lastDay: "2026-11-30" } }]);
});

it("makes nobody late when it is left: the task has no day but that of its review", async () => {
  const { id } = await build({}, { duty: "response" });
  expect(await suggested(id)).toMatchObject({ dueOn: expect.any(String) as string });
  await release(id);
  const task = await database.owner
    .selectFrom("app.task")
    .select(["last_day", "due_on", "review_on"])
    .where("document_id", "=", id)
    .executeTakeFirstOrThrow();
  expect(task).toMatchObject({ last_day: null, due_on: null });
  expect(task.review_on).not.toBeNull();
  expect(await suggested(id)).toBeNull();
});

it("is not offered for what is only studied or noted", async () => {
  const { id } = await build({}, { duty: "report", mode: "receipt" });
  expect(await suggested(id)).toBeNull();
});
