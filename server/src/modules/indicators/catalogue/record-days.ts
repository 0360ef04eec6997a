import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { recordsSigned } from "../sources/inspections-run.ts";

export const recordDays: Indicator = {
  code: "RECORD_DAYS",
  name: "Số ngày từ khi bắt đầu kiểm tra đến khi ký biên bản (trung vị)",
  group: "body",
  unit: "days",
  direction: "down",
  legalBasis: "Quyết định số 42/2014/QĐ-TTg; quy chế hoạt động của Tổ công tác, đoàn kiểm tra",
  version: 1,
  source: recordsSigned,
  measure: "median",
  numerator: { words: "Số ngày từ khi bắt đầu đến khi ký biên bản", where: sql`true` },
  denominator: { words: "Biên bản ký trong kỳ", where: sql`true` },
  value: sql`fact.days`,
};
