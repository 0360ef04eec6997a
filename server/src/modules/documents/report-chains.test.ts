import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { demoOrganisation, insertDemoOrganisation } from "../../demo/organisation.ts";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { readDocumentDetail } from "./read/document-detail.ts";
import { buildOfficer, directiveText } from "./testing.ts";
import { acceptRemaining } from "./write/accept-remaining.ts";
import { correctAssignment } from "./write/correct-assignment.ts";
import { correctHeader } from "./write/correct-header.ts";
import { documentActs } from "./write/document-acts.ts";
import { intakeDocument } from "./write/intake-document.ts";
import { proposeBatch } from "./write/propose-batch.ts";
import { readUpload } from "./write/read-upload.ts";
import { releaseBatch } from "./write/release-batch.ts";

const folder = path.resolve(import.meta.dirname, "../../../../../shared/samples/directives");
const ninhThuan = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.startsWith("004_"))
  : [];

let database: TestDatabase;
let clerk: Actor;
let chief: Actor;
let lead: { unitId: string; name: string };

beforeAll(async () => {
  database = await createTestDatabase();
  await insertDemoOrganisation(database.owner, demoOrganisation());
  clerk = await buildOfficer(database.owner);
  chief = await buildOfficer(database.owner, { name: "Lê Văn Chánh" });
  const { unit_id: unitId, name } = await database.owner
    .selectFrom("app.unit_version")
    .select(["unit_id", "name"])
    .where("name", "=", "Sở Nội vụ")
    .where("valid_to", "is", null)
    .executeTakeFirstOrThrow();
  lead = { unitId, name };
});
afterAll(() => database.close());

const detail = (id: string) =>
  inScope(database.runtime.db, clerk, (tx) =>
    readDocumentDetail(tx, clerk, id, { today: "2026-11-23", acts: documentActs }),
  );

async function takeIn(bytes: Buffer, name: string, receivedOn: string): Promise<string> {
  const order = { receivedOn, origin: "PROVINCE" as const, secondCopy: false };
  const upload = await readUpload({ bytes, name });
  return (await intakeDocument.perform(database.runtime, clerk, { ...upload, ...order })).id;
}

/** Follows everything, with Home Affairs wherever the register knows no leader, and gives it out. */
async function giveOut(id: string): Promise<void> {
  const { runtime } = database;
  const read = await detail(id);
  const { number, issuerName } = read.header;
  const header = { documentId: id, version: read.version, number, issuerName };
  await correctHeader.perform(runtime, clerk, header);
  const open = new Set(read.questions.filter((one) => one.blocking).map((one) => one.partyId));
  for (const { id: assignmentId, version, parties } of read.assignments) {
    await correctAssignment.perform(runtime, clerk, {
      assignmentId,
      version,
      mode: "followed",
      parties: parties.map(({ id: partyId, role, name, unit, group, excludedUnitIds }) => ({
        role,
        name,
        unitId: open.has(partyId) ? lead.unitId : (unit?.id ?? null),
        groupId: open.has(partyId) ? null : (group?.id ?? null),
        excludedUnitIds,
      })),
    });
  }
  const at = async () => ({ documentId: id, version: (await detail(id)).version });
  await acceptRemaining.perform(runtime, clerk, { ...(await at()), mode: "followed" });
  await proposeBatch.perform(runtime, clerk, { ...(await at()), fullyRead: true });
  await releaseBatch.perform(runtime, chief, await at());
}

const linksOf = (documentId: string) =>
  database.owner
    .selectFrom("app.task_link as link")
    .innerJoin("app.task as feed", "feed.id", "link.feed_id")
    .innerJoin("app.task as collector", "collector.id", "link.collector_id")
    .innerJoin("app.assignment as part", "part.id", "feed.assignment_id")
    .innerJoin("app.assignment as whole", "whole.id", "collector.assignment_id")
    .select([
      "feed.holder_unit_id as from",
      "collector.holder_unit_id as to",
      "collector.id as collectorId",
      "part.provision_path as part",
      "whole.provision_path as whole",
      "link.found_by",
    ])
    .where("feed.document_id", "=", documentId)
    .execute();
