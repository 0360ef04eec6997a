import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { measures } from "../sources/measures.ts";

export const measuresAgainst: Indicator = {
  code: "MEASURES_AGAINST",
  name: "Cơ quan bị nhắc nhở, phê bình, xử lý trách nhiệm",
  group: "measures",
  unit: "times",
  direction: "down",
  legalBasis:
    "Quy định của tỉnh về trách nhiệm trong thực hiện nhiệm vụ; quyết định của cấp có thẩm quyền",
  version: 1,
  source: measures,
  measure: "count",
  numerator: { words: "Lượt nhắc nhở, phê bình, xử lý", where: sql`not fact.commends` },
  denominator: {
    words: "Ghi nhận đối với tập thể có văn bản trong kỳ, chưa rút",
    where: sql`true`,
  },
};
