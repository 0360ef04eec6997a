import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { confirmations } from "../sources/decisions.ts";

/** The Office’s own delay, in calendar days: no agency answers for it. */
export const confirmationDelay: Indicator = {
  code: "CONFIRMATION_DELAY",
  name: "Thời gian chờ xác nhận bình quân",
  group: "office",
  unit: "days",
  direction: "down",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
  version: 1,
  source: confirmations,
  measure: "mean",
  numerator: { words: "Số ngày từ báo cáo hoàn thành đến khi được xem xét", where: sql`true` },
  denominator: { words: "Lượt báo cáo hoàn thành đã được xem xét trong kỳ", where: sql`true` },
  value: sql`fact.days`,
};
