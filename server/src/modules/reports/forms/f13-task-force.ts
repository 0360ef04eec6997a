import type { InspectionKind } from "@dondoc/contract";
import { figureOf, indicatorNamed } from "../../indicators/index.ts";
import { begunInspections, recommendationFigures } from "../../inspections/index.ts";
import type { Cell } from "../../../kernel/workbook/cell.ts";
import type { Asking, FormLine, TableAnswer, TableForm } from "../domain/form.ts";
import { balancedCodes, checksOf } from "../domain/invariants.ts";
import { readAgencyFigures } from "../read/agency-figures.ts";
import { recommendationCheck, recommendationLines } from "./recommendation-lines.ts";

const OVERDUE_AGES = ["OVERDUE_90", "OVERDUE_LONGER"];
const CODES = [...new Set([...balancedCodes, ...OVERDUE_AGES, "STALE_UNDATED", "URGED"])];
const BEGUN = "Bắt đầu trong kỳ, theo sổ kiểm tra";

/** With the code of the one indicator that it counts, whose rows its number opens. */
interface Row {
  title: string;
  number?: Cell;
  rate?: Cell;
  note?: string;
  code?: string;
}

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
  notes: () => [
    "Số liệu của toàn tỉnh, cùng cách tính với biểu tổng hợp theo cơ quan. Dòng có thời hạn, không thời hạn và quá hạn trên 30 ngày cộng từ nhiều chỉ số nên không mở được một danh sách; các số cộng thành mở được ở trang Chỉ số.",
  ],
  empty: "Kỳ này chưa có số liệu.",
};

async function readTaskForce(asking: Asking): Promise<TableAnswer> {
  const official = asking.settings["metric.official"];
  const figures = await readAgencyFigures(asking, [...new Set([...CODES, official])]);
  const of = (code: string): number => figures.total(code).numerator;
  const counting = (title: string, code: string): Row => ({ title, code, number: of(code) });
  const undated = of("OPEN_UNDATED") + of("DONE_UNDATED");
  const rate = figureOf(
    indicatorNamed(official),
    figures.total(official),
    asking.settings["metric.smallest"],
  ).value;
  const { from, to, day } = asking.period;
  const last = to < day ? to : day;
  const begun = await begunInspections(asking.tx, from, last);
  const recommended = await recommendationFigures(asking.tx, { from, day: last });
  const inspected = (title: string, kind: InspectionKind): Row => ({
    title,
    number: begun.get(kind) ?? 0,
    note: BEGUN,
  });
  const rows: readonly Row[] = [
    {
      ...counting("Nhiệm vụ đã rà soát", "ASSIGNED"),
      note: "Kỳ trước chuyển sang và giao trong kỳ",
    },
    { title: "  Có thời hạn", number: of("ASSIGNED") - undated },
    { title: "  Không thời hạn", number: undated },
    { ...counting("Hoàn thành", "DONE"), rate, note: indicatorNamed(official).name },
    counting("  Đúng, trước hạn", "DONE_ON_TIME"),
    counting("  Quá hạn", "DONE_LATE"),
    counting("Chưa hoàn thành", "OPEN"),
    counting("  Quá hạn", "OPEN_OVERDUE"),
    {
      title: "  Quá hạn trên 30 ngày",
      number: OVERDUE_AGES.reduce((sum, code) => sum + of(code), 0),
      note: "Trong số quá hạn chưa xong",
    },
    {
      ...counting("  Không thời hạn, im lặng quá lâu", "STALE_UNDATED"),
      note: `Không có báo cáo tiến độ trong ${asking.settings["noDeadline.staleDays"]} ngày`,
    },
    counting("Lượt đôn đốc bằng văn bản trong kỳ", "URGED"),
    inspected("Cuộc kiểm tra theo kế hoạch", "planned"),
    inspected("Cuộc kiểm tra chuyên đề", "thematic"),
    inspected("Cuộc kiểm tra đột xuất", "unannounced"),
    inspected("Cuộc kiểm tra từ xa", "remote"),
    inspected("Cuộc kiểm tra việc khắc phục", "follow-up"),
    // What an indicator counts is narrowed by origin, the register of recommendations is not.
    ...recommendationLines(recommended).map(({ code, ...row }): Row =>
      code === undefined || asking.filter.origin !== undefined ? row : { ...row, code },
    ),
  ];
  return {
    groups: [],
    total: null,
    checks: [...checksOf(of, []), recommendationCheck(recommended)],
    lines: rows.map(
      ({ title, number = null, rate: percent = null, note = "", code }, at): FormLine => ({
        id: String(at),
        group: null,
        taskId: null,
        unitId: null,
        ...(code === undefined ? {} : { opens: { code, part: "numerator" } }),
        cells: [title, number, percent, note],
      }),
    ),
  };
}
