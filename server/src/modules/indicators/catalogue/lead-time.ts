import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { isTask, tasks } from "../sources/tasks.ts";

/** Calendar days, real dates only: a start that had to be estimated measures nothing. */
export const leadTime: Indicator = {
  code: "LEAD_TIME",
  name: "Thời gian thực hiện bình quân",
  group: "quality",
  unit: "days",
  direction: "down",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
  version: 1,
  source: tasks,
  measure: "mean",
  numerator: { words: "Số ngày từ ngày nhận đến ngày hoàn thành", where: sql`true` },
  denominator: {
    words: "Nhiệm vụ đã hoàn thành có ngày nhận và ngày hoàn thành thật",
    where: sql`${isTask.done} and fact.completed_on is not null and not fact.start_estimated`,
  },
  value: sql`greatest(0, fact.completed_on - fact.received_on)`,
};
