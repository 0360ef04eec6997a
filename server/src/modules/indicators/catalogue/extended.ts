import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { taskExtensions } from "../sources/task-extensions.ts";

/** Only what was granted by the day asked; a request that waits or was refused extends nothing. */
export const extended: Indicator = {
  code: "EXTENDED",
  name: "Nhiệm vụ được gia hạn",
  group: "quality",
  unit: "percent",
  direction: "down",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
  version: 1,
  source: taskExtensions,
  measure: "share",
  numerator: { words: "Nhiệm vụ đã được gia hạn ít nhất một lần", where: sql`fact.times > 0` },
  denominator: {
    words: "Nhiệm vụ có thời hạn (chuyển sang và giao trong kỳ)",
    where: sql`fact.last_day is not null`,
  },
};
