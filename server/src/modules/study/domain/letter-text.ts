import type { DocumentAnnex, DocumentBlock } from "@dondoc/contract";
import { calendarDaysBetween, vietnameseDate } from "@dondoc/workcalendar";

export interface MissingLine {
  agency: string;
  dueOn: string | null;
  sentOn: string;
  received: boolean;
}
export interface StudyLetterFacts {
  /** "Văn phòng UBND tỉnh". */
  sender: string;
  /** "Công văn số 978/UBND-HCTC ngày 27/09/2026 của UBND tỉnh". */
  document: string;
  subject: string;
  today: string;
  lines: readonly MissingLine[];
}

const counted = (count: number): string => String(count).padStart(2, "0");

/** A letter to the agencies that have not made a document known: who they are by name, what is asked for. */
export function studyLetter({ sender, document, subject, today, lines }: StudyLetterFacts): {
  subject: string;
  blocks: DocumentBlock[];
  annex: DocumentAnnex;
} {
  const late = lines.filter(({ dueOn }) => dueOn !== null && dueOn < today).length;
  const lateWords = late === 0 ? "" : `, trong đó ${counted(late)} cơ quan đã quá hạn`;
  return {
    subject: "đôn đốc quán triệt, triển khai văn bản chỉ đạo",
    blocks: [
      {
        type: "paragraph",
        text: `Qua theo dõi việc quán triệt, triển khai ${document}${subject === "" ? "" : ` về ${subject}`}, đến ngày ${vietnameseDate(today)} còn ${counted(lines.length)} cơ quan chưa báo cáo đã quán triệt${lateWords} (có Phụ lục kèm theo). ${sender} đề nghị thủ trưởng các cơ quan có tên tại Phụ lục:`,
      },
      {
        type: "item",
        label: "1.",
        text: "Tổ chức quán triệt văn bản đến cán bộ, công chức, viên chức, người lao động thuộc phạm vi quản lý.",
      },
      {
        type: "item",
        label: "2.",
        text: "Báo cáo kết quả quán triệt kèm minh chứng (biên bản, văn bản triển khai, số người dự) trên Hệ thống theo dõi nhiệm vụ",
      },
    ],
    annex: {
      title: "DANH SÁCH CƠ QUAN CHƯA QUÁN TRIỆT",
      landscape: false,
      blocks: [
        {
          type: "table",
          caption: null,
          columns: [
            { title: "STT", share: 7, align: "center" },
            { title: "Cơ quan", share: 37, align: "start" },
            { title: "Ngày gửi", share: 14, align: "center" },
            { title: "Đã xác nhận nhận", share: 14, align: "center" },
            { title: "Hạn quán triệt", share: 14, align: "center" },
            { title: "Quá hạn (ngày)", share: 14, align: "center" },
          ],
          rows: lines.map(({ agency, sentOn, received, dueOn }, index) => [
            String(index + 1),
            agency,
            vietnameseDate(sentOn),
            received ? "Đã nhận" : "Chưa",
            dueOn === null ? "Không ấn định" : vietnameseDate(dueOn),
            dueOn !== null && dueOn < today
              ? String(calendarDaysBetween(dueOn, today))
              : "Trong hạn",
          ]),
        },
      ],
    },
  };
}
