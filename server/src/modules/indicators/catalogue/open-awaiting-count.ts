import type { Indicator } from "../domain/indicator.ts";
import { standings } from "../sources/standings.ts";
import { isTask } from "../sources/tasks.ts";

export const openAwaitingCount: Indicator = {
  code: "OPEN_AWAITING",
  name: "Nộp trong hạn, chờ xác nhận",
  group: "volume",
  unit: "tasks",
  direction: "none",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh (biểu tổng hợp theo cơ quan)",
  version: 1,
  source: standings,
  measure: "count",
  numerator: { words: "Nhiệm vụ đã nộp kết quả trong hạn, chờ xác nhận", where: isTask.awaiting },
  denominator: { words: "Nhiệm vụ chưa hoàn thành", where: isTask.open },
};
