import { sql } from "kysely";
import type { Indicator } from "../domain/indicator.ts";
import { selfChecks } from "../sources/self-checks.ts";

export const selfChecksDone: Indicator = {
  code: "SELF_CHECKS_DONE",
  name: "Việc tự kiểm tra thực hiện đúng kế hoạch",
  group: "inspection",
  unit: "percent",
  direction: "up",
  legalBasis: "Kế hoạch kiểm tra cải cách hành chính hằng năm của tỉnh",
  version: 1,
  source: selfChecks,
  measure: "share",
  numerator: {
    words: "Việc đã tự kiểm tra không muộn hơn ngày cuối đã định và đã ghi kết quả",
    where: sql`fact.in_time`,
  },
  denominator: {
    words: "Việc tự kiểm tra cơ quan lập kế hoạch có ngày cuối trong kỳ, không tính việc đã bỏ",
    where: sql`true`,
  },
};
