import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { urgings } from "../sources/urgings.ts";

/** Reminders that the program sends by itself are not urgings: only a signed letter is. */
export const urgedCount: Indicator = {
  code: "URGED",
  name: "Lượt nhiệm vụ bị đôn đốc bằng văn bản",
  group: "quality",
  unit: "times",
  direction: "down",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh (biểu tổng hợp theo cơ quan)",
  version: 1,
  source: urgings,
  measure: "count",
  numerator: { words: "Lượt nhiệm vụ nêu trong công văn đôn đốc đã ký", where: sql`true` },
  denominator: { words: "lượt đôn đốc trong kỳ", where: sql`true` },
};
