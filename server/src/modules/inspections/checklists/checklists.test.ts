import { randomUUID } from "node:crypto";
import type { DeviceAnswer, SendAnswers } from "@dondoc/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../../kernel/database/scope.ts";
import { noteFile } from "../../../kernel/kept-files.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { getInspection } from "../read/get-inspection.ts";
import { inspectionSubject } from "../read/inspection-record.ts";
import { buildInspectingProvince, type InspectingProvince } from "../testing.ts";
import { approveInspection, beginInspection } from "../write/lead-inspection.ts";
import { proposeInspection } from "../write/propose-inspection.ts";
import { noteFinding, signRecord } from "../write/record.ts";
import { getChecklist, listChecklists } from "./read/checklists.ts";
import { inspectionChecklists } from "./read/inspection-checklists.ts";
import { answerChecklist, chooseAnswer } from "./write/answers.ts";
import { reviseChecklist, takeChecklist, writeChecklist } from "./write/checklists.ts";

let database: TestDatabase;
let province: InspectingProvince;

beforeAll(async () => {
  database = await createTestDatabase();
  province = await buildInspectingProvince(database);
});
afterAll(() => database.close());

const TODAY = "2026-11-23";
const as = (name: string) => province.as(name);
const reading = <T>(name: string, work: Parameters<typeof inScope<T>>[2]) =>
  inScope(database.runtime.db, as(name), work);
/** Two members of the office who write, as head and as member: the member of testing.ts wears the narrow hat. */
async function visit({ begins = true } = {}): Promise<string> {
  const { runtime } = database;
  const { id } = await proposeInspection.perform(
    runtime,
    as("proposer"),
    province.plan({
      kind: "unannounced",
      visitFrom: TODAY,
      visitTo: TODAY,
      team: [
        { personId: province.people.head.personId, function: "head" },
        { personId: province.people.proposer.personId, function: "member" },
        { personId: province.people.member.personId, function: "member" },
      ],
    }),
  );
  const decision = { decisionNumber: "12/QĐ-TCT", decisionOn: "2026-11-20" };
  await approveInspection.perform(runtime, as("decider"), { inspectionId: id, version: 1, ...decision }); // prettier-ignore
  await takeChecklist.perform(runtime, as("head"), { inspectionId: id, version: 2, checklistId: await listOf("public-duty") }); // prettier-ignore
  if (begins) await beginInspection.perform(runtime, as("head"), { inspectionId: id, version: 3 });
  return id;
}
async function listOf(kind: string): Promise<string> {
  const lists = await reading("head", (tx) => listChecklists(tx));
  return lists.find((one) => one.kind === kind)?.id ?? "";
}
const read = (id: string, name = "head") =>
  reading(name, (tx) => inspectionChecklists(tx, as(name), id, { today: TODAY, acts: [] }));
async function itemsOf(id: string): Promise<string[]> {
  const { lists } = await read(id);
  return lists[0]?.items.map((item) => item.id) ?? [];
}
const answer = (itemId: string, more: Partial<DeviceAnswer> = {}): DeviceAnswer => ({
  id: randomUUID(),
  itemId,
  result: "pass",
  note: null,
  deviceAt: "2026-11-23T01:00:00.000Z",
  photos: [],
  ...more,
});
const send = (inspectionId: string, answers: DeviceAnswer[], name = "head", more: Partial<SendAnswers> = {}) =>
  answerChecklist.perform(database.runtime, as(name), {
    inspectionId,
    deviceNow: database.runtime.clock.now().toISOString(),
    answers,
    ...more,
  }); // prettier-ignore
async function photograph(name: string, mediaType = "image/jpeg") {
  const bytes = new TextEncoder().encode(`${mediaType} ${randomUUID()}`);
  const { hash, size } = await database.runtime.files.put(bytes);
  await reading(name, (tx) => noteFile(tx, as(name), { hash, size, mediaType }, new Date()));
  return { id: randomUUID(), fileHash: hash, fileName: "quầy.jpg", deviceAt: "2026-11-23T01:00:00Z" }; // prettier-ignore
}

