import { figureOf, indicatorNamed } from "../../indicators/index.ts";
import type { Cell } from "../../../kernel/workbook/cell.ts";
import type { Asking, FormLine, TableAnswer, TableForm } from "../domain/form.ts";
import { balancedCodes, checksOf } from "../domain/invariants.ts";
import { readAgencyFigures } from "../read/agency-figures.ts";

const OVERDUE_AGES = ["OVERDUE_90", "OVERDUE_LONGER"];
const CODES = [...new Set([...balancedCodes, ...OVERDUE_AGES, "STALE_UNDATED", "URGED"])];
/** Figures of inspections begin with the register of inspections. */
const LATER =
  "Chưa có số liệu: hệ thống chưa có sổ kiểm tra, Tổ công tác tự ghi vào ô này sau khi xuất.";

/** The report of the working group: what was looked over, how it stood, what was inspected. */
export const taskForce: TableForm = {
  kind: "table",
  code: "F13",
  name: "Báo cáo Tổ công tác",
  title: "Số liệu báo cáo của Tổ công tác",
  scope: "period",
  filters: ["origin"],
  province: true,
  columns: [
    { key: "figure", title: "Nội dung", type: "long", width: 60 },
    { key: "number", title: "Số lượng", type: "whole", width: 12 },
    { key: "rate", title: "Tỷ lệ", type: "percent" },
    { key: "note", title: "Ghi chú", type: "long", width: 60 },
  ],
  read: readTaskForce,
  notes: () => ["Số liệu của toàn tỉnh, cùng cách tính với biểu tổng hợp theo cơ quan."],
  empty: "Kỳ này chưa có số liệu.",
};

async function readTaskForce(asking: Asking): Promise<TableAnswer> {
  const official = asking.settings["metric.official"];
  const figures = await readAgencyFigures(asking, [...new Set([...CODES, official])]);
  const of = (code: string): number => figures.total(code).numerator;
  const undated = of("OPEN_UNDATED") + of("DONE_UNDATED");
  const rate = figureOf(
    indicatorNamed(official),
    figures.total(official),
    asking.settings["metric.smallest"],
  ).value;
  const rows: [string, Cell, Cell, string][] = [
    ["Nhiệm vụ đã rà soát", of("ASSIGNED"), null, "Kỳ trước chuyển sang và giao trong kỳ"],
    ["  Có thời hạn", of("ASSIGNED") - undated, null, ""],
    ["  Không thời hạn", undated, null, ""],
    ["Hoàn thành", of("DONE"), rate, indicatorNamed(official).name],
    ["  Đúng, trước hạn", of("DONE_ON_TIME"), null, ""],
    ["  Quá hạn", of("DONE_LATE"), null, ""],
    ["Chưa hoàn thành", of("OPEN"), null, ""],
    ["  Quá hạn", of("OPEN_OVERDUE"), null, ""],
    [
      "  Quá hạn trên 30 ngày",
      OVERDUE_AGES.reduce((sum, code) => sum + of(code), 0),
      null,
      "Trong số quá hạn chưa xong",
    ],
    [
      "  Không thời hạn, im lặng quá lâu",
      of("STALE_UNDATED"),
      null,
      `Không có báo cáo tiến độ trong ${asking.settings["noDeadline.staleDays"]} ngày`,
    ],
    ["Lượt đôn đốc bằng văn bản trong kỳ", of("URGED"), null, ""],
    ["Cuộc kiểm tra theo kế hoạch", null, null, LATER],
    ["Cuộc kiểm tra chuyên đề", null, null, LATER],
    ["Cuộc kiểm tra đột xuất", null, null, LATER],
    ["Kiến nghị sau kiểm tra", null, null, LATER],
    ["Kiến nghị đã khắc phục", null, null, LATER],
  ];
  return {
    groups: [],
    total: null,
    checks: checksOf(of, []),
    lines: rows.map((cells, at): FormLine => ({
      id: String(at),
      group: null,
      taskId: null,
      unitId: null,
      cells,
    })),
  };
}
