import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { buildUnit } from "../organisation/testing.ts";
import { readDocumentDetail } from "./read/document-detail.ts";
import { buildDocument, buildOfficer } from "./testing.ts";
import { acceptAssignment } from "./write/accept-assignment.ts";
import { acceptRemaining } from "./write/accept-remaining.ts";
import { correctAssignment } from "./write/correct-assignment.ts";
import { correctHeader } from "./write/correct-header.ts";
import { documentActs } from "./write/document-acts.ts";
import { recordNoTask } from "./write/record-no-task.ts";
import { rejectAssignment } from "./write/reject-assignment.ts";

let database: TestDatabase;
let an: Actor;
let binh: Actor;
let oldPlanning: string;
let home: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  an = await buildOfficer(owner, { name: "Nguyễn Văn An" });
  binh = await buildOfficer(owner, { name: "Trần Thị Bình" });
  home = await buildUnit(owner, { name: "Sở Nội vụ" });
  oldPlanning = await buildUnit(owner, { name: "Sở Kế hoạch và Đầu tư", validTo: "2025-03-01" });
});
afterAll(() => database.close());

const detail = (id: string) =>
  inScope(database.runtime.db, an, (tx) =>
    readDocumentDetail(tx, an, id, { today: "2026-11-23", acts: documentActs }),
  );
const build = (overrides: Parameters<typeof buildDocument>[1] = {}) =>
  buildDocument(database.owner, overrides);
async function single(overrides: Parameters<typeof buildDocument>[1] = {}) {
  const { id, assignmentIds } = await build(overrides);
  return { id, assignmentId: assignmentIds[0] ?? "" };
}

describe("deciding on an assignment", () => {
  it("accepts, rejects with a reason, and takes a rejection back", async () => {
    const { id, assignmentId } = await single();
    const { runtime } = database;
    const accepted = await acceptAssignment.perform(runtime, an, { assignmentId, version: 1 });
    database.clock.set("2026-11-23T02:01:00Z");
    const rejected = await rejectAssignment.perform(runtime, an, {
      assignmentId,
      version: accepted.version,
      reason: "Chỉ là lời khuyến khích",
    });
    expect((await detail(id)).assignments[0]).toMatchObject({
      state: "rejected",
      rejectReason: "Chỉ là lời khuyến khích",
    });
    database.clock.set("2026-11-23T02:02:00Z");
    await acceptAssignment.perform(runtime, an, { assignmentId, version: rejected.version });
    const { assignments, journal } = await detail(id);
    expect(assignments[0]).toMatchObject({ state: "accepted", rejectReason: null });
    expect(journal.map(({ sentence }) => sentence)).toEqual([
      "chấp nhận lại nhiệm vụ ở mục 1",
      "loại bỏ nhiệm vụ ở mục 1, lý do: “Chỉ là lời khuyến khích”",
      "chấp nhận nhiệm vụ ở mục 1",
    ]);
  });

  it("refuses the second of two people who decide at once", async () => {
    const { assignmentId } = await single();
    const outcomes = await Promise.allSettled(
      [an, binh].map((actor) =>
        acceptAssignment.perform(database.runtime, actor, { assignmentId, version: 1 }),
      ),
    );
    const refused = outcomes.filter(({ status }) => status === "rejected");
    expect(refused).toMatchObject([{ reason: { code: "VERSION_CONFLICT" } }]);
  });

  it("gives a double click the first answer", async () => {
    const { id, assignmentId } = await single();
    const order = { assignmentId, version: 1 };
    const click = () => acceptAssignment.perform(database.runtime, an, order, "double-click-1");
    expect(await Promise.all([click(), click()])).toEqual([
      { id: assignmentId, version: 2 },
      { id: assignmentId, version: 2 },
    ]);
    expect((await detail(id)).journal).toHaveLength(1);
  });

  it("accepts with a mode in one step", async () => {
    const { id, assignmentId } = await single();
    const order = { assignmentId, version: 1, mode: "noted" as const };
    await acceptAssignment.perform(database.runtime, an, order);
    expect((await detail(id)).assignments[0]).toMatchObject({
      state: "accepted",
      mode: "noted",
      version: 2,
    });
  });

  it("is over once the document has been released", async () => {
    const { assignmentId } = await single({ state: "released" });
    await expect(
      acceptAssignment.perform(database.runtime, an, { assignmentId, version: 1 }),
    ).rejects.toMatchObject({ code: "NOT_ALLOWED", message: expect.stringContaining("đã giao") });
  });
});

