import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { newId } from "../../kernel/ids.ts";
import { asRefusal } from "../../kernel/http/problem.ts";
import type { Refusal } from "../../kernel/refusal.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { buildUnit } from "../organisation/testing.ts";
import { readDocumentDetail } from "./read/document-detail.ts";
import { pdfOf } from "./files/sample-files.ts";
import { sampleSigner, signPdf } from "./files/signatures/sample-signed.ts";
import { buildOfficer, directiveText } from "./testing.ts";
import { correctHeader } from "./write/correct-header.ts";
import { intakeDocument, type IntakeOrder } from "./write/intake-document.ts";
import { documentActs } from "./write/document-acts.ts";
import { readUpload } from "./write/read-upload.ts";
import { takeIn } from "./write/take-in.ts";
import { recordSecretStub } from "./write/record-secret-stub.ts";

let database: TestDatabase;
let clerk: Actor;
let homeId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  clerk = await buildOfficer(owner, { name: "Trần Thị Bình" });
  const root = await buildUnit(owner, { name: "UBND tỉnh An Sơn", kind: "committee" });
  homeId = await buildUnit(owner, { name: "Sở Nội vụ", parentId: root });
  await buildUnit(owner, { name: "Sở Tài chính", parentId: root });
  await owner
    .insertInto("app.unit_group")
    .values({ id: newId(), name: "các sở, ban, ngành", unit_kinds: ["department"] })
    .execute();
});
afterAll(() => database.close());

const bytesOf = (text: string) => new TextEncoder().encode(text);
const refusalOf = (work: Promise<unknown>): Promise<Refusal> =>
  work.then(
    () => expect.unreachable("it was not refused"),
    (error: unknown) => asRefusal(error),
  );
async function order(text: string, overrides: Partial<IntakeOrder> = {}): Promise<IntakeOrder> {
  const read = await readUpload({ bytes: bytesOf(text), name: "cong-van.txt" });
  return {
    ...read,
    receivedOn: "2026-11-18",
    origin: "PROVINCE",
    secondCopy: false,
    ...overrides,
  };
}
const take = async (text: string, overrides: Partial<IntakeOrder> = {}, key?: string) =>
  intakeDocument.perform(database.runtime, clerk, await order(text, overrides), key);
const detail = (id: string) =>
  inScope(database.runtime.db, clerk, (tx) =>
    readDocumentDetail(tx, clerk, id, { today: "2026-11-23", acts: documentActs }),
  );
const countDocuments = async () =>
  (await database.owner.selectFrom("app.document").select("id").execute()).length;

