import type { Indicator } from "../domain/indicator.ts";
import { standings } from "../sources/standings.ts";
import { isTask } from "../sources/tasks.ts";

export const completionOfAssigned: Indicator = {
  code: "COMPLETION_OF_ASSIGNED",
  name: "Hoàn thành trên số được giao",
  group: "result",
  unit: "percent",
  direction: "up",
  legalBasis:
    "Nghị định số 335/2025/NĐ-CP (tiêu chí số lượng); Quy định theo dõi nhiệm vụ của tỉnh",
  version: 1,
  source: standings,
  measure: "share",
  numerator: { words: "Nhiệm vụ đã hoàn thành", where: isTask.done },
  denominator: {
    words: "Nhiệm vụ được giao (chuyển sang và giao trong kỳ)",
    where: isTask.assigned,
  },
};
