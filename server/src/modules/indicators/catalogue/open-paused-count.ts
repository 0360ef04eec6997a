import type { Indicator } from "../domain/indicator.ts";
import { standings } from "../sources/standings.ts";
import { isTask } from "../sources/tasks.ts";

export const openPausedCount: Indicator = {
  code: "OPEN_PAUSED",
  name: "Tạm dừng",
  group: "volume",
  unit: "tasks",
  direction: "none",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh (biểu tổng hợp theo cơ quan)",
  version: 1,
  source: standings,
  measure: "count",
  numerator: { words: "Nhiệm vụ: tạm dừng", where: isTask.paused },
  denominator: { words: "Nhiệm vụ chưa hoàn thành", where: isTask.open },
};
