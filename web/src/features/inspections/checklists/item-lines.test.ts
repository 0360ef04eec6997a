import { expect, test } from "vitest";
import { readItemLines, writeItemLines } from "./item-lines.ts";

const text =
  "# 1. Giờ làm việc\nCó mặt đúng giờ | Ghi người, phòng\nKhông bỏ vị trí\n\n# 2. Thẻ\nĐeo thẻ | Tại quầy | Quy chế, Điều 5";

test("items are read by their sections, with where to look and what they rest on, and written back alike", () => {
  const { items, wrong } = readItemLines(text);
  expect(wrong).toBeNull();
  expect(items).toEqual([
    {
      section: "1. Giờ làm việc",
      text: "Có mặt đúng giờ",
      guidance: "Ghi người, phòng",
      basis: null,
    },
    { section: "1. Giờ làm việc", text: "Không bỏ vị trí", guidance: null, basis: null },
    { section: "2. Thẻ", text: "Đeo thẻ", guidance: "Tại quầy", basis: "Quy chế, Điều 5" },
  ]);
  expect(writeItemLines(items)).toBe(text);
  expect(readItemLines(writeItemLines([{ section: "A", text: "x", guidance: null, basis: "y" }])).items[0]).toMatchObject({ guidance: null, basis: "y" }); // prettier-ignore
});

test("what is not understood is named by its line", () => {
  expect(readItemLines("\nĐeo thẻ").wrong).toEqual({ line: 2, what: "section" });
  expect(readItemLines("# A\na | b | c | d").wrong).toEqual({ line: 2, what: "parts" });
  expect(readItemLines(" \n#\n").items).toEqual([]);
});
