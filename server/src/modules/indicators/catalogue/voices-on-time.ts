import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { voices } from "../sources/voices.ts";

export const voicesOnTime: Indicator = {
  code: "VOICES_ON_TIME",
  name: "Phản ánh, kiến nghị được trả lời đúng hạn",
  group: "voices",
  unit: "percent",
  direction: "up",
  legalBasis: "Quyết định số 766/QĐ-TTg; thời hạn theo loại phản ánh, kiến nghị",
  version: 1,
  source: voices,
  measure: "share",
  numerator: { words: "Trả lời trong kỳ, đúng hoặc trước hạn", where: sql`fact.in_time` },
  denominator: {
    words: "Trả lời trong kỳ có hạn và hồ sơ đến hạn trong kỳ chưa trả lời",
    where: sql`(fact.in_time is not null or not fact.answered)`,
  },
};
