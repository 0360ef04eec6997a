import { randomUUID } from "node:crypto";
import type { EvidenceFile, ImportEvidence } from "@dondoc/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../../kernel/database/scope.ts";
import { noteFile } from "../../../kernel/kept-files.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { listChecklists } from "../checklists/read/checklists.ts";
import { takeChecklist } from "../checklists/write/checklists.ts";
import { getInspection } from "../read/get-inspection.ts";
import { buildInspectingProvince, type InspectingProvince } from "../testing.ts";
import { approveInspection, beginInspection } from "../write/lead-inspection.ts";
import { proposeInspection } from "../write/propose-inspection.ts";
import { noteFinding, signRecord, strikeFinding } from "../write/record.ts";
import { evidenceDigest, type StoredLine } from "./domain/evidence-digest.ts";
import { inspectionEvidence } from "./read/imported-evidence.ts";
import { importEvidence } from "./write/import-evidence.ts";

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

/** An unannounced visit with the list of conduct; begun, with one finding, where asked. */
async function visit({ begins = true } = {}): Promise<string> {
  const { runtime } = database;
  const team = [
    { personId: province.people.head.personId, function: "head" as const },
    { personId: province.people.proposer.personId, function: "member" as const },
  ];
  const plan = province.plan({ kind: "unannounced", visitFrom: TODAY, visitTo: TODAY, team });
  const { id } = await proposeInspection.perform(runtime, as("proposer"), plan);
  const decision = { decisionNumber: "12/QĐ-TCT", decisionOn: "2026-11-20" };
  await approveInspection.perform(runtime, as("decider"), { inspectionId: id, version: 1, ...decision }); // prettier-ignore
  const lists = await reading("head", (tx) => listChecklists(tx));
  const checklistId = lists.find(({ kind }) => kind === "public-duty")?.id ?? "";
  await takeChecklist.perform(runtime, as("head"), { inspectionId: id, version: 2, checklistId });
  if (!begins) return id;
  await beginInspection.perform(runtime, as("head"), { inspectionId: id, version: 3 });
  await noteFinding.perform(runtime, as("head"), {
    inspectionId: id,
    version: 4,
    unitId: province.finance.unitId,
    title: "Quầy không có người trực",
    severity: "minor",
    nature: "Vi phạm giờ làm việc",
    causeKind: "subjective",
    cause: "Thiếu kiểm tra",
    responsibility: "Trưởng bộ phận",
    legalBasis: "Quy chế làm việc",
    detectedBy: "inspection",
    evidence: "Ảnh camera",
    recurrenceOf: null,
    taskNumbers: [],
    answerIds: [],
  });
  return id;
}
const sign = (inspectionId: string, version = 5) =>
  signRecord.perform(database.runtime, as("head"), { inspectionId, version, place: "Sở", opinion: null, unitSigner: "Giám đốc", refusal: null }); // prettier-ignore
const read = (id: string, name = "head") =>
  reading(name, (tx) => inspectionEvidence(tx, as(name), id, { today: TODAY, acts: [] }));

async function fileOf(name: string): Promise<string> {
  const bytes = new TextEncoder().encode(randomUUID());
  const { hash, size } = await database.runtime.files.put(bytes);
  await reading(name, (tx) => noteFile(tx, as(name), { hash, size, mediaType: "image/jpeg" }, new Date())); // prettier-ignore
  return hash;
}
type Given = Partial<Omit<ImportEvidence, "files"> & EvidenceFile>;
/** A snapshot for the finding of a visit, unless something else is said. */
async function give(inspectionId: string, more: Given = {}, name = "head") {
  const { findings } = await read(inspectionId);
  const { kind = "camera", findingId = findings[0]?.id ?? null, itemId = null, manifest = null, ...file } = more; // prettier-ignore
  return importEvidence.perform(database.runtime, as(name), {
    inspectionId,
    kind,
    findingId,
    itemId,
    manifest,
    files: [{ ...snapshot, fileHash: file.fileHash ?? (await fileOf(name)), ...file }],
  });
}
const snapshot = {
  origin: "Camera số 3, sảnh một cửa",
  recordedAt: "2026-11-20T01:20:00+07:00",
  note: null,
  fileName: "cam-3-0820.jpg",
  saidHash: null,
  row: null,
};

