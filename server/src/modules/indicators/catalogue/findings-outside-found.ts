import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { findings } from "../sources/findings.ts";

export const findingsOutsideFound: Indicator = {
  code: "FINDINGS_OUTSIDE_FOUND",
  name: "Vi phạm, thiếu sót do bên ngoài phát hiện",
  group: "inspection",
  unit: "percent",
  direction: "down",
  legalBasis: "Quyết định số 42/2014/QĐ-TTg; quy chế hoạt động của Tổ công tác, đoàn kiểm tra",
  version: 1,
  source: findings,
  measure: "share",
  numerator: {
    words: "Phát hiện do bên ngoài cơ quan và đoàn kiểm tra nêu ra",
    where: sql`fact.detected_by = 'outside'`,
  },
  denominator: { words: "Phát hiện trong các biên bản ký trong kỳ", where: sql`true` },
};
