import type { Indicator } from "../domain/indicator.ts";
import { standings } from "../sources/standings.ts";
import { isTask } from "../sources/tasks.ts";

export const openExtensionPendingCount: Indicator = {
  code: "OPEN_EXTENSION_PENDING",
  name: "Chờ quyết định gia hạn",
  group: "volume",
  unit: "tasks",
  direction: "none",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh (biểu tổng hợp theo cơ quan)",
  version: 1,
  source: standings,
  measure: "count",
  numerator: {
    words: "Nhiệm vụ: chờ quyết định gia hạn, hạn đã qua",
    where: isTask.extensionPending,
  },
  denominator: { words: "Nhiệm vụ chưa hoàn thành", where: isTask.open },
};
