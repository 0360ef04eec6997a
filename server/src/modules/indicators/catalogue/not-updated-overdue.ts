import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { beginningOf } from "../sources/local-days.ts";
import { isTask, tasks } from "../sources/tasks.ts";

export const notUpdatedOverdue: Indicator = {
  code: "NOT_UPDATED_OVERDUE",
  name: "Quá hạn mà chưa từng cập nhật",
  group: "quality",
  unit: "percent",
  direction: "down",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
  version: 2,
  source: tasks,
  measure: "share",
  numerator: {
    words: "Nhiệm vụ quá hạn chưa có báo cáo tiến độ nào",
    where: sql`${isTask.overdue} and not exists (select from app.task_report report where report.task_id = fact.task_id
      and report.reported_at < ${beginningOf(sql`fact.day + 1`)})`,
  },
  denominator: {
    words: "Nhiệm vụ được giao (chuyển sang và giao trong kỳ)",
    where: isTask.assigned,
  },
};
