import type { DocumentAnnex, DocumentBlock } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { blockOf } from "../../../drafting/index.ts";
import { shown } from "../../domain/display.ts";
import { standingWords } from "../../domain/words.ts";
import { adjustmentWords } from "./adjustment-words.ts";
import type { OverdueLine, ReportAgency, ReportContent } from "./content.ts";
import { monthInWords } from "./month-in-words.ts";
import { rateChange } from "./rate-change.ts";
import { fill, fillLine, type Template } from "./template.ts";
import type { FieldName } from "./template-fields.ts";

export interface MonthlyText {
  subject: string;
  blocks: DocumentBlock[];
  annexes: DocumentAnnex[];
}
interface Typed {
  sender: string;
  obstacles: string;
  proposals: string;
}

/** Counts below ten are written with a zero, so that no digit can be put before them. */
const counted = (count: number): string =>
  count > 0 && count < 10 ? `0${count}` : new Intl.NumberFormat("vi-VN").format(count);
/** No document names more agencies in one sentence; its table has them all. */
const NAMED = 10;

/** The words and tables of the monthly report, by the office's template. */
export function monthlyText(
  template: Template,
  content: ReportContent,
  lines: readonly OverdueLine[],
  typed: Typed,
): MonthlyText {
  const values = valuesOf(content, typed);
  return {
    subject: fillLine(template.subject, values),
    blocks: fill(template.body, values).flatMap((line) =>
      "table" in line ? overdueTable(content.agencies) : [blockOf(line.text)],
    ),
    annexes: [
      summaryAnnex(content),
      ...(lines.length === 0 ? [] : [overdueAnnex(content, lines)]),
      ...(content.adjustments.length === 0 ? [] : [adjustmentAnnex(content)]),
    ],
  };
}

function valuesOf(content: ReportContent, typed: Typed): Record<FieldName, string> {
  const { period, rate, overdue } = content;
  const of = (code: string): string => counted(content.totals[code]?.numerator ?? 0);
  return {
    donVi: typed.sender,
    ky: monthInWords(period.code),
    tuNgay: vietnameseDate(period.from),
    denNgay: vietnameseDate(period.to),
    ngayChot: vietnameseDate(period.asOf),
    tongSo: of("ASSIGNED"),
    chuyenSang: of("CARRIED_OVER"),
    giaoTrongKy: of("ASSIGNED_IN_PERIOD"),
    hoanThanh: of("DONE"),
    dungHan: of("DONE_ON_TIME"),
    hoanThanhQuaHan: of("DONE_LATE"),
    hoanThanhKhongHan: of("DONE_UNDATED"),
    hoanThanhChuaDanhGia: of("DONE_UNASSESSED"),
    chuaHoanThanh: of("OPEN"),
    trongHan: of("OPEN_WITHIN_DUE"),
    quaHan: of("OPEN_OVERDUE"),
    quaHanLau: counted(overdue.longer),
    khongThoiHan: of("OPEN_UNDATED"),
    tamDung: of("OPEN_PAUSED"),
    choXacNhan: of("OPEN_AWAITING"),
    choGiaHan: of("OPEN_EXTENSION_PENDING"),
    nhanSauHan: of("OPEN_RECEIVED_LATE"),
    congThuc: `Tỷ lệ ${lower(rate.name)} (${lower(rate.formula)})`,
    tyLe: rate.now === null ? "không tính vì quá ít nhiệm vụ" : shown("percent", rate.now),
    soKyTruoc: rateChange(rate),
    coQuanQuaHan: agenciesInWords(content),
    donDoc: of("URGED"),
    giaHan: of("EXTENSIONS_PER_TASK"),
    traLai: of("RETURNED"),
    vuongMac: typed.obstacles,
    dieuChinh: adjustmentsInWords(content),
    kienNghi: typed.proposals,
    "bang.coQuanQuaHan": "",
  };
}

const lower = (text: string): string => text.slice(0, 1).toLocaleLowerCase("vi") + text.slice(1);

const overdueOf = ({ counts }: ReportAgency): number => counts["OPEN_OVERDUE"] ?? 0;
const lateAgencies = (agencies: readonly ReportAgency[]): ReportAgency[] =>
  agencies
    .filter((agency) => overdueOf(agency) > 0)
    .toSorted(
      (a, b) =>
        overdueOf(b) - overdueOf(a) || b.worst - a.worst || a.name.localeCompare(b.name, "vi"),
    );

