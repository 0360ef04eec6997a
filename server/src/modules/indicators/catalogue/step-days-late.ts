import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { steps } from "../sources/steps.ts";

/** Calendar days after a step's own day, up to the day it was done or the day asked. */
export const stepDaysLate: Indicator = {
  code: "STEP_DAYS_LATE",
  name: "Số ngày chậm ở các bước việc",
  group: "steps",
  unit: "days",
  direction: "down",
  legalBasis:
    "Công văn số 978/UBND-HCTC, điểm 1.d (trách nhiệm từng khâu); quy định theo dõi nhiệm vụ của tỉnh",
  version: 1,
  source: steps,
  measure: "sum",
  numerator: { words: "Số ngày sau hạn của bước việc", where: sql`fact.days_late > 0` },
  denominator: { words: "Bước việc quá hạn trong kỳ", where: sql`fact.late` },
  value: sql`fact.days_late`,
};
