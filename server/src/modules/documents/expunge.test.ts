import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { newId } from "../../kernel/ids.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { buildAccount, buildTask, buildUnit, type BuiltTask } from "../tasks/testing.ts";
import { readDocumentDetail } from "./read/document-detail.ts";
import { buildDocument, buildOfficer } from "./testing.ts";
import { documentActs } from "./write/document-acts.ts";
import { decideExpunge } from "./write/decide-expunge.ts";
import { requestExpunge } from "./write/request-expunge.ts";

let database: TestDatabase;
let an: Actor & { accountId: string };
let binh: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  an = await buildOfficer(database.owner, { name: "Nguyễn Văn An" });
  binh = await buildOfficer(database.owner, { name: "Trần Thị Bình" });
});
afterAll(() => database.close());

const detail = (id: string) =>
  inScope(database.runtime.db, an, (tx) =>
    readDocumentDetail(tx, an, id, { today: "2026-11-23", acts: documentActs }),
  );
const ask = (documentId: string, actor: Actor = an) =>
  requestExpunge.perform(database.runtime, actor, {
    documentId,
    legalBasis: "Luật Bảo vệ dữ liệu cá nhân",
    reason: "Có thông tin cá nhân",
  });
const decide = (requestId: string, approve: boolean, actor: Actor = binh) =>
  decideExpunge.perform(database.runtime, actor, { requestId, approve });
async function storeFile(content: string): Promise<string> {
  const { hash, size } = await database.runtime.files.put(new TextEncoder().encode(content));
  await database.owner
    .insertInto("app.file")
    .values({ hash, size, media_type: "text/plain", created_at: new Date() })
    .execute();
  return hash;
}

it("takes content and bytes away by two persons' word, and leaves a stub that says so", async () => {
  const fileHash = await storeFile("một văn bản");
  const { id } = await buildDocument(database.owner, { fileHash });
  const request = await ask(id);
  expect((await detail(id)).expungeRequest).toMatchObject({
    decided: false,
    requestedBy: "Nguyễn Văn An",
  });
  await expect(decide(request.id, true, an)).rejects.toMatchObject({
    message: expect.stringContaining("không tự quyết định"),
  });
  const decided = await decide(request.id, true);
  const stub = await detail(id);
  expect(stub).toMatchObject({
    version: decided.version,
    state: "expunged",
    text: "",
    hasFile: false,
    header: { subject: null, symbol: "UBND-NC" },
    assignments: [{ text: "", traces: [] }],
    expungeRequest: { decided: true, approved: true },
  });
  expect(stub.journal.map(({ sentence }) => sentence)).toContain(
    "xóa nội dung văn bản theo đề nghị, căn cứ Luật Bảo vệ dữ liệu cá nhân",
  );
  expect(stub.journal.some(({ sentence }) => sentence.includes("nội dung đã được xóa theo"))).toBe(
    true,
  );
  expect(await database.runtime.files.has(fileHash)).toBe(false);
});

it("keeps bytes that another document needs", async () => {
  const fileHash = await storeFile("văn bản dùng chung");
  const first = await buildDocument(database.owner, { fileHash });
  const second = await buildDocument(database.owner, { fileHash });
  await decide((await ask(first.id)).id, true);
  expect(await database.runtime.files.has(fileHash)).toBe(true);
  await decide((await ask(second.id)).id, true);
  expect(await database.runtime.files.has(fileHash)).toBe(false);
});