const tasksAt = (documentId: string, at: string) =>
  database.owner
    .selectFrom("app.task as task")
    .innerJoin("app.assignment as assignment", "assignment.id", "task.assignment_id")
    .select("task.holder_unit_id")
    .where("task.document_id", "=", documentId)
    .where("assignment.provision_path", "=", at)
    .execute();

const dispatch = (number: string, feedDue: string) =>
  Buffer.from(
    directiveText({
      number,
      body: `1. Các sở, ban, ngành rà soát hồ sơ, gửi báo cáo về Sở Nội vụ trước ngày ${feedDue} để tổng hợp.
2. Giao Sở Nội vụ tổng hợp, báo cáo UBND tỉnh trước ngày 29/12/2026.
3. Sở Tài chính tham mưu kinh phí, hoàn thành trước ngày 15/12/2026.`,
    }),
  );

it("a release links the agencies' reports to the task of whoever sums them up", async () => {
  const id = await takeIn(dispatch("310", "18/12/2026"), "chuoi.txt", "2026-11-20");
  expect((await detail(id)).questions.map(({ code }) => code)).not.toContain("CHAIN_TOO_CLOSE");
  await giveOut(id);
  const links = await linksOf(id);
  const parts = await tasksAt(id, "1");
  expect(parts.length).toBeGreaterThan(5);
  expect(new Set(links.map(({ from }) => from))).toEqual(
    new Set(parts.map((task) => task.holder_unit_id)),
  );
  for (const link of links) {
    expect(link).toMatchObject({ part: "1", whole: "2", to: lead.unitId, found_by: "reading" });
  }
  const events = await database.owner
    .selectFrom("audit.event as event")
    .innerJoin("audit.payload as payload", "payload.event_id", "event.id")
    .select("payload.body")
    .where("event.subject_id", "=", links[0]?.collectorId ?? "")
    .execute();
  const told = events.map(({ body }) =>
    releaseBatch.tell(JSON.parse(body) as Record<string, unknown>, "task"),
  );
  expect(told).toContain(`nối ${links.length} báo cáo đầu vào theo chuỗi của văn bản`);
});

it("says before the release that the parts come too late for their summary, until a date is corrected", async () => {
  const id = await takeIn(dispatch("311", "28/12/2026"), "sat-han.txt", "2026-11-20");
  const { questions, assignments, version } = await detail(id);
  expect(version).toBe(1);
  const told = questions.filter(({ code }) => code === "CHAIN_TOO_CLOSE");
  // Nobody has chosen to follow them yet.
  expect(told).toEqual([]);
  for (const { id: assignmentId, version: at } of assignments) {
    await correctAssignment.perform(database.runtime, clerk, {
      assignmentId,
      version: at,
      mode: "followed",
    });
  }
  const followed = await detail(id);
  const warned = followed.questions.filter(({ code }) => code === "CHAIN_TOO_CLOSE");
  expect(warned).toMatchObject([{ blocking: false, assignmentId: assignments[0]?.id }]);
  expect(warned[0]?.message).toContain("mục 1 nộp để tổng hợp ở mục 2");
  expect(warned[0]?.message).toContain("chưa đủ 3 ngày làm việc");
  await correctAssignment.perform(database.runtime, clerk, {
    assignmentId: assignments[0]?.id ?? "",
    version: followed.assignments[0]?.version ?? 0,
    due: [{ before: "2026-12-18" }],
  });
  expect((await detail(id)).questions.map(({ code }) => code)).not.toContain("CHAIN_TOO_CLOSE");
});

it.each(ninhThuan)(
  "%s: all departments and districts hand in to Home Affairs (seed S4)",
  async (name) => {
    const id = await takeIn(readFileSync(path.join(folder, name)), name, "2020-12-18");
    await giveOut(id);
    const links = await linksOf(id);
    const parts = await tasksAt(id, "1");
    expect(parts.length).toBeGreaterThan(5);
    expect(links.filter(({ part }) => part === "1")).toHaveLength(parts.length);
    expect(new Set(links.map(({ whole }) => whole))).toEqual(new Set(["2"]));
  },
);
