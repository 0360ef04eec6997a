import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { isTask, overdueTasks } from "../sources/tasks.ts";

/** Calendar days after the last day: the two oldest classes of the form of overdue tasks together. */
export const overdueOverMonth: Indicator = {
  code: "OVERDUE_OVER_30",
  name: "Quá hạn trên 30 ngày",
  group: "overdue",
  unit: "tasks",
  direction: "down",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh (báo cáo Tổ công tác)",
  version: 1,
  source: overdueTasks,
  measure: "count",
  numerator: { words: "Nhiệm vụ quá hạn trên 30 ngày", where: sql`fact.day - fact.last_day > 30` },
  denominator: { words: "Nhiệm vụ quá hạn chưa hoàn thành", where: isTask.overdue },
};
