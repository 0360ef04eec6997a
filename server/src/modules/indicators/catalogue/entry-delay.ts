import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { entries } from "../sources/entries.ts";

/** The Office’s own delay, in calendar days from the receipt of a document to the release of its tasks. */
export const entryDelay: Indicator = {
  code: "ENTRY_DELAY",
  name: "Thời gian nhập, giao nhiệm vụ bình quân",
  group: "office",
  unit: "days",
  direction: "down",
  legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh (thời hạn nhập nhiệm vụ)",
  version: 1,
  source: entries,
  measure: "mean",
  numerator: { words: "Số ngày từ khi nhận văn bản đến khi giao nhiệm vụ", where: sql`true` },
  denominator: { words: "Văn bản đã giao nhiệm vụ trong kỳ", where: sql`true` },
  value: sql`fact.days`,
};
