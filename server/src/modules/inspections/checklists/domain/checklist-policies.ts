import { isProvinceWide, type Actor } from "../../../../kernel/actor.ts";
import { allowed, refuse, type Verdict } from "../../../../kernel/verdict.ts";
import { leads, notInVisit, onTeam } from "../../domain/finding-policies.ts";
import type { InspectionSubject } from "../../domain/inspection-policies.ts";

/** A list in its latest version. */
export interface ChecklistSubject {
  id: string;
  version: number;
}

const notProvince = refuse("Danh mục kiểm tra do cơ quan của tỉnh phụ trách kiểm tra lập.");

export const mayWriteChecklist = (actor: Actor): Verdict =>
  isProvinceWide(actor) ? allowed : notProvince;
export const mayReviseChecklist = (actor: Actor, _list: ChecklistSubject): Verdict =>
  mayWriteChecklist(actor);

/** Lists are chosen while an inspection is prepared or under way. */
export function mayTakeChecklist(actor: Actor, row: InspectionSubject): Verdict {
  if (row.state === "CANCELLED") return refuse("Cuộc kiểm tra đã hủy.");
  if (!["PROPOSED", "APPROVED", "NOTIFIED", "IN_PROGRESS"].includes(row.state)) {
    return refuse("Biên bản đã ký; không thêm danh mục được nữa.");
  }
  return leads(actor, row) || actor.accountId === row.proposedBy
    ? allowed
    : refuse("Danh mục do người đề nghị, trưởng đoàn hoặc phó trưởng đoàn chọn.");
}

const signed = refuse("Biên bản đã ký; không ghi thêm được nữa.");

/** Answers are of the team, within the visit, before both sides sign. */
export function mayAnswerChecklist(actor: Actor, row: InspectionSubject): Verdict {
  const early = notInVisit(row);
  if (early) return row.begunOn === null ? early : signed;
  return onTeam(actor, row) ? allowed : refuse("Chỉ thành viên đoàn kiểm tra ghi kết quả.");
}

export function mayChooseAnswer(actor: Actor, row: InspectionSubject): Verdict {
  const early = notInVisit(row);
  if (early) return row.begunOn === null ? early : signed;
  return leads(actor, row)
    ? allowed
    : refuse("Khi thành viên ghi khác nhau, trưởng đoàn hoặc phó trưởng đoàn chọn.");
}
