import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { readDocumentDetail } from "./read/document-detail.ts";
import { buildDocument, buildOfficer } from "./testing.ts";
import { documentActs } from "./write/document-acts.ts";
import { decideExpunge } from "./write/decide-expunge.ts";
import { requestExpunge } from "./write/request-expunge.ts";

let database: TestDatabase;
let an: Actor;
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
const ask = (documentId: string, actor = an) =>
  requestExpunge.perform(database.runtime, actor, {
    documentId,
    legalBasis: "Luật Bảo vệ dữ liệu cá nhân",
    reason: "Có thông tin cá nhân",
  });
const decide = (requestId: string, approve: boolean, actor = binh) =>
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