function agenciesInWords({ agencies, period }: ReportContent): string {
  const late = lateAgencies(agencies);
  if (late.length === 0)
    return `Đến hết ngày ${vietnameseDate(period.asOf)} không có cơ quan nào có nhiệm vụ quá hạn.`;
  const named = late
    .slice(0, NAMED)
    .map((agency) => `${agency.name} (${counted(overdueOf(agency))})`)
    .join(", ");
  const others = late.length > NAMED ? ` và ${late.length - NAMED} cơ quan khác` : "";
  return `Có ${counted(late.length)} cơ quan có nhiệm vụ quá hạn chưa hoàn thành: ${named}${others}. Danh mục nhiệm vụ nêu tại Phụ lục II.`;
}

function overdueTable(agencies: readonly ReportAgency[]): DocumentBlock[] {
  const late = lateAgencies(agencies);
  if (late.length === 0) return [];
  return [
    {
      type: "table",
      caption: null,
      columns: [
        { title: "STT", share: 8, align: "center" },
        { title: "Cơ quan", share: 42, align: "start" },
        { title: "Tổng số nhiệm vụ", share: 16, align: "center" },
        { title: "Quá hạn", share: 16, align: "center" },
        { title: "Quá hạn lâu nhất (ngày)", share: 18, align: "center" },
      ],
      rows: late.map((agency, at) => [
        String(at + 1),
        agency.name,
        String(agency.counts["ASSIGNED"] ?? 0),
        String(overdueOf(agency)),
        String(agency.worst),
      ]),
    },
  ];
}

/** What is printed of each agency: parts that add up on the paper itself. */
const printed: readonly { title: string; codes: readonly string[]; share: number }[] = [
  { title: "Chuyển sang", codes: ["CARRIED_OVER"], share: 7 },
  { title: "Giao trong kỳ", codes: ["ASSIGNED_IN_PERIOD"], share: 7 },
  { title: "Tổng số", codes: ["ASSIGNED"], share: 7 },
  { title: "HT đúng, trước hạn", codes: ["DONE_ON_TIME"], share: 8 },
  { title: "HT quá hạn", codes: ["DONE_LATE"], share: 7 },
  { title: "HT khác", codes: ["DONE_UNDATED", "DONE_UNASSESSED"], share: 6 },
  { title: "Chưa HT, trong hạn", codes: ["OPEN_WITHIN_DUE"], share: 8 },
  { title: "Chưa HT, quá hạn", codes: ["OPEN_OVERDUE"], share: 8 },
  { title: "Chưa HT, không hạn", codes: ["OPEN_UNDATED"], share: 8 },
  {
    title: "Chưa HT, khác",
    codes: ["OPEN_PAUSED", "OPEN_AWAITING", "OPEN_EXTENSION_PENDING", "OPEN_RECEIVED_LATE"],
    share: 8,
  },
];

function summaryAnnex({ agencies, totals, rate, period }: ReportContent): DocumentAnnex {
  const cells = (of: (code: string) => number) =>
    printed.map(({ codes }) => String(codes.reduce((sum, code) => sum + of(code), 0)));
  return {
    title: "TỔNG HỢP TÌNH HÌNH THỰC HIỆN NHIỆM VỤ THEO CƠ QUAN",
    landscape: true,
    blocks: [
      {
        type: "table",
        caption: null,
        columns: [
          { title: "STT", share: 5, align: "center" },
          { title: "Cơ quan", share: 21, align: "start" },
          ...printed.map(({ title, share }) => ({ title, share, align: "center" as const })),
          { title: "Tỷ lệ", share: 8, align: "center" },
        ],
        rows: [
          ...agencies.map((agency, at) => [
            String(at + 1),
            agency.name,
            ...cells((code) => agency.counts[code] ?? 0),
            shown("percent", agency.rate),
          ]),
          [
            "",
            "Tổng cộng",
            ...cells((code) => totals[code]?.numerator ?? 0),
            rate.now === null ? "" : shown("percent", rate.now),
          ],
        ],
      },
      {
        type: "paragraph",
        text: `Ghi chú: số liệu từ ngày ${vietnameseDate(period.from)} đến ngày ${vietnameseDate(period.to)}, chốt đến hết ngày ${vietnameseDate(period.asOf)}. HT: hoàn thành. HT khác: không ấn định thời hạn, chưa đánh giá. Chưa HT khác: tạm dừng, chờ xác nhận, chờ quyết định gia hạn, nhận sau hạn. Tỷ lệ: ${lower(rate.formula)}; ghi n/N khi có quá ít nhiệm vụ.`,
      },
    ],
  };
}

