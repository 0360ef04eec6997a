import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { planLines } from "../sources/plan-lines.ts";

export const planLinesDone: Indicator = {
  code: "PLAN_LINES_DONE",
  name: "Cuộc kiểm tra trong kế hoạch năm đã thực hiện",
  group: "body",
  unit: "percent",
  direction: "up",
  legalBasis: "Kế hoạch kiểm tra hằng năm; quy chế hoạt động của Tổ công tác, đoàn kiểm tra",
  version: 1,
  source: planLines,
  measure: "share",
  numerator: { words: "Cuộc đã ký biên bản kiểm tra", where: sql`fact.done` },
  denominator: {
    words:
      "Cuộc trong kế hoạch đã phê duyệt có tháng cuối dự kiến hết trong kỳ, không tính cuộc đã bỏ",
    where: sql`true`,
  },
};
