import type { Indicator } from "../domain/indicator.ts";
import { isTask, tasks } from "../sources/tasks.ts";

export const openAwaitingCount: Indicator = {
  code: "OPEN_AWAITING",
  name: "Chờ xác nhận",
  group: "volume",
  unit: "tasks",
  direction: "none",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh (biểu tổng hợp theo cơ quan)",
  version: 1,
  source: tasks,
  measure: "count",
  numerator: { words: "Nhiệm vụ: chờ xác nhận", where: isTask.awaiting },
  denominator: { words: "Nhiệm vụ chưa hoàn thành", where: isTask.open },
};
