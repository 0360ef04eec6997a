import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { standings } from "../sources/standings.ts";
import { isTask } from "../sources/tasks.ts";

/** What is left of the denominator had a last day to be measured by. */
export const undatedOfAssigned: Indicator = {
  code: "UNDATED_OF_ASSIGNED",
  name: "Không có thời hạn trên số được giao",
  group: "quality",
  unit: "percent",
  direction: "down",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh (báo cáo Tổ công tác)",
  version: 1,
  source: standings,
  measure: "share",
  numerator: {
    words: "Nhiệm vụ không có thời hạn, đã hoàn thành hoặc đang thực hiện",
    where: sql`(${isTask.undated} or ${isTask.doneUndated})`,
  },
  denominator: {
    words: "Nhiệm vụ được giao (chuyển sang và giao trong kỳ)",
    where: isTask.assigned,
  },
};
