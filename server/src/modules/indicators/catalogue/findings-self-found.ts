import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { findings } from "../sources/findings.ts";

export const findingsSelfFound: Indicator = {
  code: "FINDINGS_SELF_FOUND",
  name: "Vi phạm, thiếu sót do cơ quan tự phát hiện",
  group: "inspection",
  unit: "percent",
  direction: "up",
  legalBasis: "Quyết định số 42/2014/QĐ-TTg; quy chế hoạt động của Tổ công tác, đoàn kiểm tra",
  version: 1,
  source: findings,
  measure: "share",
  numerator: {
    words: "Phát hiện do chính cơ quan đã tự phát hiện",
    where: sql`fact.detected_by = 'self'`,
  },
  denominator: { words: "Phát hiện trong các biên bản ký trong kỳ", where: sql`true` },
};
