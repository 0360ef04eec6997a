import type { AssignmentMode, DocumentState, Due, Duty, Origin, PartyRole } from "@dondoc/contract";
import type { Actor } from "../../kernel/actor.ts";
import type { Database } from "../../kernel/database/connect.ts";
import { newId } from "../../kernel/ids.ts";

/** Every act of this module. */
export const documentActNames: readonly string[] = [
  "intake",
  "read-scan",
  "cancel-reading",
  "record-secret-stub",
  "correct-header",
  "add-assignment",
  "correct-assignment",
  "accept-assignment",
  "accept-remaining",
  "reject-assignment",
  "split-assignment",
  "merge-assignments",
  "propose",
  "release",
  "send-back",
  "record-no-task",
  "acknowledge-receipt",
  "request-expunge",
  "decide-expunge",
  "relate-versions",
  "separate-versions",
  "set-field",
  "settle-earlier",
  "open-review",
].map((name) => `documents.${name}`);

/** Somebody with an account who may do these acts: for the whole province, or for some units. */
export async function buildOfficer(
  owner: Database,
  overrides: { name?: string; acts?: readonly string[]; unitIds?: readonly string[] } = {},
): Promise<Actor & { accountId: string }> {
  const name = overrides.name ?? "Nguyễn Văn An";
  const personId = newId();
  const accountId = newId();
  await owner.insertInto("app.person").values({ id: personId, full_name: name }).execute();
  await owner
    .insertInto("app.account")
    .values({ id: accountId, person_id: personId, login: accountId })
    .execute();
  const { unitIds } = overrides;
  return {
    accountId,
    personId,
    name: `${name}, Chuyên viên`,
    grants: [
      {
        roleCode: "tester",
        roleName: "Chuyên viên",
        unitId: unitIds?.[0] ?? newId(),
        provinceWide: unitIds === undefined,
        unitIds: new Set(unitIds),
        acts: new Set(overrides.acts ?? documentActNames),
      },
    ],
  };
}

interface PartyOverrides {
  role?: PartyRole;
  name?: string;
  unitId?: string | null;
  groupId?: string | null;
  excludedUnitIds?: readonly string[];
  resolvedBy?: "register" | "person" | null;
}
interface AssignmentOverrides {
  id?: string;
  path?: string;
  text?: string;
  deliverable?: string | null;
  duty?: Duty;
  due?: readonly Due[];
  mode?: AssignmentMode | null;
  state?: "proposed" | "accepted" | "rejected" | "released";
  parties?: readonly PartyOverrides[];
}
interface DocumentOverrides {
  id?: string;
  enteredBy?: string;
  enteredAt?: Date;
  kind?: string | null;
  number?: string | null;
  numberDoubtful?: boolean;
  symbol?: string | null;
  issuerName?: string | null;
  issuerUnitId?: string | null;
  issuedOn?: string | null;
  receivedOn?: string;
  subject?: string | null;
  origin?: Origin;
  state?: DocumentState;
  proposedBy?: string | null;
  fileHash?: string | null;
  assignments?: readonly AssignmentOverrides[];
}

