import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { coverage } from "../sources/coverage.ts";

export const inspected: Indicator = {
  code: "INSPECTED",
  name: "Cơ quan được kiểm tra",
  group: "inspection",
  unit: "percent",
  direction: "up",
  legalBasis: "Quyết định số 42/2014/QĐ-TTg; quy chế hoạt động của Tổ công tác, đoàn kiểm tra",
  version: 1,
  source: coverage,
  measure: "share",
  numerator: {
    words: "Cơ quan, địa phương có cuộc kiểm tra bắt đầu trong kỳ",
    where: sql`fact.inspected`,
  },
  denominator: { words: "Cơ quan, địa phương tại ngày chốt số liệu", where: sql`true` },
};
