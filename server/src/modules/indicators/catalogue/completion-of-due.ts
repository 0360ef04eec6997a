import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { standings } from "../sources/standings.ts";
import { isTask } from "../sources/tasks.ts";

/** As the Prime Minister’s working group counted: what is not due yet is not asked for. */
export const completionOfDue: Indicator = {
  code: "COMPLETION_OF_DUE",
  name: "Hoàn thành trên số đến hạn",
  group: "result",
  unit: "percent",
  direction: "up",
  legalBasis:
    "Quyết định số 42/2014/QĐ-TTg, sửa đổi bởi Quyết định số 23/2018/QĐ-TTg; quy định theo dõi nhiệm vụ của tỉnh",
  version: 1,
  source: standings,
  measure: "share",
  numerator: { words: "Nhiệm vụ đã hoàn thành", where: isTask.done },
  denominator: {
    words: "Nhiệm vụ đã hoàn thành và nhiệm vụ quá hạn chưa xong",
    where: sql`(${isTask.done} or ${isTask.overdue})`,
  },
};
