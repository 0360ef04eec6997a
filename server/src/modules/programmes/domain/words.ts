import type { PowerCheckResult, ProgrammeKind, RegulationReview } from "@dondoc/contract";

export const kindWords: Record<ProgrammeKind, string> = {
  reform: "kế hoạch cải cách hành chính",
  inspection: "kế hoạch kiểm tra",
  communication: "kế hoạch thông tin, tuyên truyền",
  "socio-economic": "kế hoạch phát triển kinh tế - xã hội",
  budget: "dự toán, kế hoạch ngân sách",
  other: "chương trình, kế hoạch",
};

/** What people quote: CT-12. */
export const programmeLabel = (number: number): string => `CT-${number}`;

/** "87,5 %" or "12 thủ tục", with the comma and points of Vietnamese figures. */
export function amountInWords(value: number, unit: string): string {
  const figure = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 }).format(value);
  return `${figure}${unit === "%" ? "" : " "}${unit}`;
}

/** PC-12. */
export const powerLabel = (number: number): string => `PC-${number}`;

export const powerCheckWords: Record<PowerCheckResult, string> = {
  fit: "phù hợp, tiếp tục thực hiện",
  adjust: "cần điều chỉnh",
  "take-back": "đề nghị thu hồi",
};

export const regulationReviewWords: Record<RegulationReview, string> = {
  fit: "còn phù hợp",
  "to-review": "cần rà soát, sửa đổi",
  amending: "đang sửa đổi, bổ sung",
};
