import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { inspectionsPlanned } from "../sources/inspections-run.ts";

export const inspectionsInTime: Indicator = {
  code: "INSPECTIONS_IN_TIME",
  name: "Cuộc kiểm tra tiến hành đúng thời gian đã định",
  group: "body",
  unit: "percent",
  direction: "up",
  legalBasis: "Quyết định số 42/2014/QĐ-TTg; quy chế hoạt động của Tổ công tác, đoàn kiểm tra",
  version: 1,
  source: inspectionsPlanned,
  measure: "share",
  numerator: { words: "Cuộc bắt đầu không muộn hơn ngày cuối đã định", where: sql`fact.in_time` },
  denominator: {
    words: "Cuộc kiểm tra đã quyết định có ngày cuối trong kỳ, không tính cuộc đã hủy",
    where: sql`true`,
  },
};
