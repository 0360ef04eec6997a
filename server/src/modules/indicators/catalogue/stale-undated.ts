import type { Indicator } from "../domain/indicator.ts";
import { silentTooLong, taskUpdates } from "../sources/task-updates.ts";
import { isTask } from "../sources/tasks.ts";

export const staleUndated: Indicator = {
  code: "STALE_UNDATED",
  name: "Chưa có thời hạn và lâu không báo cáo",
  group: "quality",
  unit: "percent",
  direction: "down",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh; thông lệ rà soát ba tháng của Tổ công tác",
  version: 2,
  source: taskUpdates,
  measure: "share",
  numerator: {
    words: "Nhiệm vụ chưa có thời hạn, quá số ngày quy định không có báo cáo",
    where: silentTooLong,
  },
  denominator: { words: "Nhiệm vụ đang thực hiện chưa có thời hạn", where: isTask.undated },
};
