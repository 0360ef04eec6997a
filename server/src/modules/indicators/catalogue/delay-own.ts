import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { lateTasks, taskDelays } from "../sources/task-delays.ts";

/** What remains when nobody else is charged: with the agency, also while a finished result was not handed in. */
export const delayOwn: Indicator = {
  code: "DELAY_OWN",
  name: "Ngày chậm của cơ quan chủ trì",
  group: "delay",
  unit: "days",
  direction: "down",
  legalBasis: "Quy chế làm việc của UBND tỉnh: cơ quan chủ trì chịu trách nhiệm về tiến độ",
  version: 1,
  source: taskDelays,
  measure: "sum",
  numerator: { words: "Số ngày sau hạn mà nhiệm vụ ở cơ quan chủ trì", where: sql`fact.own > 0` },
  denominator: lateTasks,
  value: sql`fact.own`,
};
