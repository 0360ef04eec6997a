import type { CollectionQuestion } from "@dondoc/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { findDraft, issueDraft } from "../drafting/index.ts";
import { actorOf, buildAccount, buildTask, buildUnit, type BuiltTask, type BuiltUnit } from "../tasks/testing.ts"; // prettier-ignore
import { getCollection, type CollectionActs } from "./read/get-collection.ts";
import { listCollections } from "./read/list-collections.ts";
import { readOffer } from "./read/offer.ts";
import { registerCollectionEffects } from "./register-effects.ts";
import { answerCollection, enterPaperAnswer } from "./write/answer-collection.ts";
import { closeCollection, reopenCollection, saveSummary } from "./write/close-collection.ts";
import { draftCollectionReport } from "./write/draft-report.ts";
import { handOnCollection } from "./write/hand-on.ts";
import { remindCollection } from "./write/remind-collection.ts";
import { returnCollected } from "./write/return-collected.ts";
import { sendCollection } from "./write/send-collection.ts";
import { withdrawCollection } from "./write/withdraw-collection.ts";

registerCollectionEffects();
const acts: CollectionActs = {
  ofCollection: [remindCollection, closeCollection, saveSummary, draftCollectionReport, handOnCollection, reopenCollection, withdrawCollection],
  ofPart: [answerCollection, enterPaperAnswer, returnCollected],
}; // prettier-ignore
const HEAD = [...acts.ofCollection, ...acts.ofPart].map(({ name }) => name).concat("collections.send", "drafting.issue", "tasks.submit"); // prettier-ignore
const questions: CollectionQuestion[] = [
  { id: "q1", label: "Số hồ sơ", kind: "number", unit: "hồ sơ", choices: [], required: true },
  { id: "q2", label: "Việc đã làm", kind: "text", unit: null, choices: [], required: true },
];
let database: TestDatabase;
let home: BuiltUnit;
let asked: BuiltUnit[];
let heads: Actor[];
let collector: Actor;
let collectorPerson: string;
let own: BuiltTask;
let id: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  database.clock.set("2026-11-18T03:00:00Z");
  const committee = await buildUnit(owner, { name: "Ủy ban nhân dân tỉnh An Sơn", kind: "committee" }); // prettier-ignore
  await buildUnit(owner, { name: "Văn phòng UBND tỉnh", kind: "office", parentId: committee.unitId }); // prettier-ignore
  home = await buildUnit(owner, { name: "Sở Nội vụ" });
  asked = [];
  heads = [];
  for (const name of ["Sở Tài chính", "Sở Y tế", "Sở Tư pháp"]) {
    const unit = await buildUnit(owner, { name });
    asked.push(unit);
    heads.push(actorOf(await buildAccount(owner, { unitId: unit.unitId, isHead: true }), HEAD, [unit.unitId])); // prettier-ignore
  }
  const account = await buildAccount(owner, { unitId: home.unitId, isHead: true });
  collectorPerson = account.personId;
  collector = actorOf(account, HEAD, [home.unitId]);
  own = await buildTask(owner, { unitId: home.unitId, state: "IN_PROGRESS", dueOn: "2026-11-30" });
  for (const { unitId } of asked.slice(0, 2)) {
    const feed = await buildTask(owner, { unitId, documentId: own.documentId, dueOn: "2026-11-20", state: "IN_PROGRESS" }); // prettier-ignore
    await owner.insertInto("app.task_link").values({ feed_id: feed.id, collector_id: own.id, found_by: "reading", linked_at: new Date() }).execute(); // prettier-ignore
  }
});
afterAll(() => database.close());

const today = () => database.clock.now().toISOString().slice(0, 10);
const round = (actor = collector) =>
  inScope(database.runtime.db, actor, (tx) =>
    getCollection(tx, actor, id, { today: today(), acts }),
  );
const partOf = async (n: number) => {
  const part = (await round()).parts.find(({ unit }) => unit.id === asked[n]?.unitId);
  return { partId: part?.id ?? "", version: part?.version ?? 0 };
};
const on = async () => ({ collectionId: id, version: (await round()).version });
const who = (n: number) => heads[n] ?? collector;
const answer = async (n: number, q1: number) =>
  answerCollection.perform(database.runtime, who(n), { ...(await partOf(n)), answers: { q1, q2: `Việc ${n}` }, note: null, fileHash: null, fileName: null }); // prettier-ignore

