import { describe, expect, it } from "vitest";
import { readMoment } from "./read-moment.ts";

describe("the moment that a cell of a manifest says", () => {
  it.each([
    ["20/11/2026 08:15", "2026-11-20T01:15:00Z"],
    ["20/11/2026, 08:15:20", "2026-11-20T01:15:20Z"],
    ["8h15 20/11/2026", "2026-11-20T01:15:00Z"],
    ["8 giờ 15 20/11/2026", "2026-11-20T01:15:00Z"],
    ["20-11-2026 8:15:20 CH", "2026-11-20T13:15:20Z"],
    ["20/11/2026 12:05 SA", "2026-11-19T17:05:00Z"],
    ["08:15 20-11-2026", "2026-11-20T01:15:00Z"],
    ["2026-11-20 08:15:20", "2026-11-20T01:15:20Z"],
    ["2026-11-20T08:15:20+07:00", "2026-11-20T01:15:20Z"],
    ["2026-11-20T08:15:20.250+0700", "2026-11-20T01:15:20Z"],
    ["2026-11-20T01:15:20Z", "2026-11-20T01:15:20Z"],
    ["2026:11:20 08:15:20", "2026-11-20T01:15:20Z"],
    // What the workbook's clock showed, and the last day of a leap year's February.
    [new Date("2026-11-20T08:15:19.999Z"), "2026-11-20T01:15:20Z"],
    ["29/02/2028 00:00", "2028-02-28T17:00:00Z"],
  ])("of %s is %s", (cell, moment) => {
    expect(readMoment(cell)).toBe(moment);
  });

  it.each([
    "20/11/2026",
    "08:15",
    "",
    "hôm qua 08:15",
    "20/11/2026 25:15",
    "20/11/2026 08:75",
    "20/11/2026 13:15 CH",
    "31/02/2026 08:15",
    "29/02/2026 08:15",
    "2026-11-20 08:15:20:99",
    45_980.34,
    new Date("2026-11-20T00:00:00Z"),
    // 08:15 alone, as workbooks that count from 1900 and from the day before keep it.
    new Date("1899-12-30T08:15:00Z"),
    new Date("1899-12-31T08:15:00Z"),
    new Date(Number.NaN),
    null,
  ])("of %s is none", (cell) => {
    expect(readMoment(cell)).toBeNull();
  });
});
