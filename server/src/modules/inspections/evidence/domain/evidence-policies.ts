import type { EvidenceKind } from "@dondoc/contract";
import type { Actor } from "../../../../kernel/actor.ts";
import { allowed, refuse, type Verdict } from "../../../../kernel/verdict.ts";
import { onTeam } from "../../domain/finding-policies.ts";
import type { InspectionSubject } from "../../domain/inspection-policies.ts";

/** Of the record itself: they exist only once it has been signed, or was to be. */
const SHEETS: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(["signature-sheet", "refusal-note"]); // prettier-ignore
export const isSheet = (kind: EvidenceKind): boolean => SHEETS.has(kind);

/** Evidence comes in during the visit; the sheet of the record when there is a record. */
export function mayImportEvidence(actor: Actor, row: InspectionSubject): Verdict {
  if (row.begunOn === null) return refuse("Cuộc kiểm tra chưa bắt đầu.");
  if (row.state !== "IN_PROGRESS" && row.state !== "RECORD_SIGNED") {
    return refuse("Cuộc kiểm tra đã kết thúc; không thêm chứng cứ được nữa.");
  }
  return onTeam(actor, row) ? allowed : refuse("Chỉ thành viên đoàn kiểm tra nhập chứng cứ.");
}
