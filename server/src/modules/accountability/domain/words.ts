import type { MeasureKind } from "@dondoc/contract";

/** As a register names them (task digest 12). */
export const kindNames: Readonly<Record<MeasureKind, string>> = {
  reminder: "Nhắc nhở, chấn chỉnh",
  criticism: "Phê bình",
  "severe-criticism": "Phê bình nghiêm khắc",
  review: "Kiểm điểm, rút kinh nghiệm",
  "head-responsibility": "Xem xét trách nhiệm người đứng đầu",
  reassignment: "Điều chuyển, thay thế",
  discipline: "Kỷ luật",
  praise: "Biểu dương",
  award: "Khen thưởng",
};

/** What people quote: STN-12. */
export const measureLabel = (number: number): string => `STN-${number}`;

/** DN-3. */
export const proposalLabel = (number: number): string => `DN-${number}`;

export const isCommendation = (kind: MeasureKind): boolean => kind === "praise" || kind === "award";

/** Personnel decisions: only the document is kept, never why. */
export const isByReferenceOnly = (kind: MeasureKind): boolean =>
  kind === "reassignment" || kind === "discipline";