it("changes nothing when the second person says no; it may be asked again", async () => {
  const { id } = await buildDocument(database.owner);
  const request = await ask(id);
  await expect(ask(id, binh)).rejects.toMatchObject({
    message: expect.stringContaining("đang chờ"),
  });
  await decide(request.id, false);
  expect(await detail(id)).toMatchObject({ state: "review", expungeRequest: { approved: false } });
  await expect(decide(request.id, true)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  await expect(ask(id)).resolves.toMatchObject({ version: 1 });
});

const GONE = "(nội dung đã được xóa)";
/** A document of the office that was signed, with its scanned copy. */
async function buildSigned(purpose: string, fileHash: string): Promise<string> {
  const id = newId();
  const { personId, accountId } = await buildAccount(database.owner);
  const { unitId } = await buildUnit(database.owner);
  const model = { subject: "Báo cáo", blocks: [{ text: "Lời văn" }], annexes: [{ rows: [] }] };
  await sql`insert into app.draft (id, kind, purpose, organ_unit_id, model, symbol, state, made_by, made_at, number, issued_on,
      signer_person_id, capacity, issued_by, issued_at, signed_file_hash, signed_file_name)
    values (${id}, 'báo cáo', ${purpose}, ${unitId}, ${JSON.stringify(model)}::jsonb, 'BC-VP', 'issued', ${accountId}, now(), ${id.slice(-6)},
      '2026-11-20', ${personId}, 'own', ${accountId}, now(), ${fileHash}, 'ban-da-ky.pdf')`.execute(
    database.owner,
  );
  return id;
}
async function attach(task: BuiltTask, fileHash: string): Promise<void> {
  const submissionId = newId();
  await sql`insert into app.task_submission (id, task_id, submitted_by, submitted_at)
    values (${submissionId}, ${task.id}, ${an.accountId}, now())`.execute(database.owner);
  await sql`insert into app.evidence (submission_id, document_number, issued_on, received_by, file_hash, file_name)
    values (${submissionId}, '5/BC-VP', '2026-11-20', 'Văn phòng', ${fileHash}, 'ban-da-ky.pdf')`.execute(
    database.owner,
  );
}
const expunge = async (documentId: string) => decide((await ask(documentId)).id, true);
const signedOf = async (id: string) =>
  (
    await database.owner
      .selectFrom("app.draft")
      .select("signed_file_hash")
      .where("id", "=", id)
      .executeTakeFirst()
  )?.signed_file_hash;

describe("what other records hold", () => {
  it("keeps a file that another record still needs, whichever table it stands in", async () => {
    const fileHash = await storeFile("báo cáo đã ký, cũng là minh chứng");
    const task = await buildTask(database.owner);
    const letter = await buildSigned("letter", fileHash);
    await attach(task, fileHash);
    await expunge(task.documentId);
    expect((await detail(task.documentId)).state).toBe("expunged");
    expect(await signedOf(letter)).toBe(fileHash);
    expect(await database.runtime.files.has(fileHash)).toBe(true);
  });

  it("takes the signed copies of emptied documents along, with their bytes", async () => {
    const { owner } = database;
    const task = await buildTask(owner);
    const report = await storeFile("báo cáo tổng hợp đã ký");
    const collecting = await buildSigned("collection-report", report);
    await sql`insert into app.collection (collector_unit_id, title, request, task_id, questions, due_on, sent_by, sent_at, draft_id)
      values (${task.unitId}, 'x', 'x', ${task.id}, '[]', '2026-12-01', ${an.accountId}, now(), ${collecting})`.execute(
      owner,
    );
    // Handed on: the same bytes are the task's evidence.
    await attach(task, report);
    const monitorReport = await storeFile("báo cáo theo dõi đã ký");
    const monitoring = await buildSigned("monitor-report", monitorReport);
    await sql`insert into app.draft_about (draft_id, subject_type, subject_id)
      values (${monitoring}, 'document', ${task.documentId})`.execute(owner);
    const monthReport = await storeFile("báo cáo tháng đã ký");
    const monthly = await buildSigned("monthly-report", monthReport);
    const reportId = newId();
    await sql`insert into app.report (id, period_code, from_on, to_on, as_of, obstacles, proposals, made_by, made_at)
      values (${reportId}, '2026-11', '2026-11-01', '2026-11-30', '2026-11-30', '', '', ${an.accountId}, now())`.execute(
      owner,
    );
    await sql`insert into app.report_line (report_id, ordinal, task_id, cells)
      values (${reportId}, 1, ${task.id}, '["Nội dung"]')`.execute(owner);
    await sql`insert into app.report_draft values (${reportId}, 1, ${monthly})`.execute(owner);
    await expunge(task.documentId);
    for (const id of [collecting, monitoring, monthly]) expect(await signedOf(id)).toBeNull();
    for (const hash of [report, monitorReport, monthReport]) {
      expect(await database.runtime.files.has(hash)).toBe(false);
    }
  });

  it("takes the bytes along that agencies sent with their answers and reports", async () => {
    const { owner } = database;
    const task = await buildTask(owner);
    const answered = await storeFile("bản giấy của câu trả lời");
    const studied = await storeFile("biên bản quán triệt");
    const [collectionId, partId] = [newId(), newId()];
    await sql`insert into app.collection (id, collector_unit_id, title, request, document_id, questions, due_on, sent_by, sent_at)
      values (${collectionId}, ${task.unitId}, 'x', 'x', ${task.documentId}, '[]', '2026-12-01', ${an.accountId}, now())`.execute(
      owner,
    );
    await sql`insert into app.collection_part (id, collection_id, unit_id, collector_unit_id)
      values (${partId}, ${collectionId}, ${task.unitId}, ${task.unitId})`.execute(owner);
    await sql`insert into app.collection_answer (part_id, unit_id, collector_unit_id, no, answers, sent_on, file_hash, file_name,
        after_close, entered_by, entered_at)
      values (${partId}, ${task.unitId}, ${task.unitId}, 1, '{}', '2026-11-20', ${answered}, 'tra-loi.pdf', false, ${an.accountId}, now())`.execute(
      owner,
    );
    await sql`insert into app.study_report (document_id, unit_id, form, held_on, file_hash, file_name, reported_by, reported_at)
      values (${task.documentId}, ${task.unitId}, 'meeting', '2026-11-20', ${studied}, 'bien-ban.pdf', ${an.accountId}, now())`.execute(
      owner,
    );
    await expunge(task.documentId);
    for (const hash of [answered, studied]) {
      expect(await database.runtime.files.has(hash)).toBe(false);
    }
  });

  it("takes the words along that were written around it, in tables and in the journal", async () => {
    const { owner } = database;
    const task = await buildTask(owner);
    const other = await buildTask(owner);
    const words = "Trích nguyên văn văn bản mật";
    await sql`insert into app.document_monitor (document_id, unit_id, valid_from, found_by, basis, set_at)
      values (${task.documentId}, ${task.unitId}, '2026-11-18', 'person', ${words}, now())`.execute(
      owner,
    );
    const [resting, linking] = [newId(), newId()];
    for (const [id, documentId] of [[resting, task.documentId], [linking, other.documentId]]) // prettier-ignore
      await sql`insert into app.programme (id, kind, title, year, owner_unit_id, document_id, document_number, document_on, opened_by, opened_at, opened_on)
        values (${id}, 'reform', ${words}, 2026, ${task.unitId}, ${documentId}, ${newId()}, '2026-11-16', ${an.accountId}, now(), '2026-11-18')`.execute(owner); // prettier-ignore
    for (const [taskId, day] of [[task.id, "2026-11-20"], [other.id, "2026-11-21"]]) // prettier-ignore
      await sql`insert into app.programme_link (programme_id, task_id, linked_on, linked_by, unlinked_on, unlinked_by, unlinked_because)
        values (${linking}, ${taskId}, '2026-11-18', ${an.accountId}, ${day}, ${an.accountId}, ${words})`.execute(owner); // prettier-ignore
    const tell = async (act: string, subjectId: string, at: string) => {
      const id = newId();
      await sql`insert into audit.event (id, at, act, actor_id, actor_name, subject_type, subject_id, payload_commitment)
        values (${id}, ${at}, ${act}, ${an.accountId}, 'An', 'programme', ${subjectId}, '')`.execute(
        owner,
      );
      await sql`insert into audit.payload (event_id, salt, body) values (${id}, '', ${JSON.stringify({ words })})`.execute(owner); // prettier-ignore
      return id;
    };
    const taken = [
      await tell("programmes.open", resting, "2026-11-18T02:00:00Z"),
      await tell("programmes.unlink", linking, "2026-11-20T02:00:00Z"),
    ];
    const kept = [
      await tell("programmes.open", linking, "2026-11-18T02:00:00Z"),
      await tell("programmes.unlink", linking, "2026-11-21T02:00:00Z"),
    ];
    const innovationId = newId();
    await sql`insert into app.innovation (id, state, person_id, unit_id, post, reviewer_unit_id, title, bottleneck, content, impact,
        wide_scope, planned_from, planned_to, written_by, written_at, withdrawn_on, withdrawal_reason)
      values (${innovationId}, 'WITHDRAWN', ${an.personId}, ${task.unitId}, 'Giám đốc', ${task.unitId}, 'x', 'x', 'x', 'x',
        false, '2026-11-18', '2026-12-18', ${an.accountId}, now(), '2026-11-20', ${words})`.execute(
      owner,
    );
    await sql`insert into app.innovation_task values (${innovationId}, ${task.id}, ${an.accountId}, now())`.execute(owner); // prettier-ignore
    await expunge(task.documentId);
    const { rows } = await sql<{ basis: string; withdrawn: string; rest: string; linked: string }>`
      select (select basis from app.document_monitor where document_id = ${task.documentId}) as basis,
        (select withdrawal_reason from app.innovation where id = ${innovationId}) as withdrawn,
        (select title from app.programme where id = ${resting}) as rest,
        (select title from app.programme where id = ${linking}) as linked`.execute(owner);
    expect(rows).toEqual([{ basis: GONE, withdrawn: GONE, rest: GONE, linked: words }]);
    const told = await owner
      .selectFrom("audit.payload")
      .select("event_id")
      .where("event_id", "in", [...taken, ...kept])
      .execute();
    expect(told.map(({ event_id }) => event_id).toSorted()).toEqual(kept.toSorted());
  });
});
