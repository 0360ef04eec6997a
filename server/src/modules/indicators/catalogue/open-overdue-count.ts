import type { Indicator } from "../domain/indicator.ts";
import { standings } from "../sources/standings.ts";
import { isTask } from "../sources/tasks.ts";

export const openOverdueCount: Indicator = {
  code: "OPEN_OVERDUE",
  name: "Quá hạn",
  group: "volume",
  unit: "tasks",
  direction: "down",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh (biểu tổng hợp theo cơ quan)",
  version: 1,
  source: standings,
  measure: "count",
  numerator: { words: "Nhiệm vụ: quá hạn", where: isTask.overdue },
  denominator: { words: "Nhiệm vụ chưa hoàn thành", where: isTask.open },
};
