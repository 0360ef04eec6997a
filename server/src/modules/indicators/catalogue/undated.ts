import type { Indicator } from "../domain/indicator.ts";
import { isTask, tasks } from "../sources/tasks.ts";

export const undated: Indicator = {
  code: "UNDATED",
  name: "Chưa có thời hạn",
  group: "quality",
  unit: "percent",
  direction: "down",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
  version: 1,
  source: tasks,
  measure: "share",
  numerator: { words: "Nhiệm vụ đang thực hiện chưa có thời hạn", where: isTask.undated },
  denominator: { words: "Nhiệm vụ chưa hoàn thành", where: isTask.open },
};