describe("the intake of a directive", () => {
  it("keeps who signed the file and whether it is as it was signed", async () => {
    const signer = await sampleSigner([
      ["CN", "Văn phòng Ủy ban nhân dân tỉnh An Sơn"],
      ["UID", "MST:5200000001"],
    ]);
    const at = new Date("2026-11-17T02:00:00Z");
    const bytes = await signPdf(await pdfOf(directiveText({ number: "640" })), signer, at);
    const read = await readUpload({ bytes, name: "cong-van.pdf" });
    const signed = { ...read, receivedOn: "2026-11-18", origin: "PROVINCE" as const };
    const { id } = await intakeDocument.perform(database.runtime, clerk, {
      ...signed,
      secondCopy: false,
    });
    expect((await detail(id)).signatures).toMatchObject([
      { taxCode: "5200000001", signedAt: at.toISOString(), integrity: "intact", added: "nothing" },
    ]);
  }, 60_000);

  it("keeps bytes, text, header, citations and assignments with their traces", async () => {
    const text = directiveText({ number: "100" });
    const { id, assignments } = await take(text);
    expect(assignments).toBeGreaterThan(0);
    const document = await detail(id);
    expect(document).toMatchObject({
      state: "review",
      hasFile: true,
      fileName: "cong-van.txt",
      header: {
        number: "100",
        symbol: "UBND-NC",
        issuedOn: "2026-11-16",
        receivedOn: "2026-11-18",
      },
    });
    expect(document.citations.map(({ number }) => number)).toContain("26/CT-TTg");
    const [first] = document.assignments;
    expect(first).toMatchObject({ state: "proposed", mode: null, foundBy: "engine" });
    expect(document.text.slice(first?.start, first?.end)).toContain("Sở Nội vụ");
    expect(first?.traces.map(({ field }) => field)).toContain("assignee");
    const hash = createHash("sha256").update(bytesOf(text)).digest("hex");
    expect(await database.runtime.files.has(hash)).toBe(true);
    expect(document.journal[0]?.sentence).toContain("tiếp nhận văn bản 100/UBND-NC");
  });

  it("understands only names that match the register exactly; the rest becomes a question", async () => {
    const { id } = await take(
      directiveText({
        number: "101",
        body: `1. Giao Sở Nội vụ rà soát quy chế làm việc, báo cáo trước ngày 15/12/2026.
2. Giao Sở Khoa học và Công nghệ xây dựng kế hoạch chuyển đổi số, hoàn thành trước ngày 20/12/2026.`,
      }),
    );
    const { assignments, questions } = await detail(id);
    const leads = assignments.flatMap(({ parties }) =>
      parties.filter(({ role }) => role === "assignee"),
    );
    expect(leads.find(({ name }) => name === "Sở Nội vụ")).toMatchObject({
      unit: { id: homeId },
      resolvedBy: "register",
    });
    const open = leads.find(({ name }) => name.startsWith("Sở Khoa học"));
    expect(open).toMatchObject({ unit: null, resolvedBy: null });
    expect(questions.find(({ partyId }) => partyId === open?.id)).toMatchObject({
      code: "UNIT_UNKNOWN",
      blocking: true,
    });
  });

  it("notes what binds without a task, figures to reach, and leaves out who is taken out", async () => {
    const text = directiveText({
      number: "131",
      body: `1. Các sở, ban, ngành (trừ Sở Nội vụ) rà soát, hoàn thành tối thiểu 95% kế hoạch vốn trước ngày 20/12/2026.
2. Nghiêm cấm cán bộ, công chức uống rượu, bia trong giờ làm việc.`,
    });
    const { assignments, notes } = await detail((await take(text)).id);
    expect(assignments[0]).toMatchObject({
      details: {
        targets: [{ comparator: "at-least", value: 95, unit: "%" }],
        excluding: ["Sở Nội vụ"],
        request: false,
        monitor: false,
      },
    });
    expect(assignments[0]?.parties[0]).toMatchObject({
      role: "assignee",
      group: { memberCount: 1 },
      excludedUnitIds: [homeId],
    });
    const [note] = notes;
    expect(note?.kind).toBe("prohibition");
    expect(text.slice(note?.start, note?.end)).toContain("uống rượu");
  });

  it("warns of a summary that is due before the reports it is made of", async () => {
    const { id } = await take(
      directiveText({
        number: "120",
        body: `1. Các sở, ban, ngành rà soát hồ sơ, gửi báo cáo về Sở Nội vụ trước ngày 30/12/2026 để tổng hợp.
2. Giao Sở Nội vụ tổng hợp, báo cáo UBND tỉnh trước ngày 20/12/2026.`,
      }),
    );
    const { warnings, text } = await detail(id);
    const warning = warnings.find(({ code }) => code === "CHAIN_OUT_OF_ORDER");
    expect(warning?.message).toBe(
      "Hạn tổng hợp (20/12/2026) đến trước hạn gửi báo cáo để tổng hợp (30/12/2026). Hãy đối chiếu với bản gốc.",
    );
    expect(text.slice(warning?.start ?? 0, warning?.end ?? 0)).toContain("20/12/2026");
  });

  it("never takes the issuer of another province for ours; a person answers", async () => {
    const { id } = await take(directiveText({ number: "102", issuer: "TỈNH BẮC GIANG" }));
    const before = await detail(id);
    expect(before.header.issuerUnit).toBeNull();
    expect(before.questions.map(({ code }) => code)).toContain("ISSUER_UNKNOWN");
    database.clock.set("2026-11-23T02:01:00Z");
    await correctHeader.perform(database.runtime, clerk, {
      documentId: id,
      version: before.version,
      issuerName: before.header.issuerName,
    });
    const after = await detail(id);
    expect(after.questions.map(({ code }) => code)).not.toContain("ISSUER_UNKNOWN");
    expect(after.journal[0]?.sentence).toContain("xác nhận cơ quan ban hành");
  });

  it("answers a double click once", async () => {
    const text = directiveText({ number: "103" });
    const first = await take(text, {}, "the-same-key-1");
    expect(await take(text, {}, "the-same-key-1")).toEqual(first);
  });
});

