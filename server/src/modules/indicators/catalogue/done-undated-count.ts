import type { Indicator } from "../domain/indicator.ts";
import { standings } from "../sources/standings.ts";
import { isTask } from "../sources/tasks.ts";

export const doneUndatedCount: Indicator = {
  code: "DONE_UNDATED",
  name: "Hoàn thành, không có thời hạn",
  group: "volume",
  unit: "tasks",
  direction: "none",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh (biểu tổng hợp theo cơ quan)",
  version: 1,
  source: standings,
  measure: "count",
  numerator: { words: "Nhiệm vụ: hoàn thành, không có thời hạn", where: isTask.doneUndated },
  denominator: { words: "Nhiệm vụ đã hoàn thành", where: isTask.done },
};
