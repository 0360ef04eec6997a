import type { MeasureKind, MeasureSubject } from "@dondoc/contract";
import { allowed, refuse, type Verdict } from "../../../kernel/act.ts";
import { isProvinceWide, type Actor } from "../../../kernel/actor.ts";
import { vietnameseDate } from "@dondoc/workcalendar";
import { isCommendation } from "./words.ts";

/** What the policies of all acts on an entry look at. */
export interface MeasureSubjectRow {
  id: string;
  version: number;
  number: number;
  kind: MeasureKind;
  subjectKind: MeasureSubject;
  unitId: string;
  personId: string | null;
  documentOn: string;
  publishedOn: string | null;
  explainBy: string;
  explainedOn: string | null;
  objectedOn: string | null;
  objectionAnsweredOn: string | null;
  remedyWanted: boolean;
  remedyReportedOn: string | null;
  remedyReportedBy: string | null;
  remediedOn: string | null;
  withdrawnOn: string | null;
}

const withdrawn = refuse("Ghi nhận này đã thu hồi; lịch sử được giữ nguyên.");

export const mayEnter = (actor: Actor): Verdict =>
  isProvinceWide(actor) ? allowed : refuse("Sổ trách nhiệm do Sở Nội vụ ghi.");

export function mayPublish(_: Actor, row: MeasureSubjectRow): Verdict {
  if (row.withdrawnOn !== null) return withdrawn;
  if (row.publishedOn !== null) return refuse("Đã công bố.");
  return row.personId === null || isCommendation(row.kind)
    ? allowed
    : refuse("Ghi nhận về cá nhân không công bố cho các cơ quan.");
}

interface OfWhom {
  unitId: string;
  personId: string | null;
}
const SPEAKING = ["AGENCY_HEAD", "AGENCY_FOCAL", "OFFICE_CHIEF"];

/** The person it is about; of an agency, whoever heads it or speaks for it. */
export function isOwn(actor: Actor, { unitId, personId }: OfWhom): boolean {
  if (personId !== null) return actor.personId === personId;
  return actor.grants.some(
    (grant) =>
      SPEAKING.includes(grant.roleCode) && (grant.unitId === unitId || grant.unitIds.has(unitId)),
  );
}
const notOwn = refuse("Chỉ cơ quan hoặc cá nhân được ghi trong sổ thực hiện việc này.");

export function mayExplain(actor: Actor, row: MeasureSubjectRow, today: string): Verdict {
  if (!isOwn(actor, row)) return notOwn;
  if (row.withdrawnOn !== null) return withdrawn;
  if (isCommendation(row.kind)) return refuse("Ghi nhận này là biểu dương, khen thưởng.");
  if (row.explainedOn !== null) return refuse("Đã giải trình; lời giải trình đứng cạnh ghi nhận.");
  return today <= row.explainBy
    ? allowed
    : refuse(
        `Đã hết thời gian giải trình (${vietnameseDate(row.explainBy)}); vẫn có thể kiến nghị xem xét lại.`,
      );
}

export function mayObject(actor: Actor, row: MeasureSubjectRow): Verdict {
  if (!isOwn(actor, row)) return notOwn;
  if (row.withdrawnOn !== null) return withdrawn;
  if (isCommendation(row.kind)) return refuse("Ghi nhận này là biểu dương, khen thưởng.");
  return row.objectedOn === null ? allowed : refuse("Đã kiến nghị xem xét lại.");
}

export function mayAnswerObjection(_: Actor, row: MeasureSubjectRow): Verdict {
  if (row.objectedOn === null) return refuse("Chưa có kiến nghị xem xét lại.");
  return row.objectionAnsweredOn === null ? allowed : refuse("Đã trả lời kiến nghị.");
}

export function mayReportRemedy(actor: Actor, row: MeasureSubjectRow): Verdict {
  if (!isOwn(actor, row)) return notOwn;
  if (row.withdrawnOn !== null) return withdrawn;
  if (!row.remedyWanted) return refuse("Văn bản không yêu cầu khắc phục.");
  if (row.remediedOn !== null) return refuse("Đã xác nhận khắc phục xong.");
  return row.remedyReportedOn === null
    ? allowed
    : refuse("Đã báo cáo khắc phục, đang chờ Sở Nội vụ xác nhận.");
}

export function mayCheckRemedy(actor: Actor, row: MeasureSubjectRow): Verdict {
  if (row.withdrawnOn !== null) return withdrawn;
  if (row.remediedOn !== null) return refuse("Đã xác nhận khắc phục xong.");
  if (row.remedyReportedOn === null) return refuse("Chưa có báo cáo khắc phục.");
  if (row.personId !== null && row.personId === actor.personId) {
    return refuse("Người được ghi trong sổ không tự xác nhận việc khắc phục.");
  }
  return row.remedyReportedBy === actor.accountId
    ? refuse("Người báo cáo khắc phục không tự xác nhận.")
    : allowed;
}

export function mayWithdraw(actor: Actor, row: MeasureSubjectRow): Verdict {
  if (row.withdrawnOn !== null) return withdrawn;
  return row.personId !== null && row.personId === actor.personId
    ? refuse("Người được ghi trong sổ không tự thu hồi ghi nhận về mình.")
    : allowed;
}
