import type { DocumentAnnex, DocumentBlock } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";

/** A task as it stands in an urging letter. */
export interface UrgedLine {
  number: number;
  title: string;
  deliverable: string | null;
  /** "978/UBND-NC", or null where the document has no number. */
  reference: string | null;
  lastDay: string;
  daysLate: number;
  /** How often it was urged in writing before. */
  urgedBefore: number;
}
export interface LetterFacts {
  agency: string;
  /** "Văn phòng UBND tỉnh". */
  sender: string;
  today: string;
  lines: readonly UrgedLine[];
  /** Working days to explain in; null where nothing is asked. */
  explainWithin: number | null;
  /** After how many urgings a task comes to the leaders' briefing. */
  escalateAfter: number;
  /** Of a letter about one directive alone: "công văn số 978/UBND-HCTC ngày 27/09/2026". */
  under?: string;
}
export interface LetterText {
  subject: string;
  blocks: DocumentBlock[];
  annex: DocumentAnnex;
}

/** Days and counts below ten are written with a zero, so that no digit can be put before them. */
const counted = (count: number): string => String(count).padStart(2, "0");

/** "15 tháng 10 năm 2026" as the decree writes days; see Decree 30/2020, Phụ lục I, Phần I, mục II.4. */
function dayInWords(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

/**
 * The words of a letter that urges one agency (section 11 of the task digest, L3 and L4): what is overdue, what is asked for, what
 * comes next. The list is its annex.
 */
export function urgingLetter(facts: LetterFacts): LetterText {
  const { agency, sender, today, lines, explainWithin, escalateAfter, under } = facts;
  const followed = under ?? "nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao";
  const before =
    under === undefined
      ? "Chủ tịch UBND tỉnh tại cuộc giao ban gần nhất"
      : "UBND tỉnh xem xét, chỉ đạo";
  return {
    subject:
      explainWithin === null
        ? "đôn đốc thực hiện nhiệm vụ quá hạn"
        : "đôn đốc, giải trình việc chậm thực hiện nhiệm vụ được giao",
    blocks: [
      {
        type: "paragraph",
        text: `Qua theo dõi việc thực hiện ${followed}, đến ${dayInWords(today)} ${agency} còn ${counted(lines.length)} nhiệm vụ đã quá hạn nhưng chưa hoàn thành (có Phụ lục kèm theo). ${sender} đề nghị ${agency}:`,
      },
      {
        type: "item",
        label: "1.",
        text: "Tập trung thực hiện dứt điểm các nhiệm vụ nêu trên; báo cáo kết quả kèm văn bản, tài liệu kiểm chứng trên Hệ thống theo dõi nhiệm vụ.",
      },
      {
        type: "item",
        label: "2.",
        text:
          explainWithin === null
            ? "Nhiệm vụ có khó khăn, vướng mắc vượt thẩm quyền thì báo cáo, đề xuất ngay để UBND tỉnh, Chủ tịch UBND tỉnh xem xét, quyết định."
            : `Giải trình đối với từng nhiệm vụ: nguyên nhân khách quan, chủ quan; trách nhiệm của tổ chức, cá nhân; kế hoạch và thời gian hoàn thành. Gửi giải trình trên Hệ thống trong ${counted(explainWithin)} ngày làm việc kể từ ngày ban hành văn bản này.`,
      },
      {
        type: "paragraph",
        text: `Nhiệm vụ đã đôn đốc quá ${counted(escalateAfter)} lần mà chưa hoàn thành, ${sender} sẽ tổng hợp, báo cáo ${before}`,
      },
    ],
    annex: {
      title: `DANH MỤC NHIỆM VỤ QUÁ HẠN CỦA ${agency.toLocaleUpperCase("vi")}`,
      landscape: false,
      blocks: [
        {
          type: "table",
          caption: null,
          columns: [
            { title: "STT", share: 7, align: "center" },
            { title: "Nhiệm vụ, sản phẩm", share: 44, align: "start" },
            { title: "Văn bản giao", share: 17, align: "center" },
            { title: "Thời hạn", share: 13, align: "center" },
            { title: "Quá hạn (ngày)", share: 10, align: "center" },
            { title: "Đã đôn đốc (lần)", share: 9, align: "center" },
          ],
          rows: lines.map((line, index) => [
            String(index + 1),
            taskInWords(line),
            line.reference ?? "",
            vietnameseDate(line.lastDay),
            String(line.daysLate),
            String(line.urgedBefore),
          ]),
        },
      ],
    },
  };
}

const taskInWords = ({ number, title, deliverable }: UrgedLine): string =>
  deliverable === null || title.includes(deliverable)
    ? `${title} (NV-${number})`
    : `${title}. Sản phẩm: ${deliverable} (NV-${number})`;
