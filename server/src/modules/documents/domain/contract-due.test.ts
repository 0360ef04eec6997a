import { Due } from "@dondoc/contract";
import { readDirective } from "@dondoc/directive";
import { expect, it } from "vitest";
import { directiveText } from "../testing.ts";

const accepted = (due: unknown): boolean => Due.safeParse(due).success;

it.each([
  "trước 24 giờ ngày 20/11/2026",
  "trước 24h30 ngày 20/11/2026",
  "trước 7 giờ ngày 20/11/2026",
  "trước quý II/2027",
  "trước 15/01 hằng năm",
  "trước ngày 5 hằng tháng",
  "chậm nhất 02 ngày trước khi họp",
])("takes what the reader makes of “%s”", (words) => {
  const { assignments } = readDirective(
    directiveText({ body: `1. Sở Nội vụ báo cáo UBND tỉnh ${words}.` }),
  );
  const dues = assignments.flatMap(({ due }) => due.map(({ value }) => value));
  expect(dues).toHaveLength(1);
  expect(dues.every(accepted)).toBe(true);
});

it.each([
  { before: "2026-11-20T24:00" },
  { by: "2026-11-20T17:60" },
  { by: "20/11/2026" },
  { before: "" },
  { every: "year", before: "cuối năm" },
])("refuses %j", (due) => {
  expect(accepted(due)).toBe(false);
});
