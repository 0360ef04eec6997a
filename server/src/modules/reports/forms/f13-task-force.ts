import type { InspectionKind, LineOpens } from "@dondoc/contract";
import { figureOf, indicatorNamed } from "../../indicators/index.ts";
import { begunInspections, daysOf, recommendationFigures } from "../../inspections/index.ts";
import type { Cell } from "../../../kernel/workbook/cell.ts";
import type { Asking, FormLine, TableAnswer, TableForm } from "../domain/form.ts";
import { balancedCodes, checksOf } from "../domain/invariants.ts";
import { readAgencyFigures } from "../read/agency-figures.ts";
import { recommendationCheck, recommendationLines } from "./recommendation-lines.ts";

const UNDATED = "UNDATED_OF_ASSIGNED";
const CODES = [
  ...new Set([...balancedCodes, UNDATED, "OVERDUE_OVER_30", "STALE_UNDATED", "URGED"]),
];
const BEGUN = "Bắt đầu trong kỳ, theo sổ kiểm tra";

/** With what its number opens. */
interface Row {
  title: string;
  number?: Cell;
  rate?: Cell;
  note?: string;
  opens: LineOpens;
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
    "Số liệu của toàn tỉnh, cùng cách tính với biểu tổng hợp theo cơ quan. Lọc theo nguồn giao chỉ lọc nhiệm vụ, không lọc cuộc kiểm tra và kiến nghị.",
  ],
  empty: "Kỳ này chưa có số liệu.",
};

async function readTaskForce(asking: Asking): Promise<TableAnswer> {
  const official = asking.settings["metric.official"];
  const figures = await readAgencyFigures(asking, [...new Set([...CODES, official])]);
  const of = (code: string): number => figures.total(code).numerator;
  const counting = (title: string, code: string): Row => ({
    title,
    number: of(code),
    opens: { code, part: "numerator" },
  });
  const rate = figureOf(
    indicatorNamed(official),
    figures.total(official),
    asking.settings["metric.smallest"],
  ).value;
  const within = daysOf(asking.period);
  const begun = await begunInspections(asking.tx, within.from, within.day);
  const recommended = await recommendationFigures(asking.tx, within);
  const inspected = (title: string, kind: InspectionKind): Row => ({
    title,
    number: begun.get(kind) ?? 0,
    note: BEGUN,
    opens: { register: "inspections", kind },
  });
  const rows: readonly Row[] = [
    {
      ...counting("Nhiệm vụ đã rà soát", "ASSIGNED"),
      note: "Kỳ trước chuyển sang và giao trong kỳ",
    },
    {
      title: "  Có thời hạn",
      number: figures.total(UNDATED).denominator - of(UNDATED),
      opens: { code: UNDATED, part: "difference" },
    },
    counting("  Không thời hạn", UNDATED),
    { ...counting("Hoàn thành", "DONE"), rate, note: indicatorNamed(official).name },
    counting("  Đúng, trước hạn", "DONE_ON_TIME"),
    counting("  Quá hạn", "DONE_LATE"),
    counting("Chưa hoàn thành", "OPEN"),
    counting("  Quá hạn", "OPEN_OVERDUE"),
    {
      ...counting("  Quá hạn trên 30 ngày", "OVERDUE_OVER_30"),
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
    ...recommendationLines.map(({ show, ...row }): Row => ({
      ...row,
      number: recommended[show],
      opens: { register: "recommendations", show },
    })),
  ];
  return {
    groups: [],
    total: null,
    checks: [...checksOf(of, []), recommendationCheck(recommended)],
    lines: rows.map(
      ({ title, number = null, rate: percent = null, note = "", opens }, at): FormLine => ({
        id: String(at),
        group: null,
        taskId: null,
        unitId: null,
        opens,
        cells: [title, number, percent, note],
      }),
    ),
  };
}
