import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { decisions } from "../sources/decisions.ts";

/** Rework that counts against the agency; what was sent back before faults were told apart is in neither part. */
export const returnedByFault: Indicator = {
  code: "RETURNED_BY_FAULT",
  name: "Kết quả bị trả lại do lỗi của cơ quan",
  group: "quality",
  unit: "percent",
  direction: "down",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
  version: 1,
  source: decisions,
  measure: "share",
  numerator: {
    words: "Lượt báo cáo hoàn thành bị trả lại trong kỳ do lỗi của cơ quan",
    where: sql`fact.outcome = 'returned' and fact.returned_fault = 'agency'`,
  },
  denominator: { words: "Lượt báo cáo hoàn thành đã được xem xét trong kỳ", where: sql`true` },
};
