import type { InspectionKind, TeamFunction } from "@dondoc/contract";

export const kindWords: Readonly<Record<InspectionKind, string>> = {
  planned: "theo kế hoạch",
  thematic: "chuyên đề",
  unannounced: "đột xuất",
  remote: "từ xa",
  "follow-up": "việc khắc phục",
};

export const functionWords: Readonly<Record<TeamFunction, string>> = {
  head: "trưởng đoàn",
  deputy: "phó trưởng đoàn",
  secretary: "thư ký",
  member: "thành viên",
};

/** KT-12; one that has no number yet is named by what it is. */
export const inspectionLabel = (number: number | null): string =>
  number === null ? "cuộc kiểm tra đột xuất" : `KT-${number}`;
