import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { asRefusal } from "../../kernel/http/problem.ts";
import { newId } from "../../kernel/ids.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { buildUnit } from "../organisation/testing.ts";
import { pdfOf } from "./files/sample-files.ts";
import { asPng, asSharp, rendered, scanPdf } from "./files/scan/sample-scans.ts";
import { readDocumentDetail } from "./read/document-detail.ts";
import { listScanReadings } from "./read/scan-readings.ts";
import { buildOfficer } from "./testing.ts";
import { cancelReading } from "./write/cancel-reading.ts";
import { decideExpunge } from "./write/decide-expunge.ts";
import { documentActs } from "./write/document-acts.ts";
import { keepSecondCopy } from "./write/keep-second-copy.ts";
import { queueScan, type ScanOrder } from "./write/queue-scan.ts";
import { requestExpunge } from "./write/request-expunge.ts";
import { scanReader } from "./write/scan-reader.ts";
import { withoutOrphans } from "./write/without-orphans.ts";

/** A page takes seconds, on a busy machine many. */
const SLOW = 180_000;
const NAME = "quet-978.png";

const dispatch = (number: number, mark = "") => `ỦY BAN NHÂN DÂN
TỈNH AN SƠN

Số: ${number}/UBND-NC

${mark}
An Sơn, ngày 16 tháng 11 năm 2026

Kính gửi: Sở Nội vụ.

1. Giao Sở Nội vụ chủ trì, phối hợp với các đơn vị liên quan rà soát, báo cáo Ủy ban nhân dân tỉnh
kết quả thực hiện kỷ luật, kỷ cương hành chính trước ngày 20/12/2026.`;

let database: TestDatabase;
let clerk: Actor & { accountId: string };
let clean: Uint8Array;

beforeAll(async () => {
  database = await createTestDatabase();
  const home = await buildUnit(database.owner, { name: "UBND tỉnh An Sơn", kind: "committee" });
  clerk = await buildOfficer(database.owner, { name: "Trần Thị Bình" });
  await appoint(clerk.accountId, home);
  clean = await scanOf(dispatch(978));
});
beforeEach(async () => {
  await database.owner.deleteFrom("app.scan_reading").where("state", "<>", "done").execute();
});
afterAll(() => database.close());

/** The office that the register knows; a reading asks it anew when it ends. */
async function appoint(accountId: string, unitId: string): Promise<void> {
  await database.owner
    .insertInto("app.role_grant")
    .values({
      account_id: accountId,
      role_code: "CLERK",
      unit_id: unitId,
      valid_from: "2026-01-01",
    })
    .execute();
}

async function scanOf(text: string, dpi = 150): Promise<Uint8Array> {
  const [page] = await rendered(await pdfOf(text), dpi);
  if (!page) throw new Error("no page");
  return asPng(page, dpi);
}
/** The same picture in other bytes: what a second run of the scanner would send, were it as exact. */
async function againOf(text: string): Promise<Uint8Array> {
  const [page] = await rendered(await pdfOf(text), 150);
  if (!page) throw new Error("no page");
  return asSharp(page).withMetadata({ density: 150 }).png({ compressionLevel: 1 }).toBuffer();
}
async function send(bytes: Uint8Array, overrides: Partial<ScanOrder> = {}): Promise<string> {
  const order = {
    bytes,
    fileName: NAME,
    mediaType: "image/png",
    pages: 1,
    receivedOn: "2026-11-18",
    origin: "PROVINCE" as const,
    secondCopy: false,
    ...overrides,
  };
  const { readingId } = await withoutOrphans(database.runtime, clerk, (runtime) =>
    queueScan.perform(runtime, clerk, order),
  );
  return readingId;
}
/** What the queue does when the job's turn comes. */
const read = (readingId: string, signal = new AbortController().signal) =>
  scanReader.run({ readingId }, { runtime: database.runtime, signal });
const cancel = (readingId: string, actor: Actor = clerk) =>
  cancelReading.perform(database.runtime, actor, { readingId });
const rowOf = (id: string) =>
  database.owner
    .selectFrom("app.scan_reading")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
const detail = (id: string) =>
  inScope(database.runtime.db, clerk, (tx) =>
    readDocumentDetail(tx, clerk, id, { today: "2026-11-23", acts: documentActs }),
  );
const countDocuments = async () =>
  (await database.owner.selectFrom("app.document").select("id").execute()).length;
