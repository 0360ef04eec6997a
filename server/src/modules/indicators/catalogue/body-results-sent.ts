import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { bodyMonths } from "../sources/body-months.ts";

export const bodyResultsSent: Indicator = {
  code: "BODY_RESULTS_SENT",
  name: "Thành viên Tổ công tác, đoàn kiểm tra gửi kết quả tháng",
  group: "body",
  unit: "percent",
  direction: "up",
  legalBasis: "Quyết định số 42/2014/QĐ-TTg; quy chế hoạt động của Tổ công tác, đoàn kiểm tra",
  version: 1,
  source: bodyMonths,
  measure: "share",
  numerator: { words: "Lượt thành viên đã gửi kết quả của tháng", where: sql`fact.sent` },
  denominator: { words: "Lượt thành viên của các tháng hết trong kỳ", where: sql`true` },
};
