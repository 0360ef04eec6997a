import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { newId } from "../../kernel/ids.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { buildUnit } from "../organisation/testing.ts";
import { decideSetting } from "../settings/testing.ts";
import { readDocumentDetail } from "./read/document-detail.ts";
import { buildDocument, buildOfficer } from "./testing.ts";
import { acknowledgeReceipt } from "./write/acknowledge-receipt.ts";
import { documentActs } from "./write/document-acts.ts";
import { proposeBatch } from "./write/propose-batch.ts";
import { releaseBatch } from "./write/release-batch.ts";
import { sendBackBatch } from "./write/send-back-batch.ts";

type Built = NonNullable<Parameters<typeof buildDocument>[1]>;
type PartiesOf = NonNullable<NonNullable<Built["assignments"]>[number]["parties"]>;

let database: TestDatabase;
let reviewer: Actor;
let chief: Actor;
const unit: Record<string, string> = {};
const departments = newId();
const localities = newId();

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  reviewer = await buildOfficer(owner, { name: "Nguyễn Văn An" });
  chief = await buildOfficer(owner, { name: "Lê Văn Chánh" });
  unit["home"] = await buildUnit(owner, { name: "Sở Nội vụ" });
  unit["finance"] = await buildUnit(owner, { name: "Sở Tài chính" });
  unit["planning"] = await buildUnit(owner, { name: "Sở Kế hoạch", validTo: "2025-03-01" });
  unit["district"] = await buildUnit(owner, {
    name: "UBND huyện Bình Sơn",
    kind: "district",
    validTo: "2025-07-01",
  });
  unit["commune"] = await buildUnit(owner, {
    name: "UBND xã Hòa An",
    kind: "commune",
    validFrom: "2025-07-01",
  });
  unit["ward"] = await buildUnit(owner, {
    name: "UBND phường Long Sơn",
    kind: "ward",
    validFrom: "2025-07-01",
  });
  await owner
    .insertInto("app.unit_group")
    .values([
      { id: departments, name: "các sở, ban, ngành", unit_kinds: ["department"] },
      { id: localities, name: "các địa phương", unit_kinds: ["district", "commune", "ward"] },
    ])
    .execute();
});
afterAll(() => database.close());

const detail = (id: string, actor = reviewer) =>
  inScope(database.runtime.db, actor, (tx) =>
    readDocumentDetail(tx, actor, id, { today: "2026-11-23", acts: documentActs }),
  );
const propose = (documentId: string, version = 1, actor = reviewer) =>
  proposeBatch.perform(database.runtime, actor, { documentId, version, fullyRead: true });
const release = (documentId: string, version = 2, actor = chief) =>
  releaseBatch.perform(database.runtime, actor, { documentId, version });
const followed = { state: "accepted", mode: "followed" } as const;
const everybody = [
  { name: "các sở, ban, ngành", groupId: departments },
  { name: "các địa phương", groupId: localities },
];
const build = (overrides: Parameters<typeof buildDocument>[1]) =>
  buildDocument(database.owner, overrides);
const holdersOf = async (documentId: string) => {
  const rows = await database.owner
    .selectFrom("app.task")
    .select("holder_unit_id")
    .where("document_id", "=", documentId)
    .execute();
  const held = new Set(rows.map(({ holder_unit_id: id }) => id));
  expect(held.size).toBe(rows.length);
  return Object.keys(unit)
    .filter((key) => held.has(unit[key] ?? ""))
    .toSorted((a, b) => a.localeCompare(b));
};
const setTwoSteps = (value: boolean) => decideSetting(database.owner, "release.twoStep", value);

describe("proposing", () => {
  it("refuses while anything is open, and says what", async () => {
    const { id } = await build({
      assignments: [{ ...followed, parties: [] }, { mode: "followed" }],
    });
    await expect(propose(id)).rejects.toMatchObject({
      code: "NOT_ALLOWED",
      message: expect.stringMatching(/^Hãy rà soát nốt 1 nhiệm vụ, trả lời 2 câu hỏi rồi trình/),
    });
    const { acts } = await detail(id);
    expect(acts.find(({ act }) => act === "documents.propose")).toMatchObject({ allowed: false });
  });

  it("is refused to whoever has not seen the last change", async () => {
    const { id } = await build({
      assignments: [{ ...followed, parties: [{ unitId: unit["home"] ?? "" }] }],
    });
    await expect(propose(id, 2)).rejects.toMatchObject({ code: "VERSION_CONFLICT" });
  });
});

