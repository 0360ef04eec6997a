import { vietnameseDate } from "@dondoc/workcalendar";
import type { Cell } from "../../../kernel/workbook/cell.ts";
import {
  figureOf,
  indicatorNamed,
  formulaOf,
  groupOf,
  volumeGroups,
} from "../../indicators/index.ts";
import { daysListed } from "../../settings/index.ts";
import type { Asking, FormColumn, TableAnswer, TableForm } from "../domain/form.ts";
import { balancedCodes, checksOf, columnsAgree } from "../domain/invariants.ts";
import { readAgencyFigures, type AgencyFigures, type Figures } from "../read/agency-figures.ts";

interface FigureColumn extends FormColumn {
  code: string;
  /** The number of things counted, or the rate that they make. */
  take: "numerator" | "value";
}

const counted = (code: string, title: string, band?: string): FigureColumn => ({
  key: code,
  code,
  take: "numerator",
  title,
  ...(band === undefined ? {} : { band }),
  type: "whole",
  opens: { code, part: "numerator" },
  note: formulaOf(indicatorNamed(code)),
});
const rate = (code: string, title: string): FigureColumn => ({
  ...counted(code, title, "Tỷ lệ"),
  take: "value",
  type: "percent",
});

const DONE = "Hoàn thành";
const OPEN = "Chưa hoàn thành";
const figureColumns: readonly FigureColumn[] = [
  counted("CARRIED_OVER", "Kỳ trước chuyển sang"),
  counted("ASSIGNED_IN_PERIOD", "Giao trong kỳ"),
  counted("ASSIGNED", "Tổng số"),
  counted("DONE", "Cộng", DONE),
  counted("DONE_ON_TIME", "Đúng, trước hạn", DONE),
  counted("DONE_LATE", "Quá hạn", DONE),
  counted("DONE_UNDATED", "Không thời hạn", DONE),
  counted("DONE_UNASSESSED", "Chưa đánh giá", DONE),
  counted("OPEN", "Cộng", OPEN),
  counted("OPEN_WITHIN_DUE", "Trong hạn", OPEN),
  counted("OPEN_OVERDUE", "Quá hạn", OPEN),
  counted("OPEN_UNDATED", "Không thời hạn", OPEN),
  counted("OPEN_PAUSED", "Tạm dừng", OPEN),
  counted("OPEN_AWAITING", "Chờ xác nhận", OPEN),
  counted("OPEN_EXTENSION_PENDING", "Chờ gia hạn", OPEN),
  counted("OPEN_RECEIVED_LATE", "Nhận sau hạn", OPEN),
  rate("COMPLETION_OF_ASSIGNED", "Hoàn thành / được giao"),
  rate("COMPLETION_OF_DUE", "Hoàn thành / đến hạn"),
  rate("ON_TIME_OF_DONE", "Đúng hạn / hoàn thành"),
  rate("UPDATED", "Cập nhật đúng kỳ"),
  counted("URGED", "Số lần đôn đốc"),
  counted("EXTENSIONS_PER_TASK", "Số lượt gia hạn"),
  counted("RETURNED", "Số bị trả lại"),
];
const columns: readonly FormColumn[] = [
  { key: "agency", title: "Cơ quan", type: "text", width: 30 },
  ...figureColumns,
  { key: "group", title: "Nhóm khối lượng", type: "text", width: 24 },
  {
    key: "change",
    title: "So cùng thời điểm kỳ trước (điểm %)",
    type: "points",
    note: "Chỉ số chính thức của tỉnh kỳ này trừ kỳ trước tính đến cùng thời điểm, không phải số đã báo cáo của kỳ trước; để trống khi một trong hai kỳ có quá ít nhiệm vụ.",
  },
];

/** The monthly summary: every count is an indicator's, so that the page of indicators says the same. */
export const summary: TableForm = {
  kind: "table",
  code: "F2",
  name: "Tổng hợp theo cơ quan",
  title: "Tổng hợp tình hình thực hiện nhiệm vụ theo cơ quan",
  scope: "period",
  filters: ["unit", "group", "origin", "view"],
  columns,
  read: readSummary,
  notes: ({ settings, before }) => [
    `Tỷ lệ chính thức của tỉnh: ${formulaOf(indicatorNamed(settings["metric.official"]))}.`,
    "Hoàn thành / được giao = đã hoàn thành / tổng số. Hoàn thành / đến hạn = đã hoàn thành / (đã hoàn thành + quá hạn chưa xong). Đúng hạn / hoàn thành = hoàn thành đúng, trước hạn / đã hoàn thành.",
    `Mẫu số dưới ${settings["metric.smallest"]} thì không tính tỷ lệ, ghi số lượng (n/N). Chỉ so sánh các cơ quan trong cùng nhóm khối lượng.`,
    `So với cùng thời điểm kỳ trước: ${before.title}, đến hết ngày ${vietnameseDate(before.day)}.`,
  ],
  empty: "Kỳ này chưa có nhiệm vụ nào. Hãy chọn kỳ khác hoặc bỏ bớt điều kiện.",
};

async function readSummary(asking: Asking): Promise<TableAnswer> {
  const { settings } = asking;
  const official = settings["metric.official"];
  const codes = [
    ...new Set([...figureColumns.map(({ code }) => code), ...balancedCodes, official]),
  ];
  const figures = await readAgencyFigures(asking, codes, official);
  const groups = volumeGroups(daysListed(settings["metric.volumeGroups"]));
  const title = (group: number): string => groups[group]?.title ?? "";
  const lines = figures.agencies
    .map((agency) => ({ agency, group: groupOf(groups, agency.of("ASSIGNED").numerator) }))
    .filter(({ agency }) => codes.some((code) => agency.of(code).denominator > 0))
    .toSorted((a, b) => a.group - b.group || a.agency.name.localeCompare(b.agency.name, "vi"));
  const shown = lines.map(({ agency }) => agency);
  return {
    groups: groups.map((group) => group.title),
    lines: lines.map(({ agency, group }) => ({
      id: agency.unitId,
      group,
      taskId: null,
      unitId: agency.unitId,
      cells: [agency.name, ...cellsOf(agency.of, asking), title(group), change(agency.of, asking)],
    })),
    total: ["Tổng cộng", ...cellsOf(figures.total, asking), "", change(figures.total, asking)],
    checks: agreements(figures, shown),
  };
}

function agreements(figures: Figures, agencies: readonly AgencyFigures[]) {
  const lines = agencies.map(({ name, of }) => ({
    name,
    counts: (code: string) => of(code).numerator,
  }));
  const total = (code: string) => figures.total(code).numerator;
  return [...checksOf(total, lines), columnsAgree(balancedCodes, total, lines)];
}

type FiguresOf = AgencyFigures["of"];

const cellsOf = (of: FiguresOf, { settings }: Asking): Cell[] =>
  figureColumns.map(({ code, take }) => {
    const one = of(code);
    if (take === "numerator") return one.numerator;
    const { value, numerator, denominator } = figureOf(
      indicatorNamed(code),
      one,
      settings["metric.smallest"],
    );
    return value ?? (denominator === 0 ? null : `${numerator}/${denominator}`);
  });

function change(of: FiguresOf, { settings }: Asking): Cell {
  const official = settings["metric.official"];
  const smallest = settings["metric.smallest"];
  const [now, before] = ([0, 1] as const).map(
    (ordinal) => figureOf(indicatorNamed(official), of(official, ordinal), smallest).value,
  );
  return now === null || before === null || now === undefined || before === undefined
    ? null
    : Math.round((now - before) * 100) / 100;
}
