import type { Indicator } from "../domain/indicator.ts";
import { standings } from "../sources/standings.ts";
import { isTask } from "../sources/tasks.ts";

export const onTimeOfAssigned: Indicator = {
  code: "ON_TIME_OF_ASSIGNED",
  name: "Đúng hạn trên số được giao",
  group: "result",
  unit: "percent",
  direction: "up",
  legalBasis: "Nghị định số 335/2025/NĐ-CP (tiêu chí tiến độ); Quy định theo dõi nhiệm vụ của tỉnh",
  version: 1,
  source: standings,
  measure: "share",
  numerator: { words: "Nhiệm vụ hoàn thành đúng hoặc trước hạn", where: isTask.onTime },
  denominator: {
    words: "Nhiệm vụ được giao (chuyển sang và giao trong kỳ)",
    where: isTask.assigned,
  },
};
