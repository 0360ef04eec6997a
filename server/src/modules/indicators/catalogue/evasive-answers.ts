import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { consultations } from "../sources/consultations.ts";

export const evasiveAnswers: Indicator = {
  code: "EVASIVE_ANSWERS",
  name: "Trả lời né tránh, không rõ quan điểm",
  group: "coordination",
  unit: "percent",
  direction: "down",
  legalBasis: "Quy chế phối hợp của tỉnh; Nghị định số 191/2026/NĐ-CP",
  version: 1,
  source: consultations,
  measure: "share",
  numerator: { words: "Lượt trả lời bị đánh dấu né tránh, không bị bác", where: sql`fact.evasive` },
  denominator: { words: "Lượt trả lời trong kỳ", where: sql`fact.answered` },
};