/** A document with its assignments, by the owner's hand; its text is the assignments' texts, one a line. */
export async function buildDocument(
  owner: Database,
  overrides: DocumentOverrides = {},
): Promise<{ id: string; assignmentIds: string[] }> {
  const id = overrides.id ?? newId();
  const assignments = overrides.assignments ?? [{}];
  const texts = assignments.map(
    ({ text }, index) => text ?? `Giao Sở Nội vụ báo cáo lần ${index + 1}.`,
  );
  await owner
    .insertInto("app.document")
    .values({
      id,
      kind: overrides.kind === undefined ? "công văn" : overrides.kind,
      number: overrides.number === undefined ? id.slice(-6) : overrides.number,
      number_doubtful: overrides.numberDoubtful ?? false,
      symbol: overrides.symbol === undefined ? "UBND-NC" : overrides.symbol,
      issuer_name: overrides.issuerName === undefined ? "UBND tỉnh An Sơn" : overrides.issuerName,
      issuer_unit_id: overrides.issuerUnitId ?? null,
      issued_on: overrides.issuedOn === undefined ? "2026-11-16" : overrides.issuedOn,
      received_on: overrides.receivedOn ?? "2026-11-17",
      subject: overrides.subject === undefined ? "tăng cường kỷ cương" : overrides.subject,
      origin: overrides.origin ?? "PROVINCE",
      text: texts.join("\n"),
      file_hash: overrides.fileHash ?? null,
      file_name: overrides.fileHash ? "cong-van.txt" : null,
      // The issuer is as a person confirmed it, unless the test is about issuers.
      reading: JSON.stringify({
        checked: overrides.issuerName === undefined ? ["issuerName"] : [],
      }),
      state: overrides.state ?? "review",
      entered_by: overrides.enteredBy ?? (await buildOfficer(owner)).accountId,
      entered_at: overrides.enteredAt ?? new Date("2026-11-18T02:00:00Z"),
      proposed_by: overrides.proposedBy ?? null,
    })
    .execute();
  let start = 0;
  const assignmentIds: string[] = [];
  for (const [index, assignment] of assignments.entries()) {
    const text = texts[index] ?? "";
    assignmentIds.push(await buildAssignment(owner, id, assignment, text, start));
    start += text.length + 1;
  }
  return { id, assignmentIds };
}

async function buildAssignment(
  owner: Database,
  documentId: string,
  overrides: AssignmentOverrides,
  text: string,
  start: number,
): Promise<string> {
  const id = overrides.id ?? newId();
  await owner
    .insertInto("app.assignment")
    .values({
      id,
      document_id: documentId,
      ordinal: start,
      provision_path: overrides.path ?? "1",
      span_start: start,
      span_end: start + text.length,
      text,
      deliverable: overrides.deliverable ?? null,
      duty: overrides.duty ?? "activity",
      due: JSON.stringify(overrides.due ?? ["standing"]),
      mode: overrides.mode ?? null,
      state: overrides.state ?? "proposed",
      found_by: "engine",
    })
    .execute();
  for (const [ordinal, party] of (overrides.parties ?? []).entries()) {
    const settled = Boolean(party.unitId ?? party.groupId);
    await owner
      .insertInto("app.assignment_party")
      .values({
        assignment_id: id,
        ordinal,
        role: party.role ?? "assignee",
        name: party.name ?? "Sở Nội vụ",
        unit_id: party.unitId ?? null,
        group_id: party.groupId ?? null,
        excluded_unit_ids: [...(party.excludedUnitIds ?? [])],
        resolved_by: party.resolvedBy ?? (settled ? "register" : null),
      })
      .execute();
  }
  return id;
}

/** A short directive of the demo's province, as a clerk would upload it. */
export function directiveText(
  overrides: {
    number?: string;
    date?: string;
    issuer?: string;
    mark?: string;
    body?: string;
  } = {},
): string {
  const {
    number = "978",
    date = "ngày 16 tháng 11 năm 2026",
    issuer = "TỈNH AN SƠN",
    mark = "",
    body = `1. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính tham mưu UBND tỉnh ban hành Kế hoạch cải cách hành chính, hoàn thành trước ngày 15/12/2026.
2. Các sở, ban, ngành; UBND các xã, phường tổ chức quán triệt, thực hiện nghiêm túc Chỉ thị số 26/CT-TTg ngày 05/9/2016 của Thủ tướng Chính phủ.`,
  } = overrides;
  return `ỦY BAN NHÂN DÂN
${issuer}
${mark}
Số: ${number}/UBND-NC
V/v tăng cường kỷ luật, kỷ cương hành chính

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

An Sơn, ${date}

Kính gửi:
- Các sở, ban, ngành;
- UBND các xã, phường.

Để tăng cường kỷ luật, kỷ cương hành chính trên địa bàn tỉnh, Chủ tịch UBND tỉnh yêu cầu:

${body}

Nơi nhận:
- Như trên;
- Lưu: VT, NC.

CHỦ TỊCH
Nguyễn Văn Bình
`;
}