describe("evidence of other systems", () => {
  it("is kept with origin, time and hash, beside what it bears out; and the journal tells of it", async () => {
    const id = await visit();
    const fileHash = await fileOf("head");
    await give(id, { fileHash, saidHash: fileHash });
    const { checks } = await read(id);
    await give(id, { kind: "one-stop", findingId: null, itemId: checks[2]?.id ?? null, origin: "Hệ thống một cửa điện tử", recordedAt: "2026-11-19T08:00:00+07:00" }); // prettier-ignore
    const { items } = await read(id);
    expect(items).toMatchObject([
      { kind: "one-stop", origin: "Hệ thống một cửa điện tử", recordedAt: "2026-11-19T01:00:00Z", hashSaid: false, about: "Không làm việc riêng trong giờ làm việc" },
      { kind: "camera", origin: "Camera số 3, sảnh một cửa", recordedAt: "2026-11-19T18:20:00Z", hash: fileHash, hashSaid: true, about: "Quầy không có người trực", importedBy: "Lê Thị Trưởng Đoàn" },
    ]); // prettier-ignore
    const { journal } = await reading("head", (tx) => getInspection(tx, as("head"), id, { today: TODAY, acts: [] })); // prettier-ignore
    expect(journal.map(({ sentence }) => sentence)).toContain("nhập ảnh camera “cam-3-0820.jpg”, nguồn: Camera số 3, sảnh một cửa, cho “Quầy không có người trực”"); // prettier-ignore
  });

  it("is refused with another hash than its system says, from the future, for nothing, twice, or of a file that nobody brought", async () => {
    const id = await visit();
    const elsewhere = await visit();
    const ofAnother = (await read(elsewhere)).findings[0]?.id ?? null;
    const now = database.runtime.clock.now().getTime();
    const later = new Date(now + 60_000).toISOString();
    const refused = (more: Given, code: string) =>
      expect(give(id, more)).rejects.toMatchObject({ code });
    await refused({ saidHash: "a".repeat(64) }, "EVIDENCE_HASH");
    await refused({ recordedAt: later }, "EVIDENCE_IN_FUTURE");
    await refused({ findingId: null }, "EVIDENCE_ABOUT");
    await refused({ findingId: ofAnother }, "EVIDENCE_ABOUT");
    await refused({ findingId: null, itemId: randomUUID() }, "EVIDENCE_ABOUT");
    await refused({ fileHash: "f".repeat(64) }, "EVIDENCE_FILE");
    await refused({ fileHash: await fileOf("CLERK") }, "EVIDENCE_FILE");
    const fileHash = await fileOf("head");
    await give(id, { fileHash });
    await refused({ fileHash }, "EVIDENCE_AGAIN");
    expect((await read(id)).items).toHaveLength(1);
    // A finding that was struck is borne out by nothing more.
    const findingId = (await read(id)).findings[0]?.id ?? "";
    await strikeFinding.perform(database.runtime, as("head"), { inspectionId: id, version: 5, findingId, reason: "Nhầm quầy" }); // prettier-ignore
    await refused({ findingId }, "EVIDENCE_ABOUT");
  });

  it("comes in by the list of another system: five hundred files in one act, each with its line, under one line of the journal", async () => {
    const id = await visit();
    const { findings } = await read(id);
    const kept = await Promise.all(Array.from({ length: 500 }, () => database.runtime.files.put(new TextEncoder().encode(randomUUID())))); // prettier-ignore
    const hashes = kept.map(({ hash }) => hash);
    await reading("head", async (tx) => {
      // oxlint-disable-next-line no-await-in-loop -- on one line to the database
      for (const file of kept) await noteFile(tx, as("head"), { ...file, mediaType: "image/jpeg" }, new Date()); // prettier-ignore
    });
    const manifest = { fileName: "bang-ke.csv", fileHash: "b".repeat(64) };
    const batch = hashes.map((fileHash, at) => ({ ...snapshot, fileHash, saidHash: fileHash, fileName: `cam-${at}.jpg`, row: at + 2 })); // prettier-ignore
    const bring = (files: EvidenceFile[]) => importEvidence.perform(database.runtime, as("head"), { inspectionId: id, kind: "camera", findingId: findings[0]?.id ?? null, itemId: null, manifest, files }); // prettier-ignore
    const [first = batch[0], ...others] = batch;
    if (!first) throw new Error("no file");
    // One that does not fit, is from the future, was never sent or stands twice keeps all of them out, and is named.
    const bad = (file: Partial<EvidenceFile>) => bring([...others, { ...first, ...file }]);
    await expect(bad({ saidHash: "c".repeat(64) })).rejects.toMatchObject({ code: "EVIDENCE_HASH", message: expect.stringContaining("cam-0.jpg") as string }); // prettier-ignore
    await expect(bad({ recordedAt: "2027-01-01T00:00:00+07:00" })).rejects.toMatchObject({ code: "EVIDENCE_IN_FUTURE", message: expect.stringContaining("cam-0.jpg") as string }); // prettier-ignore
    await expect(bad({ fileHash: "d".repeat(64), saidHash: null })).rejects.toMatchObject({ code: "EVIDENCE_FILE", message: expect.stringContaining("cam-0.jpg") as string }); // prettier-ignore
    await expect(bring([...batch, { ...first, fileName: "lần hai.jpg" }])).rejects.toMatchObject({ code: "EVIDENCE_AGAIN", message: expect.stringContaining("lần hai.jpg") as string }); // prettier-ignore
    expect((await read(id)).items).toEqual([]);

    await bring(batch);
    const { items } = await read(id);
    expect(items).toHaveLength(500);
    const byRow = items.toSorted((a, b) => (a.manifest?.row ?? 0) - (b.manifest?.row ?? 0));
    expect(byRow[499]).toMatchObject({ fileName: "cam-499.jpg", hash: hashes[499], hashSaid: true, aboutId: findings[0]?.id, manifest: { fileName: "bang-ke.csv", row: 501 } }); // prettier-ignore
    const { journal } = await reading("head", (tx) => getInspection(tx, as("head"), id, { today: TODAY, acts: [] })); // prettier-ignore
    expect(journal.filter(({ act }) => act === "inspections.import-evidence").map(({ sentence }) => sentence)).toEqual(["nhập 500 tệp (ảnh camera) theo bảng kê “bang-ke.csv”, cho “Quầy không có người trực”"]); // prettier-ignore
    // The same list again takes nothing in a second time.
    await expect(bring(batch)).rejects.toMatchObject({ code: "EVIDENCE_AGAIN" });
    expect((await read(id)).items).toHaveLength(500);
  });

  it("is bound to the sealed journal: a row that is changed behind the program's back no longer gives the digest of its import", async () => {
    const id = await visit();
    const { findings } = await read(id);
    const manifest = { fileName: "bang-ke.csv", fileHash: "b".repeat(64) };
    const files = [{ ...snapshot, fileHash: await fileOf("head"), row: 2 }, { ...snapshot, fileHash: await fileOf("head"), recordedAt: "2026-11-20T01:20:00.123+07:00", note: "Quầy 2", row: 3 }]; // prettier-ignore
    await importEvidence.perform(database.runtime, as("head"), { inspectionId: id, kind: "camera", findingId: findings[0]?.id ?? null, itemId: null, manifest, files }); // prettier-ignore
    const inJournal = await sql<{ digest: string; at: Date }>`
      select payload.body::jsonb ->> 'digest' as digest, event.at from audit.event
      join audit.payload on payload.event_id = event.id
      where event.act = 'inspections.import-evidence' and event.subject_id = ${id}::uuid`.execute(database.owner); // prettier-ignore
    const [entry] = inJournal.rows;
    if (!entry) throw new Error("no line of the journal");
    const again = async () => {
      const { rows } = await sql<StoredLine>`
        select manifest_row as row, file_hash as "fileHash", origin, file_name as "fileName", note,
          to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt"
        from app.inspection_evidence where inspection_id = ${id}::uuid and imported_at = ${entry.at}`.execute(database.owner); // prettier-ignore
      expect(rows).toHaveLength(2);
      return evidenceDigest(rows);
    };
    expect(await again()).toBe(entry.digest);
    const other = await fileOf("head");
    await sql`update app.inspection_evidence set file_hash = ${other} where inspection_id = ${id}::uuid and manifest_row = 3`.execute(database.owner); // prettier-ignore
    expect(await again()).not.toBe(entry.digest);
  });

  it("comes in during the visit; afterwards only the signed sheet, or the note that somebody would not sign", async () => {
    const early = await visit({ begins: false });
    await expect(give(early)).rejects.toMatchObject({ status: 403, message: "Cuộc kiểm tra chưa bắt đầu." }); // prettier-ignore
    const id = await visit();
    const { findings } = await read(id);
    const sheet = { kind: "signature-sheet", findingId: null, origin: "Bản giấy có chữ ký hai bên", fileName: "bien-ban.pdf" } as const; // prettier-ignore
    await expect(give(id, sheet)).rejects.toMatchObject({ code: "SHEET_BEFORE_RECORD" });
    await sign(id);
    await give(id, sheet);
    await give(id, { ...sheet, kind: "refusal-note", fileName: "tu-choi-ky.pdf" });
    await expect(give(id, { findingId: findings[0]?.id ?? null })).rejects.toMatchObject({ code: "EVIDENCE_AFTER_RECORD" }); // prettier-ignore
    const sheets = (await read(id)).items.map(({ kind, about }) => [kind, about]);
    expect(Object.fromEntries(sheets)).toEqual({ "signature-sheet": null, "refusal-note": null });
  });

  it("is the team's alone until the record is signed; then the inspected see what bears out their findings, and nobody rewrites it", async () => {
    const id = await visit();
    await give(id);
    const { checks } = await read(id);
    await give(id, { findingId: null, itemId: checks[0]?.id ?? null });
    const seenBy = (name: string) => reading(name, async (tx) => (await sql`select from app.inspection_evidence where inspection_id = ${id}::uuid`.execute(tx)).rows.length); // prettier-ignore
    const OUTSIDE = ["OFFICE_CHIEF", "ADMINISTRATOR", "AUDITOR", "CHAIR", "decider", "director of the inspected", "director of another"]; // prettier-ignore
    for (const name of OUTSIDE) {
      // oxlint-disable-next-line no-await-in-loop -- each asks for themself
      expect([name, await seenBy(name)]).toEqual([name, 0]);
    }
    expect(await seenBy("head")).toBe(2);
    await expect(give(id, {}, "INSPECTION_LEAD")).rejects.toMatchObject({ status: 403 });
    // Past the program's own questions: nobody imports in another's name, and nothing is changed or taken away.
    const writes = (name: string, by: string, hash: string) => reading(name, (tx) => sql`insert into app.inspection_evidence (inspection_id, kind, item_id, origin, recorded_at, file_hash, hash_said, file_name, imported_by, imported_at) values (${id}, 'camera', ${checks[0]?.id}, 'c', now(), ${hash}, false, 'a.jpg', ${by}, now())`.execute(tx)); // prettier-ignore
    await expect(writes("head", province.people.proposer.accountId, await fileOf("head"))).rejects.toMatchObject({ code: "42501" }); // prettier-ignore
    await expect(writes("decider", province.people.decider.accountId, await fileOf("decider"))).rejects.toMatchObject({ code: "42501" }); // prettier-ignore
    for (const text of ["update app.inspection_evidence set origin = 'x'", "delete from app.inspection_evidence"]) {
      // oxlint-disable-next-line no-await-in-loop -- as above
      await expect(reading("head", (tx) => sql.raw(text).execute(tx))).rejects.toMatchObject({ code: "42501" });
    } // prettier-ignore
    await sign(id);
    await give(id, { kind: "signature-sheet", findingId: null });
    expect([await seenBy("CHAIR"), await seenBy("director of the inspected"), await seenBy("director of another")]).toEqual([3, 2, 0]); // prettier-ignore
  });
});
