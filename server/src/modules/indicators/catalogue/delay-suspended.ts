import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { lateTasks, taskDelays } from "../sources/task-delays.ts";

/** By the assigner's decision: nobody's delay, and still days that passed. */
export const delaySuspended: Indicator = {
  code: "DELAY_SUSPENDED",
  name: "Ngày tạm dừng sau hạn",
  group: "delay",
  unit: "days",
  direction: "none",
  legalBasis: "Quy chế làm việc của UBND tỉnh: người giao quyết định tạm dừng",
  version: 1,
  source: taskDelays,
  measure: "sum",
  numerator: {
    words: "Số ngày sau hạn mà nhiệm vụ tạm dừng theo quyết định",
    where: sql`fact.suspended > 0`,
  },
  denominator: lateTasks,
  value: sql`fact.suspended`,
};