describe("a round of reports (story 36)", () => {
  it("begins with the chain: who hands in to the task, by when, and the collector's own date", async () => {
    const offer = await inScope(database.runtime.db, collector, (tx) => readOffer(tx, collector, own.id, today())); // prettier-ignore
    expect(offer).toMatchObject({ task: { lastDay: "2026-11-30" }, dueOn: "2026-11-20", units: [{ name: "Sở Tài chính" }, { name: "Sở Y tế" }] }); // prettier-ignore
    const body = { collectorUnitId: home.unitId, title: "Kết quả cải cách hành chính", request: "Báo cáo đủ các mục.", taskId: own.id, questions, unitIds: asked.map(({ unitId }) => unitId), groupIds: [], dueOn: "2026-11-20", ownDueOn: "2026-11-30" }; // prettier-ignore
    await expect(sendCollection.perform(database.runtime, collector, { ...body, dueOn: "2026-11-17" })).rejects.toMatchObject({ code: "DUE_PASSED" }); // prettier-ignore
    await expect(sendCollection.perform(database.runtime, who(0), body)).rejects.toMatchObject({ code: "NOT_YOUR_AGENCY" }); // prettier-ignore
    const done = await sendCollection.perform(database.runtime, collector, body);
    id = done.id;
    expect(done.count).toBe(3);
    expect((await round()).parts.map(({ unit, state, taskId }) => [unit.name, state, taskId !== null])).toEqual([["Sở Tài chính", "missing", true], ["Sở Tư pháp", "missing", false], ["Sở Y tế", "missing", true]]); // prettier-ignore
  });

  it("shows an agency its own part, and nothing to whom it was not asked", async () => {
    expect((await round(who(0))).parts.map(({ unit }) => unit.name)).toEqual(["Sở Tài chính"]);
    expect((await round(who(0))).summary).toEqual([]);
    const stranger = actorOf(await buildAccount(database.owner), HEAD, [(await buildUnit(database.owner)).unitId]); // prettier-ignore
    await expect(round(stranger)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const seen = await inScope(database.runtime.db, stranger, async (tx) => {
      const { rows } = await sql<{ n: number }>`select (select count(*) from app.collection)::int + (select count(*) from app.collection_part)::int + (select count(*) from app.collection_answer)::int as n`.execute(tx); // prettier-ignore
      return rows[0]?.n;
    });
    expect(seen).toBe(0);
  });

  it("sums what came, refuses what does not fit the form, and takes an answer once", async () => {
    const part = await partOf(0);
    const wrong = { ...part, answers: { q1: "ba" }, note: null, fileHash: null, fileName: null };
    await expect(answerCollection.perform(database.runtime, who(0), wrong)).rejects.toMatchObject({ code: "ANSWERS_WRONG", fields: { "answers.q1": expect.any(String), "answers.q2": expect.any(String) } }); // prettier-ignore
    await answer(0, 120);
    await expect(answer(0, 5)).rejects.toThrow("đã gửi báo cáo");
    await expect(answerCollection.perform(database.runtime, who(1), { ...(await partOf(0)), answers: {}, note: null, fileHash: null, fileName: null })).rejects.toMatchObject({ code: "NOT_FOUND" }); // prettier-ignore
    expect((await round()).summary[0]).toMatchObject({ sum: 120, answered: 1, of: 3 });
  });

  it("returns an answer with a reason; it is missing again and is sent again", async () => {
    await returnCollected.perform(database.runtime, collector, { ...(await partOf(0)), reason: "Thiếu quý III." }); // prettier-ignore
    expect((await round()).summary[0]).toMatchObject({ sum: null, answered: 0 });
    expect((await round(who(0))).parts[0]).toMatchObject({ state: "returned", history: [{ returnReason: "Thiếu quý III." }] }); // prettier-ignore
    await answer(0, 130);
    expect((await round(who(0))).parts[0]?.history.map(({ no }) => no)).toEqual([2, 1]);
  });

  it("reminds who is missing by name, once a day", async () => {
    database.clock.set("2026-11-22T03:00:00Z");
    expect(await remindCollection.perform(database.runtime, collector, { collectionId: id, unitIds: [asked[1]?.unitId ?? ""] })).toMatchObject({ count: 1 }); // prettier-ignore
    expect(await remindCollection.perform(database.runtime, collector, { collectionId: id, unitIds: [] })).toMatchObject({ count: 1 }); // prettier-ignore
    await expect(remindCollection.perform(database.runtime, collector, { collectionId: id, unitIds: [] })).rejects.toMatchObject({ code: "NOBODY_TO_REMIND" }); // prettier-ignore
  });

  it("takes a paper by its own date, and an answer after closing beside the figures", async () => {
    const paper = { ...(await partOf(1)), answers: { q1: 20, q2: "Trên giấy" }, note: null, fileHash: null, fileName: null, paperNumber: "9/SYT-VP", paperDate: "2026-11-20" }; // prettier-ignore
    await enterPaperAnswer.perform(database.runtime, collector, paper);
    await closeCollection.perform(database.runtime, collector, await on());
    database.clock.set("2026-11-23T03:00:00Z");
    await answer(2, 1000);
    const { parts, summary } = await round();
    expect(summary[0]).toMatchObject({ sum: 150, answered: 2, of: 3 });
    expect(parts.map(({ unit, daysLate, history }) => [unit.name, daysLate, history[0]?.afterClose])).toEqual([["Sở Tài chính", 0, false], ["Sở Tư pháp", 3, true], ["Sở Y tế", 0, false]]); // prettier-ignore
  });

  it("drafts the report from the figures and what was written, and hands it on by the ordinary submission", async () => {
    await saveSummary.perform(database.runtime, collector, { ...(await on()), texts: { q2: "Các cơ quan đã triển khai." }, from: (await round()).summaryFrom }); // prettier-ignore
    const { id: draftId } = await draftCollectionReport.perform(database.runtime, collector, await on()); // prettier-ignore
    const draft = await inScope(database.runtime.db, collector, (tx) => findDraft(tx, draftId));
    const text = JSON.stringify(draft.model);
    for (const said of ["Tổng số 150 hồ sơ (2/3 cơ quan báo cáo)", "Việc đã làm: Các cơ quan đã triển khai.", "Còn 01 cơ quan chưa báo cáo: Sở Tư pháp"]) expect(text).toContain(said); // prettier-ignore
    await expect(handOnCollection.perform(database.runtime, collector, { ...(await on()), receivedBy: "UBND tỉnh", note: null })).rejects.toThrow("phát hành"); // prettier-ignore
    await issueDraft.perform(database.runtime, collector, { draftId, version: draft.version, number: "44", issuedOn: "2026-11-23", signerPersonId: collectorPerson, capacity: "own", signedFileHash: null, signedFileName: null }); // prettier-ignore
    await handOnCollection.perform(database.runtime, collector, { ...(await on()), receivedBy: "UBND tỉnh", note: null }); // prettier-ignore
    expect((await round()).state).toBe("handed-on");
    const { rows } = await sql<{ state: string; number: string }>`
      select task.state, evidence.document_number as number from app.task join app.task_submission s on s.task_id = task.id
      join app.evidence on evidence.submission_id = s.id where task.id = ${own.id}`.execute(
      database.owner,
    );
    expect(rows).toEqual([{ state: "SUBMITTED", number: "44/BC-SNV" }]);
  });

  it("is taken back with a reason when it was asked by mistake: nobody owes it, and nobody can answer it", async () => {
    const body = { collectorUnitId: home.unitId, title: "Gửi nhầm", request: "Báo cáo.", taskId: null, questions, unitIds: [asked[0]?.unitId ?? ""], groupIds: [], dueOn: "2026-11-25", ownDueOn: null }; // prettier-ignore
    ({ id } = await sendCollection.perform(database.runtime, collector, body));
    const owed = () =>
      inScope(database.runtime.db, who(0), async (tx) => {
        const query = { side: "asked" as const, open: true, limit: 50, cursor: undefined, taskId: undefined }; // prettier-ignore
        return (await listCollections(tx, who(0), today(), query)).items.map(({ title }) => title);
      });
    expect(await owed()).toEqual(["Gửi nhầm"]);
    await expect(withdrawCollection.perform(database.runtime, who(0), { ...(await on()), reason: "Không muốn." })).rejects.toThrow("cơ quan tổng hợp"); // prettier-ignore
    await withdrawCollection.perform(database.runtime, collector, { ...(await on()), reason: "Trùng đợt trước." }); // prettier-ignore
    expect(await owed()).toEqual([]);
    expect(await round(who(0))).toMatchObject({ state: "withdrawn", withdrawn: { reason: "Trùng đợt trước." } }); // prettier-ignore
    expect((await round()).acts.filter(({ allowed }) => allowed)).toEqual([]);
    await expect(answer(0, 5)).rejects.toThrow("đã rút yêu cầu");
  });
});
