import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { steps } from "../sources/steps.ts";

/** Responsibility at each step: who is named in it answers for its day, whatever becomes of the task. */
export const stepsOnTime: Indicator = {
  code: "STEPS_ON_TIME",
  name: "Bước việc xong đúng hạn",
  group: "steps",
  unit: "percent",
  direction: "up",
  legalBasis:
    "Công văn số 978/UBND-HCTC, điểm 1.d (trách nhiệm từng khâu); quy định theo dõi nhiệm vụ của tỉnh",
  version: 1,
  source: steps,
  measure: "share",
  numerator: { words: "Bước việc xong đúng hoặc trước hạn", where: sql`not fact.late` },
  denominator: { words: "Bước việc đến hạn trong kỳ", where: sql`true` },
};