const filesKnown = async () =>
  (await database.owner.selectFrom("app.file").select("hash").execute()).map(({ hash }) => hash);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "it was not refused",
    (error: unknown) => asRefusal(error).code,
  );
/** Everything that the program keeps in words, but for the documents. */
async function allThatIsKept(): Promise<string> {
  const tables = ["app.scan_reading", "audit.payload", "audit.act_receipt"] as const;
  const rows = await Promise.all(
    tables.map((table) => database.owner.selectFrom(table).selectAll().execute()),
  );
  return JSON.stringify(rows);
}

describe("the reading of a scan", () => {
  let documentId = "";

  it(
    "ends in the document, which knows that its letters were recognised",
    async () => {
      const id = await send(clean);
      expect(await rowOf(id)).toMatchObject({ state: "waiting", file_name: NAME, pages: 1 });
      await read(id);
      const row = await rowOf(id);
      expect(row).toMatchObject({ state: "done", file_hash: null, file_name: null, result: null });
      documentId = row.document_id ?? "";
      const document = await detail(documentId);
      expect(document).toMatchObject({
        fileName: NAME,
        pages: 1,
        header: { number: "978", issuedOn: "2026-11-16" },
        scan: { scannedPages: [1], pagesWithoutText: [], pageStarts: [0] },
        enteredBy: { name: "Trần Thị Bình" },
      });
      expect(document.text).toContain("rà soát, báo cáo");
      expect(document.assignments).toHaveLength(1);
    },
    SLOW,
  );

  it("leaves number and date to be compared with the page, whatever it read", async () => {
    const { questions } = await detail(documentId);
    const asked = questions.filter(({ code }) => code === "FROM_SCAN");
    expect(asked.map(({ field, blocking }) => [field, blocking])).toEqual([
      ["number", true],
      ["issuedOn", true],
    ]);
    expect(asked[0]?.message).toContain("“978/UBND-N");
  });

  it("run once more changes nothing", async () => {
    const [before] = await database.owner.selectFrom("app.scan_reading").selectAll().execute();
    const documents = await countDocuments();
    await read(before?.id ?? "");
    expect(await countDocuments()).toBe(documents);
    expect(await rowOf(before?.id ?? "")).toEqual(before);
  });

  it("of the very same file is refused before it is read", async () => {
    expect(await codeOf(send(clean))).toBe("DUPLICATE_DOCUMENT");
  });

  it(
    "of another scan of the same document waits for a person, who may keep it without another reading",
    async () => {
      const id = await send(await againOf(dispatch(978)));
      await read(id);
      const row = await rowOf(id);
      expect(row).toMatchObject({ state: "duplicate", document_id: documentId });
      expect(row.problem).toContain("đã được Trần Thị Bình tiếp nhận ngày 23/11/2026");
      const kept = await keepSecondCopy(database.runtime, clerk, id, newId());
      expect(await rowOf(id)).toMatchObject({ state: "done", document_id: kept.id, result: null });
      expect((await detail(kept.id)).scan).not.toBeNull();
      expect(await codeOf(keepSecondCopy(database.runtime, clerk, id, newId()))).toBe(
        "READING_OVER",
      );
    },
    SLOW,
  );

  it(
    "goes with the content of the document it is a copy of",
    async () => {
      const first = await send(await scanOf(dispatch(700)));
      await read(first);
      const { document_id: copied } = await rowOf(first);
      const id = await send(await againOf(dispatch(700)));
      await read(id);
      const { file_hash: hash } = await rowOf(id);
      await requestExpunge.perform(database.runtime, clerk, {
        documentId: copied ?? "",
        legalBasis: "Luật Bảo vệ dữ liệu cá nhân",
        reason: "Có thông tin cá nhân",
      });
      const { expungeRequest } = await detail(copied ?? "");
      const second = await buildOfficer(database.owner, { name: "Lê Văn Cường" });
      await decideExpunge.perform(database.runtime, second, {
        requestId: expungeRequest?.id ?? "",
        approve: true,
      });
      expect(await rowOf(id)).toMatchObject({ state: "cancelled", result: null, file_name: null });
      expect(await database.runtime.files.has(hash ?? "")).toBe(false);
    },
    SLOW,
  );

  it(
    "whose date cannot be, because it lies after the day of receipt, leaves the date open and asks",
    async () => {
      const id = await send(await scanOf(dispatch(981)), { receivedOn: "2026-11-02" });
      await read(id);
      const { document_id } = await rowOf(id);
      const { header, questions } = await detail(document_id ?? "");
      expect(header.issuedOn).toBeNull();
      const asked = questions.find(({ field }) => field === "issuedOn");
      expect(asked?.message).toContain("16/11/2026, sau ngày đến, nên chưa ghi");
    },
    SLOW,
  );
});

