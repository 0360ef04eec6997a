import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { voices } from "../sources/voices.ts";

export const voicesSatisfied: Indicator = {
  code: "VOICES_SATISFIED",
  name: "Người gửi hài lòng với trả lời",
  group: "voices",
  unit: "percent",
  direction: "up",
  legalBasis: "Quyết định số 766/QĐ-TTg",
  version: 1,
  source: voices,
  measure: "share",
  numerator: {
    words: "Trả lời được người gửi đánh giá hài lòng",
    where: sql`fact.rating = 'satisfied'`,
  },
  denominator: {
    words: "Trả lời trong kỳ có đánh giá",
    where: sql`(fact.answered and fact.rating is not null)`,
  },
};
