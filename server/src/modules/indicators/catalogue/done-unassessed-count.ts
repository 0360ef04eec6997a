import type { Indicator } from "../domain/indicator.ts";
import { standings } from "../sources/standings.ts";
import { isTask } from "../sources/tasks.ts";

export const doneUnassessedCount: Indicator = {
  code: "DONE_UNASSESSED",
  name: "Hoàn thành, không đủ ngày để đánh giá",
  group: "volume",
  unit: "tasks",
  direction: "none",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh (biểu tổng hợp theo cơ quan)",
  version: 1,
  source: standings,
  measure: "count",
  numerator: {
    words: "Nhiệm vụ: hoàn thành, không đủ ngày để đánh giá",
    where: isTask.doneUnassessed,
  },
  denominator: { words: "Nhiệm vụ đã hoàn thành", where: isTask.done },
};