describe("a checklist", () => {
  it("comes with the program in three lists, each with its basis, as proposals until the province decides", async () => {
    const lists = await reading("head", (tx) => listChecklists(tx));
    expect(lists.slice(0, 3)).toMatchObject([
      { kind: "reform", ordinal: 1, certainty: "proposed", items: 18 },
      { kind: "public-duty", ordinal: 1, certainty: "proposed", items: 11 },
      { kind: "one-stop", ordinal: 1, certainty: "proposed", items: 10 },
    ]);
    const reform = await reading("head", (tx) =>
      getChecklist(tx, as("head"), lists[0]?.id ?? "", { ordinal: undefined, today: TODAY, acts: [] }),
    ); // prettier-ignore
    // Direction and the six fields of the programme (procedures digest 11.1).
    expect(new Set(reform.items.map(({ section }) => section)).size).toBe(7);
    expect(reform.basis).toContain("76/NQ-CP");
  });

  it("gets a new version, while an inspection that took the earlier one keeps it", async () => {
    const { runtime } = database;
    const { id: checklistId } = await writeChecklist.perform(runtime, as("proposer"), {
      kind: "other",
      title: "Kiểm tra văn thư",
      basis: "Nghị định số 30/2020/NĐ-CP",
      items: [{ section: "Văn bản đến", text: "Vào sổ trong ngày", guidance: null, basis: null }],
    });
    const id = await visit({ begins: false });
    await takeChecklist.perform(runtime, as("head"), { inspectionId: id, version: 3, checklistId });
    await expect(
      takeChecklist.perform(runtime, as("head"), { inspectionId: id, version: 4, checklistId }),
    ).rejects.toMatchObject({ code: "CHECKLIST_TAKEN" });
    const revised = {
      checklistId,
      version: 1,
      because: "Thêm văn bản đi",
      title: "Kiểm tra văn thư, lưu trữ",
      basis: "Nghị định số 30/2020/NĐ-CP",
      items: [{ section: "Văn bản đi", text: "Ký số", guidance: null, basis: "Điều 13" }],
    };
    await reviseChecklist.perform(runtime, as("proposer"), revised);
    await expect(reviseChecklist.perform(runtime, as("head"), revised)).rejects.toMatchObject({ status: 409 }); // prettier-ignore
    const kept = (await read(id)).lists.find((list) => list.checklistId === checklistId);
    expect(kept).toMatchObject({ ordinal: 1, title: "Kiểm tra văn thư", items: [{ text: "Vào sổ trong ngày" }] }); // prettier-ignore
    const asked = { today: TODAY, acts: [] };
    const first = await reading("head", (tx) => getChecklist(tx, as("head"), checklistId, { ordinal: 1, ...asked })); // prettier-ignore
    expect(first).toMatchObject({ ordinal: 1, latest: 2, items: [{ text: "Vào sổ trong ngày" }], versions: [{ ordinal: 2, because: "Thêm văn bản đi" }, { ordinal: 1 }] }); // prettier-ignore
  });
});

