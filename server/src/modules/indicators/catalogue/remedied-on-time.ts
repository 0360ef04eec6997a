import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { remediation } from "../sources/remediation.ts";
import { isTask } from "../sources/tasks.ts";

export const remediedOnTime: Indicator = {
  code: "REMEDIED_ON_TIME",
  name: "Kiến nghị của đoàn kiểm tra được khắc phục đúng hạn",
  group: "inspection",
  unit: "percent",
  direction: "up",
  legalBasis: "Quyết định số 42/2014/QĐ-TTg; quy chế hoạt động của Tổ công tác, đoàn kiểm tra",
  version: 1,
  source: remediation,
  measure: "share",
  numerator: {
    words: "Kiến nghị được người kiểm tra xác nhận thực hiện xong, đúng hoặc trước hạn",
    where: isTask.onTime,
  },
  denominator: {
    words: "Kiến nghị đã được xác nhận và kiến nghị quá hạn chưa thực hiện xong",
    where: sql`(${isTask.done} or ${isTask.overdue})`,
  },
};
