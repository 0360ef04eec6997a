import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { consultations } from "../sources/consultations.ts";

export const answeredOnTime: Indicator = {
  code: "ANSWERED_ON_TIME",
  name: "Trả lời ý kiến đúng hạn",
  group: "coordination",
  unit: "percent",
  direction: "up",
  legalBasis: "Quy chế phối hợp của tỉnh; Nghị định số 191/2026/NĐ-CP",
  version: 2,
  source: consultations,
  measure: "share",
  numerator: { words: "Lượt trả lời đúng hạn", where: sql`fact.answered_on <= fact.last_day` },
  denominator: { words: "Lượt hỏi ý kiến hết hạn trả lời trong kỳ", where: sql`fact.fell_due` },
};