describe("answers from devices", () => {
  it("are there once however often they come, each with its photographs", async () => {
    const id = await visit();
    const [first = "", second = ""] = await itemsOf(id);
    const photo = await photograph("head");
    const answers = [answer(first, { result: "fail", note: "Phòng 203", photos: [photo] }), answer(second)]; // prettier-ignore
    expect(await send(id, answers)).toMatchObject({ added: 2 });
    expect(await send(id, answers)).toMatchObject({ added: 0 });
    const { lists } = await read(id);
    expect(lists[0]?.items[0]).toMatchObject({
      standing: "agreed",
      counts: { result: "fail", note: "Phòng 203", photos: [{ name: "quầy.jpg", hash: photo.fileHash }] }, // prettier-ignore
      earlier: [],
    });
    // The same id with other words is another answer: nothing is rewritten by it.
    const [changed] = answers;
    await expect(send(id, [{ ...answer(first), id: changed?.id ?? "" }])).rejects.toMatchObject({ code: "ANSWER_ID_TAKEN" }); // prettier-ignore
  });

  it("keep both clocks where a device is wrong by a day, and are not refused", async () => {
    const id = await visit();
    const [item = ""] = await itemsOf(id);
    const now = database.runtime.clock.now().getTime();
    const aDayOn = new Date(now + 86_400_000).toISOString();
    const sent = await send(id, [answer(item, { deviceAt: aDayOn })], "head", {
      deviceNow: aDayOn,
    });
    expect(sent).toEqual({ added: 1, aheadSeconds: 86_400 });
    const kept = (await read(id)).lists[0]?.items[0]?.counts;
    expect([Date.parse(kept?.deviceAt ?? ""), kept?.aheadSeconds, Date.parse(kept?.receivedAt ?? "")]).toEqual([now + 86_400_000, 86_400, now]); // prettier-ignore
    const { journal } = await reading("head", (tx) => getInspection(tx, as("head"), id, { today: TODAY, acts: [] })); // prettier-ignore
    expect(journal[0]?.sentence).toContain("đồng hồ của máy nhanh 1440 phút");
  });

  it("stay beside each other where two inspectors differ, until the head chooses; and no record is signed before", async () => {
    const id = await visit();
    const [item = ""] = await itemsOf(id);
    await send(id, [answer(item, { result: "pass" })], "head");
    await send(id, [answer(item, { result: "fail" })], "proposer");
    const undecided = async () => (await reading("head", (tx) => inspectionSubject(tx, id, { today: TODAY })))?.subject; // prettier-ignore
    expect(await undecided()).toMatchObject({ undecided: 1 });
    const { lists } = await read(id);
    const stood = lists[0]?.items[0];
    expect(stood).toMatchObject({ standing: "differs", counts: null });
    const failing = stood?.answers.find(({ result }) => result === "fail")?.id ?? "";
    const sign = (version: number) => signRecord.perform(database.runtime, as("head"), { inspectionId: id, version, place: "Sở", opinion: null, unitSigner: "Giám đốc", refusal: null }); // prettier-ignore
    await expect(sign(4)).rejects.toMatchObject({ status: 403, message: expect.stringContaining("Còn 1 mục") as string }); // prettier-ignore
    const choose = (name: string) => chooseAnswer.perform(database.runtime, as(name), { inspectionId: id, answerId: failing, reason: "Có ảnh" }); // prettier-ignore
    await expect(choose("proposer")).rejects.toMatchObject({ status: 403 });
    await choose("head");
    expect(await undecided()).toMatchObject({ undecided: 0 });
    expect((await read(id)).lists[0]?.items[0]).toMatchObject({ standing: "chosen", counts: { id: failing }, choice: { reason: "Có ảnh" } }); // prettier-ignore
    // Another answer opens it again; SQL and TypeScript say the same.
    await send(id, [answer(item, { result: "partial" })], "proposer");
    expect([(await read(id)).lists[0]?.items[0]?.standing, (await undecided())?.undecided]).toEqual(["differs", 1]); // prettier-ignore
    await send(id, [answer(item, { result: "pass" })], "proposer");
    expect([(await read(id)).lists[0]?.items[0]?.standing, (await undecided())?.undecided]).toEqual(["agreed", 0]); // prettier-ignore
    await expect(choose("head")).rejects.toMatchObject({ code: "NOTHING_TO_CHOOSE" });
    await sign(4);
    await expect(send(id, [answer(item)])).rejects.toMatchObject({ status: 403, message: "Biên bản đã ký; không ghi thêm được nữa." }); // prettier-ignore
  });

  it("name only items that the inspection took and photographs that were brought, and wait for the beginning", async () => {
    const early = await visit({ begins: false });
    await expect(send(early, [answer((await itemsOf(early))[0] ?? "")])).rejects.toMatchObject({ status: 403 }); // prettier-ignore
    const id = await visit();
    const [item = ""] = await itemsOf(id);
    await expect(send(id, [answer(randomUUID())])).rejects.toMatchObject({
      code: "ITEM_NOT_TAKEN",
    });
    const unknown = { ...(await photograph("head")), fileHash: "0".repeat(64) };
    const ofAnother = await photograph("CLERK");
    for (const photo of [unknown, ofAnother]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect(send(id, [answer(item, { photos: [photo] })])).rejects.toMatchObject({ code: "PHOTO_NOT_THERE" }); // prettier-ignore
    }
    const text = await photograph("head", "text/plain; charset=utf-8");
    await expect(send(id, [answer(item, { photos: [text] })])).rejects.toMatchObject({ code: "PHOTO_KIND" }); // prettier-ignore
    expect((await read(id)).lists[0]?.items[0]?.standing).toBe("open");
  });

  it("are the team's alone until the record is signed, and nobody's to rewrite", async () => {
    const id = await visit();
    const [item = ""] = await itemsOf(id);
    await send(id, [answer(item, { result: "fail" })]);
    const seenBy = (name: string) => reading(name, async (tx) => (await sql`select from app.checklist_answer where inspection_id = ${id}::uuid`.execute(tx)).rows.length); // prettier-ignore
    const OUTSIDE = ["OFFICE_CHIEF", "ADMINISTRATOR", "AUDITOR", "CHAIR", "decider", "director of the inspected", "director of another"]; // prettier-ignore
    for (const name of OUTSIDE) {
      // oxlint-disable-next-line no-await-in-loop -- each asks for themself
      expect([name, await seenBy(name)]).toEqual([name, 0]);
    }
    expect([await seenBy("head"), await seenBy("member")]).toEqual([1, 1]);
    for (const name of ["OFFICE_CHIEF", "INSPECTION_LEAD"]) {
      // oxlint-disable-next-line no-await-in-loop -- as above
      await expect(send(id, [answer(item)], name)).rejects.toMatchObject({ status: 403 });
    }
    // Past the program's own questions: nobody answers for another, and nothing is changed or taken away.
    const writes = (name: string, by: string) => reading(name, (tx) => sql`insert into app.checklist_answer (id, inspection_id, item_id, answered_by, result, device_at, device_ahead_ms, received_at) values (${randomUUID()}, ${id}, ${item}, ${by}, 'pass', now(), 0, now())`.execute(tx)); // prettier-ignore
    await expect(writes("head", province.people.proposer.accountId)).rejects.toMatchObject({ code: "42501" }); // prettier-ignore
    await expect(writes("decider", province.people.decider.accountId)).rejects.toMatchObject({ code: "42501" }); // prettier-ignore
    for (const text of [
      "update app.checklist_answer set result = 'pass'",
      "delete from app.checklist_answer",
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- as above
      await expect(reading("head", (tx) => sql.raw(text).execute(tx))).rejects.toMatchObject({ code: "42501" }); // prettier-ignore
    }
    await signRecord.perform(database.runtime, as("head"), { inspectionId: id, version: 4, place: "Sở", opinion: null, unitSigner: "Giám đốc", refusal: null }); // prettier-ignore
    expect([await seenBy("CHAIR"), await seenBy("director of the inspected")]).toEqual([1, 0]);
  });

  it("become a finding with their photographs, which the inspected see once it is signed", async () => {
    const id = await visit();
    const [item = ""] = await itemsOf(id);
    const failing = answer(item, { result: "fail", photos: [await photograph("head")] });
    await send(id, [failing]);
    const note = (answerIds: string[]) =>
      noteFinding.perform(database.runtime, as("head"), {
        inspectionId: id,
        version: 4,
        unitId: province.finance.unitId,
        title: "Đi muộn",
        severity: "minor",
        nature: "Vi phạm giờ làm việc",
        causeKind: "subjective",
        cause: "Thiếu kiểm tra",
        responsibility: "Trưởng phòng",
        legalBasis: "Quy chế làm việc",
        detectedBy: "inspection",
        evidence: "Ảnh chụp",
        recurrenceOf: null,
        taskNumbers: [],
        answerIds,
      });
    await expect(note([randomUUID()])).rejects.toMatchObject({ code: "ANSWER_UNKNOWN" });
    await note([failing.id]);
    expect((await read(id)).lists[0]?.items[0]?.findings).toEqual([1]);
    const photographs = async (name: string) => (await reading(name, (tx) => getInspection(tx, as(name), id, { today: TODAY, acts: [] }))).findings.flatMap((one) => one.photographs); // prettier-ignore
    expect(await photographs("head")).toMatchObject([{ name: "quầy.jpg" }]);
    expect(await photographs("director of the inspected")).toEqual([]);
    await signRecord.perform(database.runtime, as("head"), { inspectionId: id, version: 5, place: "Sở", opinion: null, unitSigner: "Giám đốc", refusal: null }); // prettier-ignore
    expect(await photographs("director of the inspected")).toMatchObject([{ name: "quầy.jpg" }]);
  });
});
