import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { lateTasks, taskDelays } from "../sources/task-delays.ts";

/** Only by an accepted finding, and from the day of the finding on. It excuses nobody by itself. */
export const delayPartner: Indicator = {
  code: "DELAY_PARTNER",
  name: "Ngày chậm của cơ quan phối hợp",
  group: "delay",
  unit: "days",
  direction: "down",
  legalBasis:
    "Chỉ thị của tỉnh: cơ quan chủ trì phản ánh cơ quan phối hợp chậm; kết luận của Sở Nội vụ",
  version: 1,
  source: taskDelays,
  measure: "sum",
  numerator: {
    words: "Số ngày sau hạn đã kết luận do cơ quan phối hợp chậm",
    where: sql`fact.partner > 0`,
  },
  denominator: lateTasks,
  value: sql`fact.partner`,
};
