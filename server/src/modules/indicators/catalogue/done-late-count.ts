import type { Indicator } from "../domain/indicator.ts";
import { standings } from "../sources/standings.ts";
import { isTask } from "../sources/tasks.ts";

export const doneLateCount: Indicator = {
  code: "DONE_LATE",
  name: "Hoàn thành quá hạn",
  group: "volume",
  unit: "tasks",
  direction: "down",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh (biểu tổng hợp theo cơ quan)",
  version: 1,
  source: standings,
  measure: "count",
  numerator: { words: "Nhiệm vụ: hoàn thành quá hạn", where: isTask.doneLate },
  denominator: { words: "Nhiệm vụ đã hoàn thành", where: isTask.done },
};
