import { type EvidenceKind, ImportEvidence } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../../kernel/act.ts";
import { newId } from "../../../../kernel/ids.ts";
import { unnameableOf } from "../../../../kernel/kept-files.ts";
import { atField } from "../../../../kernel/refusal.ts";
import type { InspectionSubject } from "../../domain/inspection-policies.ts";
import { inspectionRefusals } from "../../domain/refusals.ts";
import { accountOf } from "../../write/account-of.ts";
import { lockVisit } from "../../write/lock-visit.ts";
import { isSheet, mayImportEvidence } from "../domain/evidence-policies.ts";

/** Takes in a file that another system recorded, with what it bears out, where and when it was recorded, and the hash of its bytes. */
export const importEvidence = defineAct({
  name: "inspections.import-evidence",
  title: "Nhập chứng cứ",
  input: ImportEvidence,
  toldTo: "province",
  load: (context, { inspectionId }) => lockVisit(context, inspectionId),
  policy: (actor, row) => mayImportEvidence(actor, row),
  async run(context, row, given) {
    checkTime(context, row, given);
    const about = await aboutOf(context, row, given);
    if (given.saidHash !== null && given.saidHash !== given.fileHash) {
      throw atField(inspectionRefusals.EVIDENCE_HASH(given.fileName), "saidHash");
    }
    const missing = await unnameableOf(context, [given.fileHash]);
    if (missing.size > 0) throw atField(inspectionRefusals.EVIDENCE_FILE(), "fileHash");
    await store(context, row, given);
    const { kind, origin, fileName, recordedAt, fileHash } = given;
    context.record("inspection", row.id, { kind, origin, fileName, recordedAt, fileHash, about });
    return { id: row.id, version: row.version };
  },
  tell: telling<{ kind: EvidenceKind; origin: string; fileName: string; about: string | null }>(
    ({ kind, origin, fileName, about }) =>
      `nhập ${KINDS[kind]} “${fileName}”, nguồn: ${origin}${about === null ? "" : `, cho “${about}”`}`,
  ),
});

const KINDS: Readonly<Record<EvidenceKind, string>> = {
  camera: "ảnh camera",
  "document-system": "trích xuất hệ thống văn bản",
  "one-stop": "trích xuất hệ thống một cửa",
  other: "chứng cứ",
  "signature-sheet": "biên bản đã ký",
  "refusal-note": "văn bản ghi việc từ chối ký",
};

function checkTime(
  { now }: ActContext,
  row: InspectionSubject,
  { kind, recordedAt }: ImportEvidence,
): void {
  if (row.state === "IN_PROGRESS" && isSheet(kind)) {
    throw atField(inspectionRefusals.SHEET_BEFORE_RECORD(), "kind");
  }
  if (row.state !== "IN_PROGRESS" && !isSheet(kind)) {
    throw atField(inspectionRefusals.EVIDENCE_AFTER_RECORD(), "kind");
  }
  if (Date.parse(recordedAt) > now.getTime()) {
    throw atField(inspectionRefusals.EVIDENCE_IN_FUTURE(), "recordedAt");
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

async function store(
  context: ActContext,
  row: InspectionSubject,
  given: ImportEvidence,
): Promise<void> {
  const { tx, now } = context;
  const { kind, findingId, itemId, origin, recordedAt, note, fileHash, fileName, saidHash } = given;
  const { rows } = await sql`
    insert into app.inspection_evidence (id, inspection_id, kind, finding_id, item_id, origin, recorded_at, note, file_hash, hash_said,
      file_name, imported_by, imported_at)
    values (${newId(now.getTime())}, ${row.id}, ${kind}, ${findingId}, ${itemId}, ${origin}, ${recordedAt}, ${note}, ${fileHash},
      ${saidHash !== null}, ${fileName}, ${accountOf(context)}, ${now})
    on conflict do nothing returning id`.execute(tx);
  if (rows.length === 0) throw atField(inspectionRefusals.EVIDENCE_AGAIN(fileName), "fileHash");
}
