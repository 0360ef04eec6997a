import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { lateTasks, taskDelays } from "../sources/task-delays.ts";

/** From the day after a result was handed in to its decision: the Office's, not the agency's (rule R18 of the task digest). */
export const delayConfirmer: Indicator = {
  code: "DELAY_CONFIRMER",
  name: "Ngày chờ xác nhận sau hạn",
  group: "delay",
  unit: "days",
  direction: "down",
  legalBasis: "Quy chế làm việc của Văn phòng UBND tỉnh",
  version: 1,
  source: taskDelays,
  measure: "sum",
  numerator: {
    words: "Số ngày sau hạn mà kết quả đã nộp chờ được xác nhận hoặc trả lại",
    where: sql`fact.confirmer > 0`,
  },
  denominator: lateTasks,
  value: sql`fact.confirmer`,
};
