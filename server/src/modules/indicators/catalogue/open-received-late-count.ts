import type { Indicator } from "../domain/indicator.ts";
import { standings } from "../sources/standings.ts";
import { isTask } from "../sources/tasks.ts";

export const openReceivedLateCount: Indicator = {
  code: "OPEN_RECEIVED_LATE",
  name: "Nhận sau hạn, chờ hạn mới",
  group: "volume",
  unit: "tasks",
  direction: "none",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh (biểu tổng hợp theo cơ quan)",
  version: 1,
  source: standings,
  measure: "count",
  numerator: { words: "Nhiệm vụ: nhận sau hạn, chờ hạn mới", where: isTask.receivedAfterDue },
  denominator: { words: "Nhiệm vụ chưa hoàn thành", where: isTask.open },
};
