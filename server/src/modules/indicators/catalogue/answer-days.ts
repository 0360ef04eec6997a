import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { consultations } from "../sources/consultations.ts";

export const answerDays: Indicator = {
  code: "ANSWER_DAYS",
  name: "Số ngày trả lời ý kiến (trung vị)",
  group: "coordination",
  unit: "days",
  direction: "down",
  legalBasis: "Quy chế phối hợp của tỉnh; Nghị định số 191/2026/NĐ-CP",
  version: 1,
  source: consultations,
  measure: "median",
  numerator: { words: "Số ngày từ khi gửi đến khi trả lời", where: sql`true` },
  denominator: { words: "Lượt trả lời trong kỳ", where: sql`fact.answered` },
  value: sql`fact.days`,
};
