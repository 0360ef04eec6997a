import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { voices } from "../sources/voices.ts";

export const voicesRaisedAgain: Indicator = {
  code: "VOICES_RAISED_AGAIN",
  name: "Trả lời bị phản ánh lại",
  group: "voices",
  unit: "percent",
  direction: "down",
  legalBasis: "Quyết định số 766/QĐ-TTg",
  version: 1,
  source: voices,
  measure: "share",
  // A second complaint is a right that the law gives, and says nothing of the first decision.
  numerator: {
    words: "Trả lời mà người gửi phản ánh lại",
    where: sql`fact.raised_again and not fact.is_complaint`,
  },
  denominator: {
    words: "Trả lời trong kỳ, trừ khiếu nại",
    where: sql`fact.answered and not fact.is_complaint`,
  },
};
