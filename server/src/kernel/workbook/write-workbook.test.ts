import { unzipSync, strFromU8 } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import type { Sheet } from "./sheet.ts";
import { writeWorkbook } from "./write-workbook.ts";

const sheet = (overrides: Partial<Sheet> = {}): Sheet => ({
  name: "Quá hạn",
  organ: ["UBND TỈNH AN SƠN", "VĂN PHÒNG"],
  title: "Nhiệm vụ quá hạn",
  under: ["Tháng 11/2026 (từ ngày 01/11/2026 đến ngày 30/11/2026)"],
  columns: [
    { title: "Nội dung", band: null, type: "long" },
    { title: "Thời hạn", band: "Ngày", type: "date" },
    { title: "Nhận", band: "Ngày", type: "date" },
    { title: "Số", band: null, type: "whole" },
    { title: "Tỷ lệ", band: null, type: "percent" },
  ],
  lines: [[["Rà soát <thủ tục> & báo cáo", "2026-11-20", null, 12, 83.7]]],
  total: ["Cộng", null, null, 12, 83.7],
  notes: ["Số ngày dương lịch."],
  ...overrides,
});
const partOf = (bytes: Uint8Array, name: string): string => {
  const part = unzipSync(bytes)[name];
  if (!part) throw new Error(`no ${name}`);
  return strFromU8(part);
};

describe("a workbook", () => {
  it("has dates that are dates and rates that are numbers, below the head of an office", async () => {
    const { sheets } = await readXlsx(await writeWorkbook([sheet()]));
    const rows = sheets[0]?.rows ?? [];
    expect(rows[0]).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    const line = rows.find((row) => row.includes("Rà soát <thủ tục> & báo cáo"));
    expect(line?.slice(0, 6)).toEqual([
      1,
      "Rà soát <thủ tục> & báo cáo",
      new Date("2026-11-20T00:00:00Z"),
      null,
      12,
      0.837,
    ]);
  });

  it("freezes, filters and repeats its headings, on A4 across", async () => {
    const bytes = await writeWorkbook([sheet()]);
    const xml = partOf(bytes, "xl/worksheets/sheet1.xml");
    expect(xml).toContain('state="frozen"');
    expect(xml).toContain('<autoFilter ref="A8:F9"/>');
    expect(xml).toContain('paperSize="9" orientation="landscape"');
    expect(partOf(bytes, "xl/workbook.xml")).toContain("_xlnm.Print_Titles");
  });

  it("runs nothing: what looks like a formula is quoted text", async () => {
    const evil = '=HYPERLINK("http://x.example","xem")';
    const bytes = await writeWorkbook([sheet({ lines: [[[evil, "+1", "-2", "@x", "=1+1"]]] })]);
    const xml = partOf(bytes, "xl/worksheets/sheet1.xml");
    expect(xml).not.toContain("<f>");
    expect(xml.match(/s="15" t="inlineStr"/gu)).toHaveLength(5);
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]?.rows.flat()).toContain(evil);
  });

  it("takes any text: control characters, half letters, more than a cell holds", async () => {
    const odd = `a\u0000\u0008b\uD800c${"x".repeat(40_000)}`;
    const { sheets } = await readXlsx(
      await writeWorkbook([sheet({ lines: [[[odd, null, null, null, null]]] })]),
    );
    const cell = String(sheets[0]?.rows.find((row) => row[0] === 1)?.[1]);
    expect(cell.startsWith("abc")).toBe(true);
    expect(cell.length).toBeLessThanOrEqual(32_767);
  });

  it("has a tab for each sheet, no two alike, none too long", async () => {
    const name = "Phản ánh: chậm phối hợp giữa các cơ quan";
    const { sheets } = await readXlsx(
      await writeWorkbook([sheet({ name }), sheet({ name }), sheet({ lines: [] })]),
    );
    const names = sheets.map((one) => one.name);
    expect(new Set(names).size).toBe(3);
    expect(names.every((one) => one.length <= 31 && !one.includes(":"))).toBe(true);
  });

  it("makes the same bytes of the same lines", async () => {
    const [one, other] = [await writeWorkbook([sheet()]), await writeWorkbook([sheet()])];
    expect(one.equals(other)).toBe(true);
  });
});
