import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { decisions } from "../sources/decisions.ts";

export const returned: Indicator = {
  code: "RETURNED",
  name: "Kết quả bị trả lại",
  group: "quality",
  unit: "percent",
  direction: "down",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
  version: 1,
  source: decisions,
  measure: "share",
  numerator: {
    words: "Lượt báo cáo hoàn thành bị trả lại trong kỳ",
    where: sql`fact.outcome = 'returned'`,
  },
  denominator: { words: "Lượt báo cáo hoàn thành đã được xem xét trong kỳ", where: sql`true` },
};
