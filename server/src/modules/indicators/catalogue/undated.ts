import type { Indicator } from "../domain/indicator.ts";
import { standings } from "../sources/standings.ts";
import { isTask } from "../sources/tasks.ts";

export const undated: Indicator = {
  code: "UNDATED",
  name: "Chưa có thời hạn",
  group: "quality",
  unit: "percent",
  direction: "down",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
  version: 1,
  source: standings,
  measure: "share",
  numerator: { words: "Nhiệm vụ đang thực hiện chưa có thời hạn", where: isTask.undated },
  denominator: { words: "Nhiệm vụ chưa hoàn thành", where: isTask.open },
};
