import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { actorOf, buildAccount, buildDocument, buildTask, buildUnit, type BuiltTask, type BuiltUnit } from "../tasks/testing.ts"; // prettier-ignore
import { findDraft, issueDraft } from "../drafting/index.ts";
import { readDocumentMonitoring } from "./read/document-monitoring.ts";
import { registerMonitorEffects } from "./register-effects.ts";
import { draftMonitorLetters } from "./write/draft-letters.ts";
import { draftMonitorReport } from "./write/draft-report.ts";
import { remindLate } from "./write/remind-late.ts";
import { endDocumentMonitor, setDocumentMonitor } from "./write/set-monitor.ts";

registerMonitorEffects();
const HEAD = ["document-monitors.remind", "document-monitors.draft-letters", "document-monitors.draft-report", "drafting.correct", "drafting.issue"]; // prettier-ignore
const acts = [remindLate, draftMonitorLetters, draftMonitorReport, setDocumentMonitor];
let database: TestDatabase;
let homeAffairs: BuiltUnit;
let finance: BuiltUnit;
let documentId: string;
let late: BuiltTask;
let other: BuiltTask;
let monitor: Actor;
let monitorPerson: string;
let stranger: Actor;
let chief: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  database.clock.set("2026-11-20T03:00:00Z");
  const committee = await buildUnit(owner, { name: "Ủy ban nhân dân tỉnh An Sơn", kind: "committee" }); // prettier-ignore
  await buildUnit(owner, { name: "Văn phòng UBND tỉnh", kind: "office", parentId: committee.unitId }); // prettier-ignore
  homeAffairs = await buildUnit(owner, { name: "Sở Nội vụ" });
  finance = await buildUnit(owner, { name: "Sở Tài chính" });
  const health = await buildUnit(owner, { name: "Sở Y tế" });
  const head = await buildAccount(owner, { unitId: homeAffairs.unitId, isHead: true });
  monitorPerson = head.personId;
  monitor = actorOf(head, HEAD, [homeAffairs.unitId]);
  stranger = actorOf(await buildAccount(owner, { unitId: health.unitId }), HEAD, [health.unitId]);
  chief = actorOf(await buildAccount(owner), ["document-monitors.set", "document-monitors.end"]);
  documentId = await buildDocument(owner);
  late = await buildTask(owner, { unitId: finance.unitId, documentId, dueOn: "2026-11-18", receivedOn: "2026-11-17", state: "IN_PROGRESS" }); // prettier-ignore
  await buildTask(owner, { unitId: finance.unitId, documentId, dueOn: "2026-12-18", state: "IN_PROGRESS" }); // prettier-ignore
  other = await buildTask(owner, { unitId: finance.unitId });
});
afterAll(() => database.close());

const board = (actor: Actor) =>
  inScope(database.runtime.db, actor, (tx) =>
    readDocumentMonitoring(tx, actor, documentId, { today: "2026-11-20", acts }),
  );
const seen = (actor: Actor) =>
  inScope(database.runtime.db, actor, async (tx) => {
    const { rows } = await sql<{ id: string }>`select id from app.task`.execute(tx);
    return rows.map(({ id }) => id);
  });
const all = () => ({ documentId, unitIds: [] });

