import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { reportsAgainstAgency } from "../sources/partner-findings.ts";

export const foundSlow: Indicator = {
  code: "FOUND_SLOW",
  name: "Bị kết luận chậm phối hợp",
  group: "coordination",
  unit: "times",
  direction: "down",
  legalBasis: "Quy chế phối hợp của tỉnh; Nghị định số 191/2026/NĐ-CP",
  version: 1,
  source: reportsAgainstAgency,
  measure: "count",
  numerator: {
    words: "Phiếu phản ánh được kết luận có cơ sở",
    where: sql`fact.outcome in ('accepted', 'shared')`,
  },
  denominator: { words: "Phiếu phản ánh về cơ quan trong kỳ", where: sql`true` },
};
