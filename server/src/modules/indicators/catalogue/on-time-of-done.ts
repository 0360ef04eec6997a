import type { Indicator } from "../domain/indicator.ts";
import { standings } from "../sources/standings.ts";
import { isTask } from "../sources/tasks.ts";

export const onTimeOfDone: Indicator = {
  code: "ON_TIME_OF_DONE",
  name: "Đúng hạn trên số đã hoàn thành",
  group: "result",
  unit: "percent",
  direction: "up",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
  version: 1,
  source: standings,
  measure: "share",
  numerator: { words: "Nhiệm vụ hoàn thành đúng hoặc trước hạn", where: isTask.onTime },
  denominator: { words: "Nhiệm vụ đã hoàn thành", where: isTask.done },
};