describe("accepting all that remains", () => {
  it("gives the mode to those without one and leaves what is decided", async () => {
    const { id } = await build({
      assignments: [{}, { mode: "receipt" }, { state: "rejected" }, { state: "accepted" }],
    });
    const order = { documentId: id, version: 1, mode: "followed" as const };
    expect(await acceptRemaining.perform(database.runtime, an, order)).toEqual({ id, version: 2 });
    const { assignments, journal, acts } = await detail(id);
    expect(assignments).toMatchObject([
      { state: "accepted", mode: "followed", version: 2 },
      { state: "accepted", mode: "receipt", version: 2 },
      { state: "rejected", mode: null, version: 1 },
      { state: "accepted", mode: null, version: 1 },
    ]);
    expect(journal.map(({ sentence }) => sentence).toSorted()).toEqual([
      "chấp nhận cùng lúc 2 nhiệm vụ còn lại",
      "chấp nhận nhiệm vụ ở mục 1",
      "chấp nhận nhiệm vụ ở mục 1",
    ]);
    expect(acts.find(({ act }) => act === acceptRemaining.name)).toMatchObject({ allowed: false });
  });

  it("is refused where nothing remains, and on a document that has moved on", async () => {
    const { id } = await build({ assignments: [{ state: "accepted" }] });
    const accept = (version: number) =>
      acceptRemaining.perform(database.runtime, an, { documentId: id, version });
    await expect(accept(1)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    await expect(accept(2)).rejects.toMatchObject({ code: "VERSION_CONFLICT" });
  });
});

describe("correcting an assignment", () => {
  it("sets fields, and tells a person's choice from the register's", async () => {
    const { id, assignmentId } = await single({
      assignments: [{ parties: [{ name: "Sở Nội vụ", unitId: home }] }],
    });
    await correctAssignment.perform(database.runtime, an, {
      assignmentId,
      version: 1,
      mode: "followed",
      due: [{ before: "2026-12-15" }],
      deliverable: " Báo cáo ",
      parties: [
        { role: "assignee", name: "Sở Nội vụ", unitId: home, groupId: null, excludedUnitIds: [] },
        {
          role: "coordinating",
          name: "cơ quan bạn",
          unitId: home,
          groupId: null,
          excludedUnitIds: [],
        },
        { role: "copy-to", name: "Sở Nội vụ", unitId: null, groupId: null, excludedUnitIds: [] },
      ],
    });
    const { assignments, journal } = await detail(id);
    expect(assignments[0]).toMatchObject({
      mode: "followed",
      deliverable: "Báo cáo",
      due: [{ before: "2026-12-15" }],
      projection: { dueOn: "2026-12-15", lastDay: "2026-12-15" },
      taskCount: 1,
      parties: [{ resolvedBy: "register" }, { resolvedBy: "person" }, { resolvedBy: "register" }],
    });
    expect(journal[0]?.sentence).toBe(
      "sửa sản phẩm, thời hạn, cách theo dõi, các cơ quan của nhiệm vụ ở mục 1",
    );
  });

  it("refuses a deadline before the document's own date, at its field", async () => {
    const { assignmentId } = await single({ issuedOn: "2026-11-16" });
    const correct = (due: [{ before: string }] | [{ by: string }]) =>
      correctAssignment.perform(database.runtime, an, { assignmentId, version: 1, due });
    await expect(correct([{ before: "2026-11-15" }])).rejects.toMatchObject({
      code: "DUE_BEFORE_ISSUE",
      fields: { due: expect.any(String) },
    });
    await expect(correct([{ by: "2026-11-16" }])).resolves.toMatchObject({ version: 2 });
  });

  it("refuses a unit that is not in the register, at its party", async () => {
    const { assignmentId } = await single();
    const ghost = "00000000-0000-7000-8000-00000000dead";
    await expect(
      correctAssignment.perform(database.runtime, an, {
        assignmentId,
        version: 1,
        parties: [
          { role: "assignee", name: "Sở Ma", unitId: ghost, groupId: null, excludedUnitIds: [] },
        ],
      }),
    ).rejects.toMatchObject({ code: "UNIT_MISSING", fields: { "parties.0": expect.any(String) } });
  });
});

describe("correcting the header", () => {
  it("reads the names anew as of the new date, and leaves a person's choice alone", async () => {
    const { id } = await single({
      issuedOn: "2026-11-16",
      assignments: [
        {
          parties: [
            { name: "Sở Kế hoạch và Đầu tư" },
            { name: "Sở Kế hoạch và Đầu tư", unitId: home, resolvedBy: "person" },
          ],
        },
      ],
    });
    const before = await detail(id);
    expect(before.questions).toMatchObject([{ code: "UNIT_ENDED", blocking: true }]);
    await correctHeader.perform(database.runtime, an, {
      documentId: id,
      version: 1,
      issuedOn: "2024-11-16",
      receivedOn: "2024-11-18",
    });
    const after = await detail(id);
    expect(after.questions).toEqual([]);
    expect(after.assignments[0]?.parties).toMatchObject([
      { unit: { id: oldPlanning }, resolvedBy: "register" },
      { unit: { id: home }, resolvedBy: "person" },
    ]);
    expect(after.journal[0]?.sentence).toContain(
      "sửa ngày ban hành từ “2026-11-16” thành “2024-11-16”",
    );
  });

  it("settles a doubtful number by confirming it", async () => {
    const { id } = await single({ number: "852J", numberDoubtful: true });
    await correctHeader.perform(database.runtime, an, {
      documentId: id,
      version: 1,
      number: "852",
    });
    const { header, questions } = await detail(id);
    expect(header).toMatchObject({ number: "852", numberDoubtful: false });
    expect(questions.map(({ code }) => code)).not.toContain("NUMBER_DOUBTFUL");
  });

  it("refuses dates out of order, and a stale form", async () => {
    const { id } = await single();
    const change = (issuedOn: string, version = 1) =>
      correctHeader.perform(database.runtime, an, { documentId: id, version, issuedOn });
    await expect(change("2026-11-20")).rejects.toMatchObject({
      code: "RECEIVED_BEFORE_ISSUE",
      fields: { receivedOn: expect.any(String) },
    });
    await change("2026-11-10");
    await expect(change("2026-11-11")).rejects.toMatchObject({ code: "VERSION_CONFLICT" });
  });
});

it("a document may hold no task: recorded with who, when and why", async () => {
  const { id } = await single();
  await recordNoTask.perform(database.runtime, an, {
    documentId: id,
    version: 1,
    reason: "Văn bản gửi để biết",
  });
  const document = await detail(id);
  expect(document).toMatchObject({ state: "no-task", reviewedBy: { name: "Nguyễn Văn An" } });
  expect(document.assignments[0]?.state).toBe("rejected");
  expect(document.journal[0]?.sentence).toContain("không giao nhiệm vụ");
});
