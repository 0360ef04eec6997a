import { DocumentAnnex } from "@dondoc/contract";
import { expect, it } from "vitest";
import { builtInTemplate } from "./built-in-template.ts";
import type { Adjustment, ReportContent } from "./content.ts";
import { monthlyText } from "./monthly-text.ts";

const ID = "0198a000-0000-7000-8000-000000000001";
const adjustment = (number: number): Adjustment => ({
  ofPeriod: "Tháng 10/2026",
  ofReportId: ID,
  taskId: ID,
  number,
  unitId: ID,
  agency: "Sở Tài chính",
  kind: "back-dated",
  before: "OPEN_OVERDUE",
  after: "DONE_LATE",
  onDay: "2026-11-03",
});
const content = (adjustments: Adjustment[]): ReportContent => ({
  period: {
    code: "2026-11",
    title: "Tháng 11/2026",
    from: "2026-11-01",
    to: "2026-11-30",
    asOf: "2026-11-22",
    rule: "CALENDAR",
  },
  totals: {},
  rate: { code: "A", name: "Tỷ lệ", formula: "Một phần hai", now: null, before: null },
  agencies: [],
  checks: [],
  overdue: { total: 0, longer: 0, shown: 0 },
  adjustments,
  adjustedFigures: [],
  rules: { settings: {}, indicators: [], template: 0 },
});
const annexOf = (adjustments: Adjustment[]) =>
  monthlyText(builtInTemplate, content(adjustments), [], {
    sender: "Văn phòng UBND tỉnh",
    obstacles: "",
    proposals: "",
  }).annexes.find(({ title }) => title.startsWith("ĐIỀU CHỈNH"));

it("prints of very many corrected tasks the first sixty and says how many there are and where", () => {
  const annex = annexOf(Array.from({ length: 4_187 }, (_, at) => adjustment(at + 1)));
  expect(DocumentAnnex.safeParse(annex).success).toBe(true);
  const tables = annex?.blocks.filter((block) => block.type === "table") ?? [];
  expect(tables.map(({ rows }) => rows.length)).toEqual([0, 60]);
  expect(annex?.blocks.at(-1)).toEqual({
    type: "paragraph",
    text: "Ghi chú: nêu 60 nhiệm vụ trong tổng số 4.187; danh mục đầy đủ ở trang báo cáo này trên Hệ thống.",
  });
});

it("prints few corrected tasks one and all, without a note", () => {
  const annex = annexOf([adjustment(1), adjustment(2)]);
  expect(annex?.blocks.map(({ type }) => type)).toEqual(["table", "table"]);
});
