import type { Indicator } from "../domain/indicator.ts";
import { standings } from "../sources/standings.ts";
import { isTask } from "../sources/tasks.ts";

export const overdueOfAssigned: Indicator = {
  code: "OVERDUE_OF_ASSIGNED",
  name: "Quá hạn chưa xong trên số được giao",
  group: "result",
  unit: "percent",
  direction: "down",
  legalBasis:
    "Quyết định số 42/2014/QĐ-TTg, sửa đổi bởi Quyết định số 23/2018/QĐ-TTg; quy định theo dõi nhiệm vụ của tỉnh",
  version: 1,
  source: standings,
  measure: "share",
  numerator: { words: "Nhiệm vụ quá hạn chưa hoàn thành", where: isTask.overdue },
  denominator: {
    words: "Nhiệm vụ được giao (chuyển sang và giao trong kỳ)",
    where: isTask.assigned,
  },
};
