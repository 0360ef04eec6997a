import type { Indicator } from "../domain/indicator.ts";
import { standings } from "../sources/standings.ts";
import { isTask } from "../sources/tasks.ts";

export const openUndatedCount: Indicator = {
  code: "OPEN_UNDATED",
  name: "Chưa có thời hạn",
  group: "volume",
  unit: "tasks",
  direction: "none",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh (biểu tổng hợp theo cơ quan)",
  version: 1,
  source: standings,
  measure: "count",
  numerator: { words: "Nhiệm vụ đang thực hiện chưa có thời hạn", where: isTask.undated },
  denominator: { words: "Nhiệm vụ chưa hoàn thành", where: isTask.open },
};
