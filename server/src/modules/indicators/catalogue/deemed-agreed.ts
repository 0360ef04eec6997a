import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { consultations } from "../sources/consultations.ts";

export const deemedAgreed: Indicator = {
  code: "DEEMED_AGREED",
  name: "Im lặng được coi là đồng ý",
  group: "coordination",
  unit: "percent",
  direction: "none",
  legalBasis: "Quy chế phối hợp của tỉnh; Nghị định số 191/2026/NĐ-CP",
  version: 2,
  source: consultations,
  measure: "share",
  numerator: {
    words: "Lượt không trả lời đúng hạn, quy chế coi là đồng ý",
    where: sql`fact.deemed_agreed`,
  },
  denominator: { words: "Lượt hỏi ý kiến hết hạn trả lời trong kỳ", where: sql`fact.fell_due` },
};
