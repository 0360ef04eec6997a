import type { InspectionKind } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { isProvinceWide, type Actor } from "../../../../kernel/actor.ts";
import { atField, defineRefusals } from "../../../../kernel/refusal.ts";
import { allowed, refuse, type Verdict } from "../../../../kernel/verdict.ts";

/** A line as its policies see it. */
export interface LineSubject {
  id: string;
  ordinal: number;
  dropped: boolean;
  /** The inspection that carries it out and is not cancelled, as people quote it; null: none. */
  inspection: string | null;
  begun: boolean;
}
/** What the policies of all acts on a year's plan look at. */
export interface YearPlanSubject {
  id: string;
  number: number;
  version: number;
  year: number;
  /** Whose plan it is; null: the province's over all bodies. */
  bodyId: string | null;
  lines: number;
  approval: { documentNumber: string; documentOn: string } | null;
  /** The line that an act is about; null: of the plan as a whole. */
  line: LineSubject | null;
}

const province = (actor: Actor): Verdict =>
  isProvinceWide(actor) ? allowed : refuse("Việc này do Tổ công tác, đoàn kiểm tra thực hiện.");

export const mayDraftYearPlan = (actor: Actor): Verdict => province(actor);
export const mayAddLines = (actor: Actor, _plan: YearPlanSubject): Verdict => province(actor);

/** What has begun stands as it was planned. */
export function mayReviseLine(actor: Actor, { line }: YearPlanSubject): Verdict {
  if (line?.dropped)
    return refuse("Cuộc kiểm tra này đã bỏ khỏi kế hoạch; lịch sử được giữ nguyên.");
  if (line?.begun) return refuse(`Cuộc kiểm tra ${line.inspection ?? ""} đã bắt đầu.`);
  return province(actor);
}

/** Nothing is dropped under an inspection that is on its way. */
export function mayDropLine(actor: Actor, plan: YearPlanSubject): Verdict {
  const may = mayReviseLine(actor, plan);
  if (!may.allowed || plan.line === null || plan.line.inspection === null) return may;
  return refuse(`Đã đề nghị ${plan.line.inspection} theo mục này. Hãy hủy cuộc kiểm tra ấy trước.`);
}

export function mayApproveYearPlan(actor: Actor, { approval, lines }: YearPlanSubject): Verdict {
  if (approval) {
    return refuse(
      `Kế hoạch đã được phê duyệt theo văn bản số ${approval.documentNumber} ngày ${vietnameseDate(approval.documentOn)}.`,
    );
  }
  if (lines === 0) return refuse("Kế hoạch chưa có cuộc kiểm tra nào.");
  return province(actor);
}

export const yearPlanRefusals = defineRefusals({
  UNANNOUNCED: {
    status: 400,
    message: () =>
      "Kiểm tra đột xuất không ghi vào kế hoạch năm: ghi là lộ cơ quan được kiểm tra. Hãy lập đề nghị kiểm tra đột xuất riêng khi cần.",
  },
  MONTHS_BACKWARDS: { status: 400, message: () => "Tháng cuối phải từ tháng đầu trở đi." },
  BODY_NOT_THERE: {
    status: 400,
    message: () => "Tổ, đoàn này không hoạt động trong thời gian dự kiến. Hãy chọn tổ, đoàn khác.",
  },
  BODY_OUTSIDE: {
    status: 400,
    message: () =>
      "Kế hoạch này là của một tổ, đoàn; chỉ ghi cuộc kiểm tra do tổ, đoàn ấy chủ trì.",
  },
  DOCUMENT_MISSING: {
    status: 400,
    message: () =>
      "Kế hoạch đã phê duyệt chỉ thay đổi theo văn bản khác. Hãy ghi số, ngày, người ký và lý do.",
  },
  SAME_DOCUMENT: {
    status: 400,
    message: () =>
      "Đây là văn bản phê duyệt kế hoạch. Hãy ghi văn bản điều chỉnh, là một văn bản khác.",
  },
  DOCUMENT_EARLIER: {
    status: 400,
    message: (day: string) => `Văn bản điều chỉnh không được trước ngày phê duyệt (${day}).`,
  },
  OTHER_SIGNER: {
    status: 409,
    message: (signer: string) =>
      `Văn bản này đã ghi cho kế hoạch với người ký là ${signer}. Hãy xem lại số, ngày hoặc người ký.`,
  },
  LINE_GONE: {
    status: 409,
    message: () => "Mục này không còn trong kế hoạch đã phê duyệt. Hãy tải lại trang kế hoạch.",
  },
  LINE_TAKEN: {
    status: 409,
    message: (label: string) => `Mục này của kế hoạch đã có cuộc kiểm tra ${label}.`,
  },
  LINE_UNIT: {
    status: 400,
    message: (unit: string) =>
      `Mục này của kế hoạch ghi kiểm tra ${unit}. Hãy giữ cơ quan ấy, hoặc điều chỉnh kế hoạch bằng văn bản.`,
  },
  LINE_UNDER_WAY: {
    status: 409,
    message: (label: string) =>
      `Đã đề nghị ${label} theo mục này nên không đổi cơ quan được kiểm tra. Hãy hủy cuộc kiểm tra ấy trước.`,
  },
});

/** No plan names what may not be told in advance; refused in words, so that whoever tries learns why. */
export function refuseUnannounced(kind: InspectionKind, field = "kind"): void {
  if (kind === "unannounced") throw atField(yearPlanRefusals.UNANNOUNCED(), field);
}
