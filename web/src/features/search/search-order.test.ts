import { expect, test } from "vitest";
import { searchOrder } from "./search-order.ts";

const units = ["Sở Tài chính", "Phòng Tài chính - Kế hoạch"];

test.each([
  ["so tai chinh", "units"],
  ["Tài chính", "units"],
  ["Sở Tài chính báo cáo", "tasks"],
  ["rà soát quy chế", "tasks"],
  ["978", "documents"],
  ["978/UBND-HCTC", "documents"],
  ["53/2022/QĐ-UBND", "documents"],
  ["NV-12", "tasks"],
  ["15 ngày", "tasks"],
  ["…", "tasks"],
])("%s looks first among the %s", (q, first) => {
  expect(searchOrder(q, units)[0]).toBe(first);
});
