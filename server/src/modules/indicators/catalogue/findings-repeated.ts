import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { findings } from "../sources/findings.ts";

export const findingsRepeated: Indicator = {
  code: "FINDINGS_REPEATED",
  name: "Vi phạm, thiếu sót lặp lại",
  group: "inspection",
  unit: "percent",
  direction: "down",
  legalBasis: "Quyết định số 42/2014/QĐ-TTg; quy chế hoạt động của Tổ công tác, đoàn kiểm tra",
  version: 1,
  source: findings,
  measure: "share",
  numerator: { words: "Phát hiện lặp lại một phát hiện trước", where: sql`fact.repeats` },
  denominator: { words: "Phát hiện trong các biên bản ký trong kỳ", where: sql`true` },
};
