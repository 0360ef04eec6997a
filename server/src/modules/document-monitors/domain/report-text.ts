import type { DocumentAnnex, DocumentBlock, MonitoredCounts } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";

interface ReportedAgency extends MonitoredCounts {
  name: string;
  worst: number;
  reminders: number;
  letters: number;
}
export interface MonitorReportFacts {
  sender: string;
  /** "công văn số 978/UBND-HCTC ngày 27/09/2017". */
  directive: string;
  today: string;
  counts: MonitoredCounts;
  agencies: readonly ReportedAgency[];
  obstacles: readonly { unit: string; number: number; content: string }[];
  /** Of those who must study it: how many have; null where nobody must. */
  study: { must: number; studied: number } | null;
  proposals: readonly string[];
}

const counted = (count: number): string => String(count).padStart(2, "0");
/** With a comma, as Vietnamese writes; 71.4 → "71,4%". */
const share = (part: number, whole: number): string =>
  whole === 0 ? "" : ` (${(Math.round((part * 1000) / whole) / 10).toString().replace(".", ",")}%)`;

/**
 * The report of the agency that follows a directive (A8: "tổng hợp báo cáo kịp thời việc triển khai thực hiện chỉ đạo này"): figures
 * whose parts add up, agencies late by name, what was done to urge them, difficulties, and what it proposes.
 */
export function monitorReport(facts: MonitorReportFacts): {
  subject: string;
  blocks: DocumentBlock[];
  annexes: DocumentAnnex[];
} {
  const { sender, directive, today, counts, agencies, obstacles, study, proposals } = facts;
  const late = agencies.filter(({ overdue }) => overdue > 0);
  const item = (label: string, text: string): DocumentBlock => ({ type: "item", label, text });
  const sum = (part: "reminders" | "letters") => agencies.reduce((all, one) => all + one[part], 0);
  const sections = [
    `Kết quả thực hiện: tổng số ${counted(counts.total)} nhiệm vụ của ${counted(agencies.length)} cơ quan. Đã hoàn thành ${counted(counts.completed)} nhiệm vụ${share(counts.completed, counts.total)}, trong đó muộn hạn ${counted(counts.completedLate)}; quá hạn chưa hoàn thành ${counted(counts.overdue)}${share(counts.overdue, counts.total)}; chờ xác nhận hoàn thành ${counted(counts.submitted)}; đang thực hiện trong hạn ${counted(counts.withinDue)}; không ấn định thời hạn ${counted(counts.undated)}; tạm dừng ${counted(counts.suspended)} (có Phụ lục I kèm theo).`,
    ...(study === null
      ? []
      : [
          `Quán triệt văn bản: ${counted(study.studied)}/${counted(study.must)} cơ quan đã báo cáo quán triệt.`,
        ]),
    late.length === 0
      ? "Đến nay không có cơ quan nào còn nhiệm vụ quá hạn."
      : `Có ${counted(late.length)} cơ quan còn nhiệm vụ quá hạn: ${late.map(({ name, overdue, worst }) => `${name} (${counted(overdue)} nhiệm vụ, lâu nhất ${counted(worst)} ngày)`).join("; ")} (có Phụ lục II kèm theo).`,
    `Công tác đôn đốc: đã nhắc ${counted(sum("reminders"))} lượt cơ quan trên Hệ thống, đôn đốc bằng văn bản ${counted(sum("letters"))} lượt.`,
    obstacles.length === 0
      ? "Khó khăn, vướng mắc: các cơ quan không phản ánh khó khăn, vướng mắc chưa được giải quyết."
      : `Khó khăn, vướng mắc chưa được giải quyết: ${obstacles.map(({ unit, number, content }) => `${unit} (NV-${number}): ${content.replace(/[\s.;]+$/u, "")}`).join("; ")}.`,
  ];
  const last = sections.length + 1;
  return {
    subject: `Tình hình thực hiện ${directive}`,
    blocks: [
      {
        type: "paragraph",
        text: `Thực hiện nhiệm vụ theo dõi ${directive}, ${sender} tổng hợp, báo cáo tình hình triển khai thực hiện, số liệu chốt đến hết ngày ${vietnameseDate(today)}, như sau:`,
      },
      ...sections.map((text, index) => item(`${index + 1}.`, text)),
      item(`${last}.`, "Đề xuất, kiến nghị:"),
      ...proposals.map((text) => item("-", text)),
      {
        type: "paragraph",
        text: `${sender} kính báo cáo UBND tỉnh xem xét, chỉ đạo`,
      },
    ],
    annexes: [byAgency(facts), ...(late.length === 0 ? [] : [lateAgencies(late)])],
  };
}

const PARTS = ["total", "completed", "completedLate", "overdue", "submitted", "withinDue", "undated", "suspended"] as const; // prettier-ignore

function byAgency({ agencies, counts }: MonitorReportFacts): DocumentAnnex {
  const titles = ["Tổng số", "Hoàn thành", "Trong đó muộn hạn", "Quá hạn", "Chờ xác nhận", "Trong hạn", "Không thời hạn", "Tạm dừng"]; // prettier-ignore
  const figures = (row: MonitoredCounts) => PARTS.map((part) => String(row[part]));
  return {
    title: "TỔNG HỢP KẾT QUẢ THỰC HIỆN THEO CƠ QUAN",
    landscape: true,
    blocks: [
      {
        type: "table",
        caption: null,
        columns: [
          { title: "STT", share: 5, align: "center" },
          { title: "Cơ quan", share: 31, align: "start" },
          ...titles.map((title) => ({ title, share: 8, align: "center" as const })),
        ],
        rows: [
          ...agencies.map((agency, index) => [String(index + 1), agency.name, ...figures(agency)]),
          ["", "Tổng cộng", ...figures(counts)],
        ],
      },
    ],
  };
}

const lateAgencies = (late: readonly ReportedAgency[]): DocumentAnnex => ({
  title: "CƠ QUAN CÒN NHIỆM VỤ QUÁ HẠN",
  landscape: false,
  blocks: [
    {
      type: "table",
      caption: null,
      columns: [
        { title: "STT", share: 8, align: "center" },
        { title: "Cơ quan", share: 40, align: "start" },
        { title: "Nhiệm vụ quá hạn", share: 13, align: "center" },
        { title: "Quá hạn lâu nhất (ngày)", share: 14, align: "center" },
        { title: "Đã nhắc (lượt)", share: 11, align: "center" },
        { title: "Công văn đôn đốc", share: 14, align: "center" },
      ],
      rows: late.map(({ name, overdue, worst, reminders, letters }, index) => [
        String(index + 1),
        name,
        String(overdue),
        String(worst),
        String(reminders),
        String(letters),
      ]),
    },
  ],
});