describe("a reading that is called off", () => {
  it("before its turn leaves no bytes, no row of them and no name, and is never read", async () => {
    const id = await send(await scanOf("Một trang."));
    const { file_hash: hash } = await rowOf(id);
    expect(await database.runtime.files.has(hash ?? "")).toBe(true);
    await cancel(id);
    expect(await rowOf(id)).toMatchObject({ state: "cancelled", file_hash: null, file_name: null });
    expect(await database.runtime.files.has(hash ?? "")).toBe(false);
    expect(await filesKnown()).not.toContain(hash);
    const documents = await countDocuments();
    await read(id);
    expect(await countDocuments()).toBe(documents);
    expect(await codeOf(cancel(id))).toBe("NOT_ALLOWED");
  });

  it(
    "in the middle of its pages ends there and leaves no document",
    async () => {
      const [page] = await rendered(await pdfOf(dispatch(702)), 150);
      if (!page) throw new Error("no page");
      const jpeg = await asSharp(page).jpeg().toBuffer();
      const pages = Array.from({ length: 12 }, () => jpeg);
      const id = await send(await scanPdf(pages), { pages: 12, mediaType: "application/pdf" });
      const documents = await countDocuments();
      const reading = read(id);
      await vi.waitUntil(async () => (await rowOf(id)).pages_done > 0, { timeout: SLOW });
      await cancel(id);
      await reading;
      expect(await countDocuments()).toBe(documents);
      const row = await rowOf(id);
      expect(row).toMatchObject({ state: "cancelled", file_hash: null });
      expect(row.pages_done).toBeLessThan(12);
    },
    SLOW,
  );

  it("is its sender's to call off, and keeps bytes that another reading needs", async () => {
    const bytes = await scanOf("Hai lần.");
    const [one, two] = [await send(bytes), await send(bytes)];
    const other = await buildOfficer(database.owner, { name: "Lê Văn Cường" });
    expect(await codeOf(cancel(one, other))).toBe("NOT_ALLOWED");
    const { file_hash: hash } = await rowOf(one);
    await cancel(one);
    expect(await database.runtime.files.has(hash ?? "")).toBe(true);
    await cancel(two);
    expect(await database.runtime.files.has(hash ?? "")).toBe(false);
  });
});

describe("a reading that comes to nothing", () => {
  it(
    "of a secret document keeps the refusal and nothing else",
    async () => {
      const id = await send(await scanOf(dispatch(703, "MẬT"), 200), {
        fileName: "ke-hoach-703.png",
      });
      const { file_hash: hash } = await rowOf(id);
      const documents = await countDocuments();
      await read(id);
      const row = await rowOf(id);
      expect(row).toMatchObject({
        state: "failed",
        problem_code: "SECRET_DOCUMENT",
        file_name: null,
        file_hash: null,
        result: null,
      });
      expect(row.problem).toContain("hệ thống chưa giữ lại gì");
      expect(await database.runtime.files.has(hash ?? "")).toBe(false);
      expect(await filesKnown()).not.toContain(hash);
      expect(await countDocuments()).toBe(documents);
      const kept = await allThatIsKept();
      expect(kept).not.toContain("ke-hoach-703");
      expect(kept).not.toContain("703/UBND");
    },
    SLOW,
  );

  it("of a broken file says what to do, is told in the journal, and lets the bytes go", async () => {
    const id = await send(clean.subarray(0, 4000), { fileName: "hong.png" });
    const { file_hash: hash } = await rowOf(id);
    await read(id);
    expect(await rowOf(id)).toMatchObject({
      state: "failed",
      file_name: "hong.png",
      problem_code: "IMAGE_BROKEN",
      problem: expect.stringContaining("rồi tải lên lại"),
    });
    expect(await database.runtime.files.has(hash ?? "")).toBe(false);
    const events = await database.owner
      .selectFrom("audit.event")
      .select(["act", "actor_name"])
      .where("subject_id", "=", id)
      .orderBy("ordinal")
      .execute();
    expect(events).toEqual([
      { act: "documents.read-scan", actor_name: "Trần Thị Bình, Chuyên viên" },
      { act: "documents.fail-reading", actor_name: "Đôn Đốc" },
    ]);
    await cancel(id);
    expect(await rowOf(id)).toMatchObject({ state: "cancelled", file_name: null, problem: null });
  });

  it(
    "because its sender lost their office meanwhile takes nothing in",
    async () => {
      const id = await send(await scanOf(dispatch(704)));
      const lock = (at: Date | null) =>
        database.owner
          .updateTable("app.account")
          .set({ locked_at: at })
          .where("id", "=", clerk.accountId)
          .execute();
      await lock(new Date());
      const documents = await countDocuments();
      await read(id);
      await lock(null);
      expect(await rowOf(id)).toMatchObject({ state: "failed", problem_code: "SENDER_GONE" });
      expect(await countDocuments()).toBe(documents);
    },
    SLOW,
  );

  it("whose bytes are gone says so, and one that the queue gives up too", async () => {
    const lost = await send(await scanOf("Ba."));
    await database.runtime.files.remove((await rowOf(lost)).file_hash ?? "");
    await read(lost);
    expect((await rowOf(lost)).problem_code).toBe("SCAN_LOST");
    const hopeless = await send(await scanOf("Bốn."));
    await scanReader.giveUp({ readingId: hopeless }, database.runtime, new Error("memory"));
    expect((await rowOf(hopeless)).problem_code).toBe("READING_FAULT");
  });
});