describe("releasing in two steps", () => {
  it("takes another person than the one who proposed, and makes a task for each agency", async () => {
    const { id } = await build({
      assignments: [
        {
          ...followed,
          due: [{ before: "2026-12-15" }],
          parties: [
            { unitId: unit["home"] ?? "" },
            { role: "coordinating", name: "Sở Tài chính", unitId: unit["finance"] ?? "" },
          ],
        },
        { state: "rejected" },
      ],
    });
    expect(await propose(id)).toMatchObject({ version: 2, tasks: 0 });
    await expect(release(id, 2, reviewer)).rejects.toMatchObject({
      message: expect.stringContaining("Bạn là người trình"),
    });
    database.clock.set("2026-11-23T03:00:00Z");
    expect(await release(id)).toEqual({ id, version: 3, tasks: 1, recipients: 2 });
    const document = await detail(id);
    expect(document).toMatchObject({
      state: "released",
      proposedBy: { name: "Nguyễn Văn An" },
      reviewedBy: { name: "Lê Văn Chánh" },
      questions: [],
    });
    expect(document.assignments.map(({ state, taskCount }) => [state, taskCount])).toEqual([
      ["released", 1],
      ["rejected", 0],
    ]);
    expect(document.journal[0]?.sentence).toBe("giao 1 nhiệm vụ, gửi văn bản đến 2 cơ quan");
    await expect(release(id, 3)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  });

  it("leaves a journal sentence on each task", async () => {
    const { id } = await build({
      number: "77",
      assignments: [
        { ...followed, due: [{ by: "2026-12-15" }], parties: [{ unitId: unit["home"] ?? "" }] },
      ],
    });
    await propose(id);
    await release(id);
    const task = await database.owner
      .selectFrom("app.task")
      .select("id")
      .where("document_id", "=", id)
      .executeTakeFirstOrThrow();
    const event = await database.owner
      .selectFrom("audit.event as event")
      .innerJoin("audit.payload as payload", "payload.event_id", "event.id")
      .select("payload.body")
      .where("event.subject_id", "=", task.id)
      .executeTakeFirstOrThrow();
    const sentence = releaseBatch.tell(JSON.parse(event.body) as Record<string, unknown>, "task");
    expect(sentence).toBe("giao nhiệm vụ cho Sở Nội vụ, hạn 15/12/2026, theo văn bản 77/UBND-NC");
  });

  it("goes back to review with a reason, and forgets who proposed", async () => {
    const { id } = await build({
      assignments: [{ ...followed, parties: [{ unitId: unit["home"] ?? "" }] }],
    });
    await propose(id);
    await sendBackBatch.perform(database.runtime, chief, {
      documentId: id,
      version: 2,
      reason: "Thiếu cơ quan phối hợp",
    });
    expect(await detail(id)).toMatchObject({ state: "review", proposedBy: null });
    expect(await propose(id, 3)).toMatchObject({ version: 4 });
  });

  it("is done once, however often the button is pressed", async () => {
    const { id } = await build({ assignments: [{ ...followed, parties: everybody }] });
    await propose(id);
    const outcomes = await Promise.allSettled([release(id), release(id), release(id)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await holdersOf(id)).toHaveLength(4);
  });
});

describe("a document that lay with the Office", () => {
  const given = async (due: unknown[]) => {
    const { id } = await build({
      issuedOn: "2026-11-02",
      receivedOn: "2026-11-02",
      assignments: [{ ...followed, due: due as never, parties: [{ unitId: unit["home"] ?? "" }] }],
    });
    await propose(id);
    const asked = (await detail(id)).questions.map(({ code }) => code);
    await release(id);
    const task = await database.owner
      .selectFrom("app.task")
      .select(["received_on", "last_day"])
      .where("document_id", "=", id)
      .executeTakeFirstOrThrow();
    return { asked, ...task };
  };

  it("makes nobody late who had not been given it: the question is asked, and the task came after its due date", async () => {
    expect(await given([{ by: "2026-11-10" }])).toEqual({
      asked: ["DUE_BEFORE_RECEIPT"],
      received_on: "2026-11-23",
      last_day: "2026-11-10",
    });
  });

  it("starts a term of receipt on the day on which the agency gets it, and a term of issue on the day of issue", async () => {
    const within = { within: 10, unit: "day" } as const;
    expect(await given([{ ...within, from: "receipt" }])).toMatchObject({ last_day: "2026-12-03" });
    expect(await given([{ ...within, from: "issue" }])).toMatchObject({ last_day: "2026-11-12" });
  });
});

describe("one clause to all agencies", () => {
  const releaseOf = async (issuedOn: string, parties: PartiesOf = everybody) => {
    const { id } = await build({
      issuedOn,
      receivedOn: issuedOn,
      assignments: [{ ...followed, parties }],
    });
    await propose(id);
    return release(id);
  };

  it("goes to departments and districts for a document of the district era", async () => {
    const { id, tasks } = await releaseOf("2024-05-10");
    expect(tasks).toBe(4);
    expect(await holdersOf(id)).toEqual(["district", "finance", "home", "planning"]);
  });

  it("goes to departments and communes for a document of the commune era", async () => {
    const { id } = await releaseOf("2026-05-10");
    expect(await holdersOf(id)).toEqual(["commune", "finance", "home", "ward"]);
  });

  it("leaves out whom a person took out, and counts a unit named twice once", async () => {
    const { id } = await releaseOf("2026-05-11", [
      { groupId: localities, name: "các địa phương", excludedUnitIds: [unit["ward"] ?? ""] },
      { unitId: unit["commune"] ?? "", name: "UBND xã Hòa An" },
      { groupId: departments, role: "coordinating", name: "các sở" },
    ]);
    expect(await holdersOf(id)).toEqual(["commune"]);
  });

  it("makes separate tasks of several explicit leads", async () => {
    const { id } = await releaseOf("2026-05-12", [
      { unitId: unit["home"] ?? "" },
      { name: "Sở Tài chính", unitId: unit["finance"] ?? "" },
    ]);
    expect(await holdersOf(id)).toEqual(["finance", "home"]);
  });
});

describe("the other modes", () => {
  it("send a document to be studied without a task, or only note it", async () => {
    const { id } = await build({
      assignments: [
        {
          state: "accepted",
          mode: "receipt",
          parties: [{ groupId: localities, name: "các địa phương" }],
        },
        { state: "accepted", mode: "noted", parties: [{ unitId: unit["finance"] ?? "" }] },
        { ...followed, parties: [{ unitId: unit["ward"] ?? "" }] },
      ],
    });
    await propose(id);
    expect(await release(id)).toMatchObject({ tasks: 1, recipients: 2 });
    const recipients = await database.owner
      .selectFrom("app.document_recipient")
      .select(["unit_id", "must_study"])
      .where("document_id", "=", id)
      .execute();
    expect(new Set(recipients.map(({ unit_id: at }) => at))).toEqual(
      new Set([unit["commune"], unit["ward"]]),
    );
    expect(recipients.every(({ must_study: must }) => must)).toBe(true);
  });

  it("let an agency see its document and acknowledge it once", async () => {
    const { id } = await build({
      assignments: [
        { state: "accepted", mode: "receipt", parties: [{ unitId: unit["commune"] ?? "" }] },
        { state: "rejected", text: "Khuyến khích các hội." },
      ],
    });
    const clerk = await buildOfficer(database.owner, {
      name: "Phạm Thị Dung",
      unitIds: [unit["commune"] ?? ""],
      acts: ["documents.acknowledge-receipt"],
    });
    await propose(id);
    await expect(detail(id, clerk)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await release(id);
    database.clock.set("2026-11-23T04:00:00Z");
    const before = await detail(id, clerk);
    expect(before).toMatchObject({
      receipt: { mustStudy: true, acknowledgedAt: null },
      acts: [{ act: "documents.acknowledge-receipt", allowed: true }],
      questions: [],
      expungeRequest: null,
    });
    expect(before.assignments).toHaveLength(1);
    await acknowledgeReceipt.perform(database.runtime, clerk, { documentId: id });
    const after = await detail(id, clerk);
    expect(after.receipt?.acknowledgedAt).toBe("2026-11-23T04:00:00.000Z");
    expect(after.journal[0]?.sentence).toContain("đã nhận văn bản");
    await expect(
      acknowledgeReceipt.perform(database.runtime, clerk, { documentId: id }),
    ).rejects.toMatchObject({ message: expect.stringContaining("đã xác nhận") });
  });
});

it("where the province works in one step, proposing releases", async () => {
  await setTwoSteps(false);
  const { id } = await build({
    assignments: [{ ...followed, parties: [{ unitId: unit["home"] ?? "" }] }],
  });
  expect(await propose(id)).toMatchObject({ tasks: 1, recipients: 1 });
  expect(await detail(id)).toMatchObject({ state: "released", twoStep: false });
  await setTwoSteps(true);
});
