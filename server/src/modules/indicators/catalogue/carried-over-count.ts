import type { Indicator } from "../domain/indicator.ts";
import { standings } from "../sources/standings.ts";
import { isTask } from "../sources/tasks.ts";

export const carriedOverCount: Indicator = {
  code: "CARRIED_OVER",
  name: "Kỳ trước chuyển sang",
  group: "volume",
  unit: "tasks",
  direction: "none",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh (biểu tổng hợp theo cơ quan)",
  version: 1,
  source: standings,
  measure: "count",
  numerator: { words: "Nhiệm vụ: kỳ trước chuyển sang", where: isTask.carriedOver },
  denominator: {
    words: "Nhiệm vụ được giao (chuyển sang và giao trong kỳ)",
    where: isTask.assigned,
  },
};