describe("what is refused", () => {
  it("the same file, naming and linking the earlier document, unless a second copy is wanted", async () => {
    const text = directiveText({ number: "200" });
    const { id } = await take(text);
    const refusal = await refusalOf(take(text));
    expect(refusal).toMatchObject({
      code: "DUPLICATE_DOCUMENT",
      status: 409,
      fields: { documentId: id },
    });
    expect(refusal.message).toContain(
      "số 200/UBND-NC đã được Trần Thị Bình tiếp nhận ngày 23/11/2026",
    );
    const second = await take(text, { secondCopy: true });
    expect(second.id).not.toBe(id);
    expect((await detail(second.id)).warnings.map(({ code }) => code)).toContain("SAME_REFERENCE");
  });

  it("the same issuer, number, symbol and year in another file, but not of another year", async () => {
    await take(directiveText({ number: "201" }));
    const again = `${directiveText({ number: "201" })}\n`.replace("kỷ luật", "kỷ  luật");
    expect(await refusalOf(take(again))).toMatchObject({ code: "DUPLICATE_DOCUMENT" });
    const lastYear = directiveText({ number: "201", date: "ngày 17 tháng 11 năm 2025" });
    await expect(take(lastYear)).resolves.toMatchObject({ id: expect.any(String) });
  });

  it("one of two entries at the same moment", async () => {
    const text = directiveText({ number: "202" });
    const outcomes = await Promise.allSettled([take(text), take(text)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("a day of arrival in the future or before the issue, at its field, with nothing kept", async () => {
    const before = await countDocuments();
    const text = directiveText({ number: "203" });
    const future = await refusalOf(take(text, { receivedOn: "2026-11-24" }));
    expect(future.fields["receivedOn"]).toContain("sau hôm nay (23/11/2026)");
    const early = await refusalOf(take(text, { receivedOn: "2026-11-15" }));
    expect(early.fields["receivedOn"]).toContain("trước ngày ban hành văn bản (16/11/2026)");
    expect(await countDocuments()).toBe(before);
    const hash = createHash("sha256").update(bytesOf(text)).digest("hex");
    expect(await database.runtime.files.has(hash)).toBe(false);
  });

  it("a secret document, with no trace of it anywhere", async () => {
    const before = await countDocuments();
    const text = directiveText({ number: "204", mark: "TỐI MẬT" });
    const refusal = await refusalOf(take(text));
    const hash = createHash("sha256").update(bytesOf(text)).digest("hex");
    expect(await database.runtime.files.has(hash)).toBe(false);
    expect(refusal).toMatchObject({ code: "SECRET_DOCUMENT", status: 422 });
    expect(refusal.message).not.toContain("kỷ cương");
    expect(await countDocuments()).toBe(before);
  });

  it("what cannot be read or is not Vietnamese", async () => {
    expect(await refusalOf(take(""))).toMatchObject({ code: "EMPTY_FILE", status: 422 });
    const english = "The committee shall meet every month and report to the board. ".repeat(20);
    expect(await refusalOf(take(english))).toMatchObject({ code: "NOT_VIETNAMESE" });
  });

  it("people without the right", async () => {
    const stranger = await buildOfficer(database.owner, { acts: ["documents.propose"] });
    const refusal = await refusalOf(
      intakeDocument.perform(
        database.runtime,
        stranger,
        await order(directiveText({ number: "205" })),
      ),
    );
    expect(refusal).toMatchObject({ code: "NOT_ALLOWED", status: 403 });
  });

  it("an agency that was given the Office's act by mistake, with a way out", async () => {
    const agency = await buildOfficer(database.owner, { unitIds: [homeId] });
    const text = directiveText({ number: "208" });
    const refusal = await refusalOf(
      intakeDocument.perform(database.runtime, agency, await order(text)),
    );
    expect(refusal).toMatchObject({ code: "NOT_ALLOWED", status: 403 });
    expect(refusal.message).toContain("quản trị viên");
  });
});

describe("an intake that fails after its bytes were written", () => {
  const hashOf = (text: string) => createHash("sha256").update(bytesOf(text)).digest("hex");
  /** No text column takes the zero byte: the rows fail, late. */
  const broken = { fileName: "cong-van\0.txt", secondCopy: true };

  it("takes them away again", async () => {
    const text = directiveText({ number: "206" });
    const failing = takeIn(database.runtime, clerk, await order(text, broken));
    await expect(failing).rejects.toThrow("0x00");
    expect(await database.runtime.files.has(hashOf(text))).toBe(false);
  });

  it("leaves them where an earlier document has the same", async () => {
    const text = directiveText({ number: "207" });
    await takeIn(database.runtime, clerk, await order(text));
    const failing = takeIn(database.runtime, clerk, await order(text, broken));
    await expect(failing).rejects.toThrow("0x00");
    expect(await database.runtime.files.has(hashOf(text))).toBe(true);
  });
});

describe("the stub of a secret document", () => {
  it("says that it exists and nothing else", async () => {
    const { id } = await recordSecretStub.perform(database.runtime, clerk, {
      receivedOn: "2026-11-20",
    });
    const stub = await detail(id);
    expect(stub).toMatchObject({ secretStub: true, hasFile: false, text: "", assignments: [] });
    expect(stub.header.subject).toBeNull();
    expect(stub.acts.filter(({ allowed }) => allowed)).toEqual([]);
    expect(stub.journal[0]?.sentence).toContain("văn bản mật");
  });
});

it("keeps files only of documents that were taken in", async () => {
  const stored = await database.owner.selectFrom("app.file").select("hash").execute();
  const used = await database.owner.selectFrom("app.document").select("file_hash").execute();
  const hashes = new Set(used.flatMap(({ file_hash: hash }) => hash ?? []));
  expect(stored.every(({ hash }) => hashes.has(hash))).toBe(true);
});
