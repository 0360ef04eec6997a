import type { LegalRelationKind, LegalStanding, ReviewOpinion } from "@dondoc/contract";

/** 2025-07-01 as officials write it: 1/7/2025. */
export function writtenDate(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${Number(day)}/${Number(month)}/${year}`;
}

export const standingWords: Record<LegalStanding, string> = {
  "not-yet": "Chưa có hiệu lực",
  "in-force": "Còn hiệu lực",
  "partly-expired": "Hết hiệu lực một phần",
  expired: "Hết hiệu lực toàn bộ",
  suspended: "Ngưng hiệu lực",
  unknown: "Chưa rõ hiệu lực",
};

/** What the acting document does to the other. */
export const relationWords: Record<LegalRelationKind, string> = {
  replaces: "thay thế",
  abrogates: "bãi bỏ",
  amends: "sửa đổi, bổ sung",
  corrects: "đính chính",
  suspends: "ngưng hiệu lực",
  guides: "hướng dẫn",
  consolidates: "hợp nhất",
  "based-on": "căn cứ vào",
};

export const opinionWords: Record<ReviewOpinion, string> = {
  keep: "giữ nguyên",
  amend: "sửa đổi, bổ sung",
  replace: "thay thế",
  abolish: "bãi bỏ",
};

/** "nghị định" and "118/2025/NĐ-CP" → "Nghị định 118/2025/NĐ-CP". */
export function nameOf({ kind, reference }: { kind: string | null; reference: string }): string {
  if (kind === null || kind === "khác") return reference;
  return `${kind.charAt(0).toLocaleUpperCase("vi")}${kind.slice(1)} ${reference}`;
}

/** A word of an event's payload, as the journal writes it. */
export const said = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