describe("a program that stops", () => {
  it(
    "leaves the reading to the next start, which begins it anew",
    async () => {
      const id = await send(await scanOf(dispatch(705)));
      const stop = new AbortController();
      const cut = read(id, stop.signal);
      await vi.waitUntil(async () => (await rowOf(id)).state === "reading", { timeout: SLOW });
      stop.abort(new Error("the program stops"));
      await expect(cut).rejects.toThrow("the program stops");
      expect(await rowOf(id)).toMatchObject({ state: "reading", file_name: NAME });
      await read(id);
      expect((await rowOf(id)).state).toBe("done");
    },
    SLOW,
  );
});

describe("the line of scans", () => {
  const waiting = async (count: number, accountId: string, hash: string) => {
    for (let i = 0; i < count; i++) {
      await database.owner
        .insertInto("app.scan_reading")
        .values({
          id: newId(),
          state: "waiting",
          entered_by: accountId,
          entered_at: new Date(),
          file_hash: hash,
          file_name: "x.png",
          received_on: "2026-11-18",
          origin: "PROVINCE",
          second_copy: false,
          pages: 1,
        })
        .execute();
    }
  };

  it("is not one person's, and says when it is full; what was refused leaves no bytes", async () => {
    const first = await send(await scanOf("Năm."));
    const { file_hash: hash } = await rowOf(first);
    await waiting(14, clerk.accountId, hash ?? "");
    const more = await scanOf("Sáu.");
    const known = await filesKnown();
    expect(await codeOf(send(more))).toBe("TOO_MANY_SCANS");
    await database.owner.deleteFrom("app.scan_reading").where("id", "<>", first).execute();
    const other = await buildOfficer(database.owner, { name: "Lê Văn Cường" });
    await waiting(39, other.accountId, hash ?? "");
    expect(await codeOf(send(more))).toBe("SCAN_QUEUE_FULL");
    expect(await filesKnown()).toEqual(known);
    await database.owner.deleteFrom("app.scan_reading").where("id", "<>", first).execute();
    await cancel(first);
  });

  it("is seen by the Office in its order, and by no agency", async () => {
    const one = await send(await scanOf("Bảy."));
    database.clock.set("2026-11-23T02:05:00Z");
    const two = await send(await scanOf("Tám."));
    const agency = await buildOfficer(database.owner, { unitIds: [newId()] });
    const now = database.clock.now();
    const seenBy = async (actor: Actor) =>
      (await inScope(database.runtime.db, actor, (tx) => listScanReadings(tx, actor, { now })))
        .items;
    const other = await buildOfficer(database.owner, { name: "Lê Văn Cường" });
    const seen = (await seenBy(other)).map(({ id, ahead, own, mayCancel }) => ({
      id,
      ahead,
      own,
      mayCancel,
    }));
    expect(seen).toEqual([
      { id: one, ahead: 0, own: false, mayCancel: false },
      { id: two, ahead: 1, own: false, mayCancel: false },
    ]);
    expect(await seenBy(agency)).toEqual([]);
    await cancel(one);
    await cancel(two);
    expect(await seenBy(other)).toEqual([]);
  });
});
