import type { DocumentAnnex, DocumentBlock, ProposedKind } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";

export interface MeasureFacts {
  kind: ProposedKind;
  /** "Sở Tài chính"; of a head or person "đồng chí Nguyễn Văn A, Giám đốc Sở Tài chính". */
  whom: string;
  agency: string;
  asOf: string;
  cause: string;
  remedyWanted: string | null;
  remedyBy: string | null;
  countsFor: string;
  explainBy: string | null;
  explanation: { text: string; on: string } | null;
  grounds: readonly { label: string; lines: readonly string[]; mitigating: readonly string[] }[];
}
export interface MeasureText {
  subject: string;
  blocks: DocumentBlock[];
  annex: DocumentAnnex | null;
}

const verbs: Record<ProposedKind, string> = {
  reminder: "nhắc nhở",
  criticism: "phê bình",
  "severe-criticism": "phê bình nghiêm khắc",
  praise: "biểu dương",
};

const period = (code: string): string =>
  code.includes("-Q")
    ? `quý ${["", "I", "II", "III", "IV"][Number(code.slice(-1))] ?? ""} năm ${code.slice(0, 4)}`
    : `năm ${code}`;
const counted = (count: number): string => String(count).padStart(2, "0");
const ended = (text: string): string => text.trim().replace(/[\s.;,]+$/u, "");

/** "ngày 05 tháng 11 năm 2026", as Decree 30/2020, Phụ lục I writes days. */
function dayInWords(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

/**
 * The words of a reminder, criticism or praise: what the record says, what was answered, what the Chair says of it. The grounds are
 * its annex, with what speaks for the other side in a column of its own.
 */
export function measureText(facts: MeasureFacts): MeasureText {
  const { kind, whom, agency, asOf, cause, remedyWanted, remedyBy, grounds } = facts;
  const praise = kind === "praise";
  const annexed = grounds.length > 0 ? " (có Phụ lục kèm theo)" : "";
  const opening: DocumentBlock = {
    type: "paragraph",
    text: `Qua theo dõi việc thực hiện nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao, đến hết ${dayInWords(asOf)} ${agency} có ${counted(grounds.length)} nội dung làm căn cứ xem xét${annexed}. ${ended(cause)}.`,
  };
  const heard: DocumentBlock[] = facts.explanation
    ? [
        {
          type: "paragraph",
          text: `Ngày ${vietnameseDate(facts.explanation.on)}, ${whom} đã giải trình: “${ended(facts.explanation.text)}”.`,
        },
      ]
    : facts.explainBy === null || praise
      ? []
      : [
          {
            type: "paragraph",
            text: `Đã thông báo để ${whom} giải trình đến hết ${dayInWords(facts.explainBy)}; hết thời hạn không có giải trình.`,
          },
        ];
  const wanted = remedyWanted === null ? null : ended(remedyWanted);
  const verdict: DocumentBlock[] = praise
    ? [
        {
          type: "paragraph",
          text: `Chủ tịch UBND tỉnh biểu dương ${whom}; đề nghị tiếp tục phát huy kết quả đã đạt được. Giao Sở Nội vụ ghi sổ, tổng hợp phục vụ đánh giá ${period(facts.countsFor)}`,
        },
      ]
    : [
        {
          type: "paragraph",
          text: `Chủ tịch UBND tỉnh ${verbs[kind]} ${whom}, đồng thời yêu cầu:`,
        },
        {
          type: "item",
          label: "1.",
          text: `${agency} ${wanted === null ? "tập trung thực hiện dứt điểm các nội dung nêu tại Phụ lục" : lower(wanted)}${remedyBy === null ? "" : `, chậm nhất ${dayInWords(remedyBy)}`}; báo cáo kết quả khắc phục về UBND tỉnh (qua Sở Nội vụ).`,
        },
        {
          type: "item",
          label: "2.",
          text: `Sở Nội vụ ghi sổ, theo dõi việc khắc phục và tổng hợp phục vụ đánh giá ${period(facts.countsFor)}`,
        },
      ];
  return {
    subject: praise
      ? "biểu dương kết quả thực hiện nhiệm vụ được giao"
      : `${verbs[kind]} trong thực hiện nhiệm vụ được giao`,
    blocks: [opening, ...heard, ...verdict],
    annex: grounds.length === 0 ? null : annexOf(grounds, asOf, praise),
  };
}

const lower = (text: string): string => text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);

function annexOf(grounds: MeasureFacts["grounds"], asOf: string, praise: boolean): DocumentAnnex {
  const column = (title: string, share: number, align: "start" | "center" = "start") => ({
    title,
    share,
    align,
  });
  const columns = praise
    ? [column("STT", 8, "center"), column("Nội dung", 46), column("Kết quả", 46)]
    : [
        column("STT", 7, "center"),
        column("Nội dung", 38),
        column("Dữ liệu theo dõi", 30),
        column("Nội dung cần xem xét", 25),
      ];
  const rows = grounds.map(({ label, lines, mitigating }, index) => [
    String(index + 1),
    label,
    lines.join("; "),
    mitigating.length === 0 ? "Không" : mitigating.join("; "),
  ]);
  return {
    title: praise ? "Kết quả thực hiện nhiệm vụ" : "Các nội dung làm căn cứ",
    landscape: false,
    blocks: [
      {
        type: "table",
        caption: `Số liệu tính đến hết ngày ${vietnameseDate(asOf)}`,
        columns,
        rows: praise ? rows.map((row) => row.slice(0, 3)) : rows,
      },
    ],
  };
}
