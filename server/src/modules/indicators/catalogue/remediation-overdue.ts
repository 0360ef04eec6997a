import type { Indicator } from "../domain/indicator.ts";
import { remediation } from "../sources/remediation.ts";
import { isTask } from "../sources/tasks.ts";

export const remediationOverdue: Indicator = {
  code: "REMEDIATION_OVERDUE",
  name: "Kiến nghị của đoàn kiểm tra quá hạn chưa khắc phục",
  group: "inspection",
  unit: "tasks",
  direction: "down",
  legalBasis: "Quyết định số 42/2014/QĐ-TTg; quy chế hoạt động của Tổ công tác, đoàn kiểm tra",
  version: 1,
  source: remediation,
  measure: "count",
  numerator: { words: "Kiến nghị quá hạn chưa thực hiện xong", where: isTask.overdue },
  denominator: { words: "Kiến nghị đang thực hiện", where: isTask.open },
};
