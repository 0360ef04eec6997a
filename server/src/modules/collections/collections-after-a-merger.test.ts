import type { CollectionQuestion } from "@dondoc/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { findDraft, issueDraft } from "../drafting/index.ts";
import { withdrawDraft } from "../drafting/write/withdraw-draft.ts";
import { enter, passOnAll } from "../succession/testing.ts";
import { reorganise } from "../succession/write/reorganise.ts";
import { acknowledgeTask } from "../tasks/index.ts";
import { actorOf, buildAccount, buildTask, buildUnit, type BuiltTask, type BuiltUnit } from "../tasks/testing.ts"; // prettier-ignore
import { getCollection, type CollectionActs } from "./read/get-collection.ts";
import { listCollections } from "./read/list-collections.ts";
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
const HEAD = [...acts.ofCollection, ...acts.ofPart].map(({ name }) => name)
  .concat("collections.send", "drafting.issue", "drafting.withdraw", "tasks.submit", acknowledgeTask.name); // prettier-ignore
// The tree is that of the real day, so the test's day has passed.
const TODAY = "2026-11-20";
const questions: CollectionQuestion[] = [
  { id: "q1", label: "Số hồ sơ", kind: "number", unit: "hồ sơ", choices: [], required: true },
];
interface Agency extends BuiltUnit {
  head: Actor;
  personId: string;
}
let database: TestDatabase;
let office: Actor;
beforeAll(async () => {
  database = await createTestDatabase();
  database.clock.set(`${TODAY}T03:00:00Z`);
  const { owner } = database;
  const committee = await buildUnit(owner, { name: "Ủy ban nhân dân tỉnh An Sơn", kind: "committee" }); // prettier-ignore
  await buildUnit(owner, { name: "Văn phòng UBND tỉnh", kind: "office", parentId: committee.unitId }); // prettier-ignore
  office = actorOf(await buildAccount(owner), [reorganise.name]);
});
afterAll(() => database.close());

async function agency(name: string): Promise<Agency> {
  const unit = await buildUnit(database.owner, { name });
  const account = await buildAccount(database.owner, { unitId: unit.unitId, isHead: true });
  return { ...unit, head: actorOf(account, HEAD, [unit.unitId]), personId: account.personId };
}
/** One body ends today by a reorganisation, and what it had in hand is passed on. */
async function absorb(from: Agency, to: Agency): Promise<void> {
  const asked = { kind: "absorb" as const, effectiveOn: TODAY, unitIds: [from.unitId], successors: [{ unitId: to.unitId }] }; // prettier-ignore
  await passOnAll(database, await enter(database, office, asked));
}
const round = (id: string, { head }: Agency) =>
  inScope(database.runtime.db, head, (tx) => getCollection(tx, head, id, { today: TODAY, acts }));
const on = async (id: string, by: Agency) => ({ collectionId: id, version: (await round(id, by)).version }); // prettier-ignore
async function sent(collector: Agency, asked: readonly Agency[], own?: BuiltTask) {
  const body = { collectorUnitId: collector.unitId, title: "Cải cách hành chính", request: "Báo cáo đủ.", taskId: own?.id ?? null, questions, groupIds: [], dueOn: TODAY, ownDueOn: null }; // prettier-ignore
  const unitIds = asked.map(({ unitId }) => unitId);
  return (await sendCollection.perform(database.runtime, collector.head, { ...body, unitIds })).id;
}
async function answer(id: string, of: Agency, q1: number) {
  const { parts, own } = await round(id, of);
  const part = parts.find((one) => one.id === own?.partId);
  await answerCollection.perform(database.runtime, of.head, { partId: part?.id ?? "", version: part?.version ?? 0, answers: { q1 }, note: null, fileHash: null, fileName: null }); // prettier-ignore
}
const drafted = async (id: string, by: Agency) =>
  (await draftCollectionReport.perform(database.runtime, by.head, await on(id, by))).id;
const found = (draftId: string, { head }: Agency) =>
  inScope(database.runtime.db, head, (tx) => findDraft(tx, draftId));
const issue = async (draftId: string, by: Agency, number: string) =>
  issueDraft.perform(database.runtime, by.head, { draftId, version: (await found(draftId, by)).version, number, issuedOn: TODAY, signerPersonId: by.personId, capacity: "own", signedFileHash: null, signedFileName: null }); // prettier-ignore
const handOn = async (id: string, by: Agency) =>
  handOnCollection.perform(database.runtime, by.head, { ...(await on(id, by)), receivedBy: "UBND tỉnh", note: null }); // prettier-ignore
const passed = async ({ id }: BuiltTask) => {
  const { rows } = await sql<{ id: string; version: number; state: string; number: string | null }>`
    select task.id, task.version, task.state, evidence.document_number as number from app.task_transfer transfer
    join app.task on task.id = transfer.to_task_id left join app.task_submission s on s.task_id = task.id
    left join app.evidence on evidence.submission_id = s.id where transfer.from_task_id = ${id}`.execute(
    database.owner,
  );
  return rows[0];
};

