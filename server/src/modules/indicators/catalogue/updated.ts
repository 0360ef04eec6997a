import type { Indicator } from "../domain/indicator.ts";
import { needsUpdate, taskUpdates, updatedLately } from "../sources/task-updates.ts";

export const updated: Indicator = {
  code: "UPDATED",
  name: "Cập nhật tiến độ đúng kỳ",
  group: "quality",
  unit: "percent",
  direction: "up",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
  version: 2,
  source: taskUpdates,
  measure: "share",
  numerator: { words: "Nhiệm vụ có báo cáo tiến độ trong số ngày quy định", where: updatedLately },
  denominator: {
    words: "Nhiệm vụ đang thực hiện, nhận đã quá số ngày quy định, kể cả chưa tiếp nhận",
    where: needsUpdate,
  },
};
