import { describe, expect, it } from "vitest";
import { readDate } from "../../../kernel/sheet-cells.ts";
import { dayAfter, vietnameseDate } from "./workbook-date.ts";

describe("a date cell", () => {
  it.each([
    [new Date("2025-07-01T00:00:00Z"), "2025-07-01"],
    ["01/07/2025", "2025-07-01"],
    ["1/7/2025", "2025-07-01"],
    ["1/7/25", "2025-07-01"],
    ["31/2/25", null],
    ["1/7/025", null],
    [" 01-07-2025 ", "2025-07-01"],
    ["01.07.2025", "2025-07-01"],
    ["2025-07-01", "2025-07-01"],
    ["29/02/2024", "2024-02-29"],
    ["29/02/2025", null],
    ["07/13/2025", null],
    ["tháng 7/2025", null],
    ["", null],
    [45_839, null],
    [new Date(Number.NaN), null],
  ])("%s is %s", (cell, date) => expect(readDate(cell)).toBe(date));
});

it("days are written as officials write them, and follow each other over a year's end", () => {
  expect(vietnameseDate("2025-07-01")).toBe("01/07/2025");
  expect(dayAfter("2025-12-31")).toBe("2026-01-01");
});