describe("who follows a directive as a whole", () => {
  it("sees nothing of it before, and every task of it and of no other from then on", async () => {
    await expect(board(monitor)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await seen(monitor)).toEqual([]);
    const body = { documentId, unitId: homeAffairs.unitId, basis: "Câu kết của văn bản" };
    await setDocumentMonitor.perform(database.runtime, chief, body);
    await expect(setDocumentMonitor.perform(database.runtime, chief, body)).rejects.toMatchObject({
      code: "ALREADY_MONITORS",
    });
    const ids = await seen(monitor);
    expect(ids).toHaveLength(2);
    expect(ids).toContain(late.id);
    expect(ids).not.toContain(other.id);
    expect(await seen(stranger)).toEqual([]);
    expect(await board(monitor)).toMatchObject({
      mine: true,
      monitors: [{ unit: { name: "Sở Nội vụ" }, foundBy: "person", until: null }],
      counts: { total: 2, overdue: 1, withinDue: 1, completed: 0 },
      agencies: [{ unit: { name: "Sở Tài chính" }, worst: 2 }],
    });
  });

  it("does not write what it sees: the task stays its holder's", async () => {
    const write = inScope(database.runtime.db, monitor, (tx) =>
      tx.updateTable("app.task").set({ title: "khác" }).where("id", "=", late.id).execute(),
    );
    await expect(write).rejects.toThrow("row-level security");
  });

  it("reminds in its own name, once a day; nobody else may", async () => {
    await expect(remindLate.perform(database.runtime, stranger, all())).rejects.toMatchObject({ code: "NOT_FOUND" }); // prettier-ignore
    expect(await remindLate.perform(database.runtime, monitor, all())).toMatchObject({ count: 1 });
    await expect(remindLate.perform(database.runtime, monitor, all())).rejects.toMatchObject({ code: "NOBODY_LATE" }); // prettier-ignore
    const wide = actorOf(await buildAccount(database.owner), HEAD);
    await expect(remindLate.perform(database.runtime, wide, all())).rejects.toThrow("được giao theo dõi"); // prettier-ignore
  });

  it("urges by a letter of its own, which counts when its head has signed it", async () => {
    expect(await draftMonitorLetters.perform(database.runtime, monitor, all())).toMatchObject({ count: 1 }); // prettier-ignore
    const [agency] = (await board(monitor)).agencies;
    const draftId = agency?.openDraftId ?? "";
    const { model, version } = await inScope(database.runtime.db, monitor, (tx) => findDraft(tx, draftId)); // prettier-ignore
    expect(model.organ).toMatchObject({ name: "Sở Nội vụ", superior: "Ủy ban nhân dân tỉnh An Sơn", symbol: "SNV" }); // prettier-ignore
    await expect(inScope(database.runtime.db, stranger, (tx) => findDraft(tx, draftId))).rejects.toMatchObject({ code: "NOT_FOUND" }); // prettier-ignore
    const office = actorOf(await buildAccount(database.owner), ["drafting.issue", "drafting.start"]); // prettier-ignore
    const issue = { draftId, version, number: "15", issuedOn: "2026-11-20", signerPersonId: monitorPerson, capacity: "own" as const, signedFileHash: null, signedFileName: null }; // prettier-ignore
    await expect(issueDraft.perform(database.runtime, office, issue)).rejects.toThrow("của Sở Nội vụ"); // prettier-ignore
    await issueDraft.perform(database.runtime, monitor, issue);
    expect((await board(monitor)).agencies[0]).toMatchObject({ letters: 1, openDraftId: null });
  });

  it("drafts its report from the data, once until it is signed or given up", async () => {
    const body = { documentId, proposals: "Nhắc nhở Sở Tài chính.\nGia hạn không quá 10 ngày." };
    const { id } = await draftMonitorReport.perform(database.runtime, monitor, body);
    const { model } = await inScope(database.runtime.db, monitor, (tx) => findDraft(tx, id));
    const text = JSON.stringify(model);
    for (const said of ["tổng số 02 nhiệm vụ của 01 cơ quan", "Sở Tài chính (01 nhiệm vụ, lâu nhất 02 ngày)", "Gia hạn không quá 10 ngày."]) expect(text).toContain(said); // prettier-ignore
    await expect(draftMonitorReport.perform(database.runtime, monitor, body)).rejects.toMatchObject({ code: "REPORT_WAITS" }); // prettier-ignore
  });

  it("sees nothing of it any more once it is relieved", async () => {
    const [current] = (await board(monitor)).monitors;
    const body = { documentId, monitorId: current?.id ?? "", reason: "Văn phòng tự theo dõi." };
    await endDocumentMonitor.perform(database.runtime, chief, body);
    await expect(endDocumentMonitor.perform(database.runtime, chief, body)).rejects.toThrow("đã thôi"); // prettier-ignore
    expect(await seen(monitor)).toEqual([]);
  });
});
