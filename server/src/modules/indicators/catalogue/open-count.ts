import type { Indicator } from "../domain/indicator.ts";
import { standings } from "../sources/standings.ts";
import { isTask } from "../sources/tasks.ts";

export const openCount: Indicator = {
  code: "OPEN",
  name: "Chưa hoàn thành",
  group: "volume",
  unit: "tasks",
  direction: "none",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh (biểu tổng hợp theo cơ quan)",
  version: 1,
  source: standings,
  measure: "count",
  numerator: { words: "Nhiệm vụ: chưa hoàn thành", where: isTask.open },
  denominator: {
    words: "Nhiệm vụ được giao (chuyển sang và giao trong kỳ)",
    where: isTask.assigned,
  },
};
