import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { reportsByAgency } from "../sources/partner-findings.ts";

/** Credit: an agency that reports a slow partner in time does what it was told to. */
export const partnersReported: Indicator = {
  code: "PARTNERS_REPORTED",
  name: "Phản ánh đúng về đối tác chậm",
  group: "coordination",
  unit: "times",
  direction: "up",
  legalBasis: "Quy chế phối hợp của tỉnh; Nghị định số 191/2026/NĐ-CP",
  version: 1,
  source: reportsByAgency,
  measure: "count",
  numerator: {
    words: "Phiếu phản ánh kịp thời được kết luận có cơ sở",
    where: sql`fact.reported_properly and fact.outcome in ('accepted', 'shared')`,
  },
  denominator: { words: "Phiếu phản ánh cơ quan đã gửi trong kỳ", where: sql`true` },
};
