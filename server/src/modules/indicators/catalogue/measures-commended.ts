import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { measures } from "../sources/measures.ts";

export const measuresCommended: Indicator = {
  code: "MEASURES_COMMENDED",
  name: "Cơ quan được biểu dương, khen thưởng",
  group: "measures",
  unit: "times",
  direction: "up",
  legalBasis:
    "Quy định của tỉnh về trách nhiệm trong thực hiện nhiệm vụ; quyết định của cấp có thẩm quyền",
  version: 1,
  source: measures,
  measure: "count",
  numerator: { words: "Lượt biểu dương, khen thưởng", where: sql`fact.commends` },
  denominator: {
    words: "Ghi nhận đối với tập thể có văn bản trong kỳ, chưa rút",
    where: sql`true`,
  },
};
