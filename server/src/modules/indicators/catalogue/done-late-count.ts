import type { Indicator } from "../domain/indicator.ts";
import { isTask, tasks } from "../sources/tasks.ts";

export const doneLateCount: Indicator = {
  code: "DONE_LATE",
  name: "Hoàn thành quá hạn",
  group: "volume",
  unit: "tasks",
  direction: "down",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh (biểu tổng hợp theo cơ quan)",
  version: 1,
  source: tasks,
  measure: "count",
  numerator: { words: "Nhiệm vụ: hoàn thành quá hạn", where: isTask.doneLate },
  denominator: { words: "Nhiệm vụ đã hoàn thành", where: isTask.done },
};
