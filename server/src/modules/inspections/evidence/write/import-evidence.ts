import { type EvidenceFile, type EvidenceKind, ImportEvidence } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../../kernel/act.ts";
import { newId } from "../../../../kernel/ids.ts";
import { unnameableOf } from "../../../../kernel/kept-files.ts";
import { atField } from "../../../../kernel/refusal.ts";
import type { InspectionSubject } from "../../domain/inspection-policies.ts";
import { inspectionRefusals } from "../../domain/refusals.ts";
import { accountOf } from "../../write/account-of.ts";
import { lockVisit } from "../../write/lock-visit.ts";
import { evidenceDigest, type StoredLine } from "../domain/evidence-digest.ts";
import { isSheet, mayImportEvidence } from "../domain/evidence-policies.ts";

/** Takes in files that another system recorded, with what they bear out, where and when they were recorded, and the hash of their bytes: all of them, or none. */
export const importEvidence = defineAct({
  name: "inspections.import-evidence",
  title: "Nhập chứng cứ",
  input: ImportEvidence,
  toldTo: "province",
  load: (context, { inspectionId }) => lockVisit(context, inspectionId),
  policy: (actor, row) => mayImportEvidence(actor, row),
  async run(context, row, given) {
    checkStep(row, given.kind);
    for (const file of given.files) checkFile(context.now, file);
    const about = await aboutOf(context, row, given);
    const missing = await unnameableOf(context, [...new Set(given.files.map(({ fileHash }) => fileHash))]); // prettier-ignore
    const absent = given.files.find(({ fileHash }) => missing.has(fileHash));
    if (absent) throw atField(inspectionRefusals.EVIDENCE_FILE(absent.fileName), "fileHash");
    const digest = evidenceDigest(await store(context, row, given));
    const { kind, manifest, files } = given;
    const [only] = files;
    if (manifest === null && files.length === 1 && only) {
      const { origin, fileName, recordedAt, fileHash } = only;
      context.record("inspection", row.id, {
        kind,
        origin,
        fileName,
        recordedAt,
        fileHash,
        about,
        digest,
      });
    } else {
      const list = {
        manifest: manifest?.fileName ?? null,
        manifestHash: manifest?.fileHash ?? null,
      };
      context.record("inspection", row.id, { kind, ...list, count: files.length, about, digest });
    }
    return { id: row.id, version: row.version };
  },
  tell: telling<Recorded>(({ kind, about, ...what }) => {
    const target = about === null ? "" : `, cho “${about}”`;
    if ("count" in what) {
      const list = what.manifest === null ? "" : ` theo bảng kê “${what.manifest}”`;
      return `nhập ${what.count} tệp (${KINDS[kind]})${list}${target}`;
    }
    return `nhập ${KINDS[kind]} “${what.fileName}”, nguồn: ${what.origin}${target}`;
  }),
});

type Recorded = { kind: EvidenceKind; about: string | null } & (
  | { origin: string; fileName: string }
  | { count: number; manifest: string | null }
);

const KINDS: Readonly<Record<EvidenceKind, string>> = {
  camera: "ảnh camera",
  "document-system": "trích xuất hệ thống văn bản",
  "one-stop": "trích xuất hệ thống một cửa",
  other: "chứng cứ",
  "signature-sheet": "biên bản đã ký",
  "refusal-note": "văn bản ghi việc từ chối ký",
};

function checkStep(row: InspectionSubject, kind: EvidenceKind): void {
  if (row.state === "IN_PROGRESS" && isSheet(kind)) {
    throw atField(inspectionRefusals.SHEET_BEFORE_RECORD(), "kind");
  }
  if (row.state !== "IN_PROGRESS" && !isSheet(kind)) {
    throw atField(inspectionRefusals.EVIDENCE_AFTER_RECORD(), "kind");
  }
}

function checkFile(now: Date, { fileName, fileHash, recordedAt, saidHash }: EvidenceFile): void {
  if (Date.parse(recordedAt) > now.getTime()) {
    throw atField(inspectionRefusals.EVIDENCE_IN_FUTURE(fileName), "recordedAt");
  }
  if (saidHash !== null && saidHash !== fileHash) {
    throw atField(inspectionRefusals.EVIDENCE_HASH(fileName), "saidHash");
  }
}

/** @returns what it bears out, in words: a finding that stands or an item of this inspection alone; null for a sheet of the record */
async function aboutOf(
  { tx }: ActContext,
  row: InspectionSubject,
  { kind, findingId, itemId }: ImportEvidence,
): Promise<string | null> {
  const named = Number(findingId !== null) + Number(itemId !== null);
  if (named !== (isSheet(kind) ? 0 : 1)) throw atField(inspectionRefusals.EVIDENCE_ABOUT(), "about"); // prettier-ignore
  if (named === 0) return null;
  const { rows } = await sql<{ about: string }>`
    select title as about from app.finding
    where id = ${findingId}::uuid and inspection_id = ${row.id}::uuid and struck_on is null
    union all
    select item.text from app.checklist_item item
    join app.inspection_checklist taken on taken.version_id = item.version_id and taken.inspection_id = ${row.id}::uuid
    where item.id = ${itemId}::uuid`.execute(tx);
  const [found] = rows;
  if (!found) throw atField(inspectionRefusals.EVIDENCE_ABOUT(), "about");
  return found.about;
}

/**
 * The same file for the same thing comes in once: a second time, or a second line of the list, takes the whole back.
 * @returns what is stored, as the journal's digest takes it
 */
async function store(
  context: ActContext,
  row: InspectionSubject,
  { kind, findingId, itemId, manifest, files }: ImportEvidence,
): Promise<StoredLine[]> {
  const { tx, now } = context;
  const given = files.map(({ saidHash, row: line, ...file }) => ({
    ...file,
    id: newId(now.getTime()),
    hashSaid: saidHash !== null,
    line: manifest === null ? null : line,
  }));
  const { rows } = await sql<StoredLine & { id: string }>`
    insert into app.inspection_evidence (id, inspection_id, kind, finding_id, item_id, origin, recorded_at, note, file_hash, hash_said,
      file_name, imported_by, imported_at, manifest_name, manifest_hash, manifest_row)
    select file.id, ${row.id}::uuid, ${kind}, ${findingId}::uuid, ${itemId}::uuid, file.origin, file."recordedAt", file.note, file."fileHash",
      file."hashSaid", file."fileName", ${accountOf(context)}::uuid, ${now}::timestamptz,
      case when file.line is not null then ${manifest?.fileName ?? null}::text end,
      case when file.line is not null then ${manifest?.fileHash ?? null}::text end, file.line
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as file (id uuid, origin text, "recordedAt" timestamptz, note text,
      "fileHash" text, "hashSaid" boolean, "fileName" text, line int)
    on conflict do nothing
    returning id, manifest_row as row, file_hash as "fileHash", origin, file_name as "fileName", note,
      to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt"`.execute(
    tx,
  );
  if (rows.length === given.length) return rows;
  const stored = new Set(rows.map(({ id }) => id));
  const again = given.find(({ id }) => !stored.has(id));
  throw atField(inspectionRefusals.EVIDENCE_AGAIN(again?.fileName ?? ""), "fileHash");
}
