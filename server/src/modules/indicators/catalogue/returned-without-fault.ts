import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { decisions } from "../sources/decisions.ts";

/** Sent back for what does not lie with the agency: a changed form, figures of somebody else. */
export const returnedWithoutFault: Indicator = {
  code: "RETURNED_WITHOUT_FAULT",
  name: "Kết quả bị trả lại không do cơ quan",
  group: "quality",
  unit: "percent",
  direction: "none",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
  version: 1,
  source: decisions,
  measure: "share",
  numerator: {
    words: "Lượt báo cáo hoàn thành bị trả lại trong kỳ không do cơ quan",
    where: sql`fact.outcome = 'returned' and fact.returned_fault = 'other'`,
  },
  denominator: { words: "Lượt báo cáo hoàn thành đã được xem xét trong kỳ", where: sql`true` },
};