function overdueAnnex({ overdue }: ReportContent, lines: readonly OverdueLine[]): DocumentAnnex {
  const cut = overdue.total - lines.length;
  return {
    title: "DANH MỤC NHIỆM VỤ QUÁ HẠN CHƯA HOÀN THÀNH",
    landscape: true,
    blocks: [
      {
        type: "table",
        caption: null,
        columns: [
          { title: "STT", share: 5, align: "center" },
          { title: "Nhiệm vụ", share: 43, align: "start" },
          { title: "Cơ quan chủ trì", share: 17, align: "start" },
          { title: "Văn bản giao", share: 13, align: "center" },
          { title: "Thời hạn", share: 9, align: "center" },
          { title: "Quá hạn (ngày)", share: 7, align: "center" },
          { title: "Đôn đốc (lần)", share: 6, align: "center" },
        ],
        rows: lines.map((line, at) => [
          String(at + 1),
          `${line.title} (NV-${line.number})`,
          line.agency,
          line.reference ?? "",
          vietnameseDate(line.lastDay),
          String(line.daysLate),
          String(line.urged),
        ]),
      },
      ...(cut > 0
        ? [
            {
              type: "paragraph" as const,
              text: `Ghi chú: nêu ${counted(lines.length)} nhiệm vụ quá hạn lâu nhất trong tổng số ${counted(overdue.total)}; danh mục đầy đủ trong bảng tính kèm theo trên Hệ thống.`,
            },
          ]
        : []),
    ],
  };
}

function adjustmentsInWords({ adjustments, adjustedFigures }: ReportContent): string {
  if (adjustments.length === 0)
    return "Không có điều chỉnh đối với số liệu đã báo cáo các kỳ trước.";
  const periods = [...new Set(adjustments.map(({ ofPeriod }) => ofPeriod))].join(", ");
  return `Số liệu đã báo cáo (${periods}) được điều chỉnh đối với ${counted(adjustments.length)} nhiệm vụ, ${counted(adjustedFigures.length)} số liệu của các cơ quan; báo cáo đã gửi giữ nguyên, số cũ, số mới và lý do nêu tại Phụ lục điều chỉnh kèm theo.`;
}

/** Nobody reads longer lists on paper; the page of the report has all. */
const PRINTED = { figures: 300, tasks: 60 } as const;

function adjustmentAnnex({ adjustments, adjustedFigures }: ReportContent): DocumentAnnex {
  const cut = (all: number, printed: number, what: string): DocumentBlock[] =>
    all > printed
      ? [
          {
            type: "paragraph",
            text: `Ghi chú: nêu ${counted(printed)} ${what} trong tổng số ${counted(all)}; danh mục đầy đủ ở trang báo cáo này trên Hệ thống.`,
          },
        ]
      : [];
  return {
    title: "ĐIỀU CHỈNH SỐ LIỆU ĐÃ BÁO CÁO",
    landscape: true,
    blocks: [
      {
        type: "table",
        caption: "1. Số liệu theo cơ quan",
        columns: [
          { title: "Kỳ đã báo cáo", share: 18, align: "start" },
          { title: "Cơ quan", share: 34, align: "start" },
          { title: "Số liệu", share: 28, align: "start" },
          { title: "Số cũ", share: 10, align: "center" },
          { title: "Số mới", share: 10, align: "center" },
        ],
        rows: adjustedFigures
          .slice(0, PRINTED.figures)
          .map((one) => [
            one.ofPeriod,
            one.agency,
            one.figure,
            String(one.before),
            String(one.after),
          ]),
      },
      ...cut(adjustedFigures.length, PRINTED.figures, "số liệu"),
      {
        type: "table",
        caption: "2. Từng nhiệm vụ",
        columns: [
          { title: "Kỳ đã báo cáo", share: 14, align: "start" },
          { title: "Nhiệm vụ", share: 10, align: "center" },
          { title: "Cơ quan", share: 20, align: "start" },
          { title: "Đã báo cáo", share: 17, align: "start" },
          { title: "Điều chỉnh thành", share: 17, align: "start" },
          { title: "Lý do", share: 22, align: "start" },
        ],
        rows: adjustments
          .slice(0, PRINTED.tasks)
          .map((one) => [
            one.ofPeriod,
            `NV-${one.number}`,
            one.agency,
            one.before === null ? "Chưa có" : standingOf(one.before),
            standingOf(one.after),
            adjustmentWords(one),
          ]),
      },
      ...cut(adjustments.length, PRINTED.tasks, "nhiệm vụ"),
    ],
  };
}

const standingOf = (standing: string): string =>
  Object.entries(standingWords).find(([code]) => code === standing)?.[1] ?? standing;
