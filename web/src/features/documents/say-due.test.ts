import type { Due } from "@dondoc/contract";
import { expect, it } from "vitest";
import { sayDue } from "./say-due.ts";
import { documentsVi } from "./words.vi.ts";

const said: [Due, string][] = [
  ["standing", "thường xuyên, không định ngày"],
  [{ before: "2021-01-20" }, "trước ngày 20/01/2021"],
  [{ by: "2021-01-20T17:00" }, "chậm nhất 17:00 ngày 20/01/2021"],
  [{ month: "2021-03" }, "trong tháng 03/2021"],
  [{ quarter: "2021-Q3" }, "trong quý III năm 2021"],
  [{ year: "2021" }, "trong năm 2021"],
  [
    { within: 10, unit: "workday", from: "receipt" },
    "trong 10 ngày làm việc kể từ ngày nhận văn bản",
  ],
  [{ every: "month" }, "hằng tháng"],
  [{ every: "month", before: "25" }, "hằng tháng, trước ngày 25"],
  [{ every: "year", before: "12-15" }, "hằng năm, trước ngày 15/12"],
];

it.each(said)("says %j", (due, words) => {
  expect(sayDue(due, documentsVi.due)).toBe(words);
});
