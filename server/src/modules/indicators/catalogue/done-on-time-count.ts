import type { Indicator } from "../domain/indicator.ts";
import { standings } from "../sources/standings.ts";
import { isTask } from "../sources/tasks.ts";

export const doneOnTimeCount: Indicator = {
  code: "DONE_ON_TIME",
  name: "Hoàn thành đúng, trước hạn",
  group: "volume",
  unit: "tasks",
  direction: "none",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh (biểu tổng hợp theo cơ quan)",
  version: 1,
  source: standings,
  measure: "count",
  numerator: { words: "Nhiệm vụ: hoàn thành đúng, trước hạn", where: isTask.onTime },
  denominator: { words: "Nhiệm vụ đã hoàn thành", where: isTask.done },
};
