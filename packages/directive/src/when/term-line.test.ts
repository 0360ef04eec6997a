import { describe, expect, it } from "vitest";
import { dues, passageOf, SEPTEMBER, valuesOf } from "../fixtures/passage.ts";
import type { Due, DueField } from "../reading.ts";
import { readDataPeriod } from "./data-period.ts";
import { readDues } from "./due.ts";
import { readTermLine } from "./term-line.ts";

describe("the cell of a table, or a line of its own (6.6)", () => {
  it.each<[string, Due | Due[]]>([
    ["30/9/2025", { by: "2025-09-30" }],
    ["30/9", { by: "2025-09-30" }],
    ["Ngày 30/9/2025", { by: "2025-09-30" }],
    ["ngày 30/9/2025, tại Khu công nghiệp Hòa Xá", { by: "2025-09-30" }],
    ["Trước 30/9/2025", { before: "2025-09-30" }],
    ["Trước ngày 30/9/2025", { before: "2025-09-30" }],
    ["Từ 15/9 đến 30/9/2025", { by: "2025-09-30" }],
    ["Quý III", { quarter: "2025-Q3" }],
    ["Quý I", { quarter: "2026-Q1" }],
    ["Quý III/2025", { quarter: "2025-Q3" }],
    ["Quý IV năm 2025", { quarter: "2025-Q4" }],
    ["Quý III - IV/2025", { quarter: "2025-Q4" }],
    ["Quý III, IV/2025", { quarter: "2025-Q4" }],
    ["Quý IV/2025 - Quý I/2026", { quarter: "2026-Q1" }],
    ["Tháng 9", { month: "2025-09" }],
    ["Tháng 9/2025", { month: "2025-09" }],
    ["T9/2025", { month: "2025-09" }],
    ["10/2025", { month: "2025-10" }],
    ["Tháng 9 - 10/2025", { month: "2025-10" }],
    ["Tháng 11/2025 - Tháng 01/2026", { month: "2026-01" }],
    ["Trong tháng 10 năm 2025", { month: "2025-10" }],
    ["Năm 2025", { year: "2025" }],
    ["2025", { year: "2025" }],
    ["Cuối năm 2025", { year: "2025" }],
    ["6 tháng đầu năm 2026", { quarter: "2026-Q2" }],
    ["Hằng năm", { every: "year" }],
    ["Hàng quý", { every: "quarter" }],
    ["Hằng quý, 6 tháng, năm", [{ every: "quarter" }, { every: "half-year" }, { every: "year" }]],
    ["Định kỳ 6 tháng/lần", { every: "half-year" }],
    ["Trước ngày 25 hằng tháng", { every: "month", before: "25" }],
    ["Ngày 15/12 hằng năm", { every: "year", before: "12-15" }],
    ["Tháng 12 hằng năm", { every: "year" }],
    ["Trong 15 ngày kể từ ngày ban hành", { within: 15, unit: "day", from: "issue" }],
    ["2025-2026", "standing"],
    ["Năm 2025 và các năm tiếp theo", "standing"],
    ["Giai đoạn 2026 - 2030", "standing"],
    ["Từ 2025 đến 2030", "standing"],
    ["Thường xuyên", "standing"],
    ["Theo tiến độ", "standing"],
    ["Theo Kế hoạch", "standing"],
    ["Sau khi có hướng dẫn của Bộ Nội vụ", "standing"],
    ["Từ tháng 9/2025 đến khi kết thúc", "standing"],
  ])("reads %s", (words, due) => {
    expect(valuesOf(readTermLine(passageOf(words), SEPTEMBER))).toEqual(due);
  });
});

describe("what is taken for granted", () => {
  it.each<[string, Partial<DueField>]>([
    ["gửi báo cáo trước ngày 20/11/2025", { bound: "before", precision: "day", assumed: null }],
    ["gửi báo cáo trước ngày 20/11", { bound: "before", precision: "day", assumed: "issue-date" }],
    ["gửi báo cáo trước ngày 20/11/25", { precision: "day", assumed: "century" }],
    [
      "gửi báo cáo chậm nhất 17 giờ hôm nay",
      { bound: "by", precision: "minute", assumed: "issue-date" },
    ],
    [
      "hoàn thành trong tháng 9, 10/2025",
      { bound: "within", precision: "month", assumed: "last-of-several" },
    ],
    [
      "hoàn thành trong thời hạn 10 ngày",
      { bound: "within", precision: "count", assumed: "issue-anchor" },
    ],
    ["báo cáo hằng tháng", { bound: "within", precision: "period", assumed: null }],
    ["thường xuyên kiểm tra", { bound: null, precision: "none", assumed: null }],
  ])("%s", (words, field) => {
    const [found] = readDues(passageOf(`Sở Y tế rà soát, ${words}.`), SEPTEMBER);
    expect(found).toMatchObject(field);
  });

  it("keeps which data a report holds apart from its term", () => {
    const words =
      "Báo cáo hằng tháng (số liệu tính từ ngày 15 tháng trước đến ngày 14 tháng báo cáo)";
    const passage = passageOf(words);
    expect(readDataPeriod(passage)?.value).toBe(
      "số liệu tính từ ngày 15 tháng trước đến ngày 14 tháng báo cáo",
    );
    expect(readDues(passage, SEPTEMBER).map(({ value }) => value)).toEqual([{ every: "month" }]);
  });

  it("leaves a day told as today open where the document has no day", () => {
    expect(dues("báo cáo trước 17 giờ hôm nay", { year: 2025, month: 9, day: null })).toBe(
      "standing",
    );
    expect(dues("báo cáo trước ngày 20/11", null)).toBe("standing");
  });
});

it.each([
  "hằng tháng, quý, năm, ",
  "định kỳ hằng tháng ",
  "02 lần/năm ",
  "trước 15/6, 15/12 ",
  "từ ngày 15 - ",
  "trong tháng 1, 2, ",
  "trong quý I, II, ",
  "trong 10 ngày kể từ ngày ",
  "số liệu từ ngày 1 đến ",
  "trong đó yêu cầu hoàn thành ",
])("reads 300,000 characters of “%s” to their end", (unit) => {
  const text = unit.repeat(Math.ceil(300_000 / unit.length));
  const starts = Int32Array.from({ length: text.length }, (_, index) => index);
  const passage = { text, shown: text, starts, ends: starts.map((index) => index + 1), first: 0 };
  expect(readTermLine(passage, SEPTEMBER)).not.toEqual([]);
});
