import type { Indicator } from "../domain/indicator.ts";
import { isTask, tasks } from "../sources/tasks.ts";

export const openExtensionPendingCount: Indicator = {
  code: "OPEN_EXTENSION_PENDING",
  name: "Chờ quyết định gia hạn",
  group: "volume",
  unit: "tasks",
  direction: "none",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh (biểu tổng hợp theo cơ quan)",
  version: 1,
  source: tasks,
  measure: "count",
  numerator: {
    words: "Nhiệm vụ: chờ quyết định gia hạn, hạn đã qua",
    where: isTask.extensionPending,
  },
  denominator: { words: "Nhiệm vụ chưa hoàn thành", where: isTask.open },
};