async function takenIn(own: BuiltTask, { head }: Agency) {
  const { id: taskId = "", version = 0 } = (await passed(own)) ?? {};
  await acknowledgeTask.perform(database.runtime, head, { taskId, version });
}

describe("a round whose collector ends by a reorganisation (issue 5, finding 3)", () => {
  it("that is issued stays issued: opened again and taken back by nobody, and handed on with the task that goes on", async () => {
    const [old, heir, asked, other] = [await agency("Sở Nội vụ"), await agency("Sở Lao động"), await agency("Sở Y tế"), await agency("Sở Tư pháp")]; // prettier-ignore
    const own = await buildTask(database.owner, { unitId: old.unitId, state: "IN_PROGRESS", dueOn: "2026-11-30" }); // prettier-ignore
    const id = await sent(old, [asked], own);
    await answer(id, asked, 3);
    await closeCollection.perform(database.runtime, old.head, await on(id, old));
    const draftId = await drafted(id, old);
    await issue(draftId, old, "44");
    await absorb(old, heir);
    await expect(reopenCollection.perform(database.runtime, heir.head, await on(id, heir))).rejects.toThrow("đã phát hành"); // prettier-ignore
    await expect(withdrawCollection.perform(database.runtime, heir.head, { ...(await on(id, heir)), reason: "Nhầm." })).rejects.toThrow("đã phát hành"); // prettier-ignore
    expect((await found(draftId, heir)).state).toBe("issued");
    await expect(found(draftId, other)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const task = await passed(own);
    const { items } = await inScope(
      database.runtime.db,
      heir.head,
      (tx) =>
      listCollections(tx, heir.head, TODAY, { side: "all", open: false, limit: 10, taskId: task?.id }), // prettier-ignore
    );
    expect(items).toMatchObject([{ id, state: "issued" }]);
    expect(await round(id, heir)).toMatchObject({ task: { id: task?.id }, draft: { id: draftId } });
    await takenIn(own, heir);
    await handOn(id, heir);
    expect(await passed(own)).toMatchObject({ state: "SUBMITTED", number: "44/BC-SNV" });
    expect((await round(id, heir)).state).toBe("handed-on");
  });

  it("that is only drafted: the heir gives the draft up and reports in its own name", async () => {
    const [old, heir, asked] = [await agency("Sở Nội vụ"), await agency("Sở Dân tộc"), await agency("Sở Y tế")]; // prettier-ignore
    const own = await buildTask(database.owner, { unitId: old.unitId, state: "IN_PROGRESS", dueOn: "2026-11-30" }); // prettier-ignore
    const id = await sent(old, [asked], own);
    await answer(id, asked, 3);
    await closeCollection.perform(database.runtime, old.head, await on(id, old));
    const first = await drafted(id, old);
    await absorb(old, heir);
    await expect(reopenCollection.perform(database.runtime, heir.head, await on(id, heir))).rejects.toThrow("Hãy bỏ dự thảo"); // prettier-ignore
    await expect(issue(first, heir, "45")).rejects.toMatchObject({ code: "NOT_A_SIGNER" });
    await withdrawDraft.perform(database.runtime, heir.head, { draftId: first, version: (await found(first, heir)).version, reason: "Sở Nội vụ đã kết thúc." }); // prettier-ignore
    const second = await drafted(id, heir);
    const { model } = await found(second, heir);
    expect(model.organ).toMatchObject({ unitId: heir.unitId, name: "Sở Dân tộc" });
    await issue(second, heir, "45");
    await takenIn(own, heir);
    await handOn(id, heir);
    expect(await passed(own)).toMatchObject({ state: "SUBMITTED", number: "45/BC-SDT" });
  });
});

describe("a round of which the collector took over one that was asked (finding 16a)", () => {
  it("asks the collector nothing: it is not missing, reminded or owed, and counts once it enters its own figures", async () => {
    const [old, heir, asked] = [await agency("Sở Nội vụ"), await agency("Sở Khoa học"), await agency("Sở Y tế")]; // prettier-ignore
    const id = await sent(old, [heir, asked]);
    await absorb(old, heir);
    const owed = (by: Agency) =>
      inScope(database.runtime.db, by.head, async (tx) => {
        const { items } = await listCollections(tx, by.head, TODAY, { side: "asked", open: true, limit: 10 }); // prettier-ignore
        return items.map((one) => one.id);
      });
    expect([await owed(heir), await owed(asked)]).toEqual([[], [id]]);
    expect(await round(id, heir)).toMatchObject({ asked: 1, own: { state: "own", daysLate: 0 }, summary: [{ of: 1 }] }); // prettier-ignore
    expect(await remindCollection.perform(database.runtime, heir.head, { collectionId: id, unitIds: [] })).toMatchObject({ count: 1 }); // prettier-ignore
    await answer(id, asked, 3);
    await expect(remindCollection.perform(database.runtime, heir.head, { collectionId: id, unitIds: [] })).rejects.toThrow("Mọi cơ quan đã báo cáo"); // prettier-ignore
    await answer(id, heir, 4);
    expect(await round(id, heir)).toMatchObject({ asked: 2, own: { state: "answered" }, summary: [{ sum: 7, of: 2 }] }); // prettier-ignore
  });
});
