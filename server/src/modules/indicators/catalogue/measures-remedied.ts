import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { measureRemedies } from "../sources/measures.ts";

export const measuresRemedied: Indicator = {
  code: "MEASURES_REMEDIED",
  name: "Khắc phục đúng hạn sau khi bị nhắc nhở, phê bình",
  group: "measures",
  unit: "percent",
  direction: "up",
  legalBasis:
    "Quy định của tỉnh về trách nhiệm trong thực hiện nhiệm vụ; quyết định của cấp có thẩm quyền",
  version: 1,
  source: measureRemedies,
  measure: "share",
  numerator: { words: "Ghi nhận được xác nhận đã khắc phục đúng hạn", where: sql`fact.kept` },
  denominator: { words: "Ghi nhận đối với tập thể hết hạn khắc phục trong kỳ", where: sql`true` },
};
