import type {
  OpinionPosition,
  PartnerReportOutcome,
  RuleReviewState,
  SilenceRule,
} from "@dondoc/contract";

export const positionWords: Record<OpinionPosition, string> = {
  agree: "thống nhất",
  agreeIf: "thống nhất nếu tiếp thu",
  disagree: "không thống nhất",
  notCompetent: "không thuộc thẩm quyền",
};

export const outcomeWords: Record<PartnerReportOutcome, string> = {
  accepted: "chấp nhận phản ánh",
  shared: "chia trách nhiệm",
  rejected: "không chấp nhận phản ánh",
};

export const reviewStateWords: Record<RuleReviewState, string> = {
  current: "còn phù hợp",
  "to-review": "cần rà soát",
  amending: "đang sửa đổi",
  ended: "hết áp dụng",
};

/** The sentence about silence as the request prints it; none where silence means nothing. */
export function silenceText(
  silence: SilenceRule,
  basis: string | null,
  askingName: string,
): string | null {
  if (silence === "none" || basis === null) return null;
  return silence === "agree"
    ? `Quá thời hạn trên, cơ quan không trả lời được coi là đồng ý và cùng chịu trách nhiệm về nội dung được hỏi (căn cứ: ${basis}).`
    : `Quá thời hạn trên mà chưa nhận được trả lời, ${askingName} báo cáo UBND tỉnh xem xét; không trả lời không được coi là đồng ý (căn cứ: ${basis}).`;
}

/** What people quote: "LYK-12", "PH-7", "PA-3". */
export const numbered = (kind: "LYK" | "PH" | "PA", number: number): string => `${kind}-${number}`;
