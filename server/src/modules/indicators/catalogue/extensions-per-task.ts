import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { taskExtensions } from "../sources/task-extensions.ts";

/** All extensions a task was ever granted, also before the period: a date that moves again and again is no date. */
export const extensionsPerTask: Indicator = {
  code: "EXTENSIONS_PER_TASK",
  name: "Số lần gia hạn bình quân một nhiệm vụ",
  group: "quality",
  unit: "times",
  direction: "down",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
  version: 1,
  source: taskExtensions,
  measure: "mean",
  numerator: { words: "Số lần đã được gia hạn", where: sql`true` },
  denominator: {
    words: "Nhiệm vụ có thời hạn (chuyển sang và giao trong kỳ)",
    where: sql`fact.last_day is not null`,
  },
  value: sql`fact.times`,
};
