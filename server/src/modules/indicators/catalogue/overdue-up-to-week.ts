import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { isTask, overdueTasks } from "../sources/tasks.ts";

/** Calendar days after the last day, in the age classes of the form of overdue tasks. */
export const overdueUpToWeek: Indicator = {
  code: "OVERDUE_7",
  name: "Quá hạn đến 7 ngày",
  group: "overdue",
  unit: "tasks",
  direction: "down",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh (biểu nhiệm vụ quá hạn)",
  version: 1,
  source: overdueTasks,
  measure: "count",
  numerator: {
    words: "Nhiệm vụ quá hạn đến 7 ngày",
    where: sql`fact.day - fact.last_day between 1 and 7`,
  },
  denominator: { words: "Nhiệm vụ quá hạn chưa hoàn thành", where: isTask.overdue },
};
