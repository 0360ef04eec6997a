import type { DocumentAnnex, DocumentBlock } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";

/** A task as it stands on the list for the leaders. */
export interface BriefingLine {
  number: number;
  title: string;
  agency: string;
  /** "978/UBND-NC", or null where the document has no number. */
  reference: string | null;
  lastDay: string | null;
  daysLate: number;
  urged: number;
  explained: string | null;
  unexplained: boolean;
  proposal: string;
}
interface BriefingText {
  subject: string;
  blocks: DocumentBlock[];
  annex: DocumentAnnex;
}

const counted = (count: number): string => String(count).padStart(2, "0");

/**
 * The report by which the Office puts overdue tasks before the leaders (requirement B11: days late, cause, what was urged,
 * proposal); the list is its annex.
 */
export function briefingText(
  heldOn: string,
  sender: string,
  lines: readonly BriefingLine[],
): BriefingText {
  const late = lines.filter(({ daysLate }) => daysLate > 0).length;
  const agencies = new Set(lines.map(({ agency }) => agency)).size;
  const overdue = late === lines.length ? "" : `, trong đó ${counted(late)} nhiệm vụ đã quá hạn`;
  return {
    subject: `Danh mục nhiệm vụ xin ý kiến Chủ tịch UBND tỉnh tại giao ban ngày ${vietnameseDate(heldOn)}`,
    blocks: [
      {
        type: "paragraph",
        text: `Qua theo dõi, đôn đốc việc thực hiện nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao, ${sender} tổng hợp ${counted(lines.length)} nhiệm vụ của ${counted(agencies)} cơ quan xin ý kiến chỉ đạo tại giao ban${overdue}. Số ngày quá hạn, việc đã đôn đốc, giải trình của cơ quan và đề xuất đối với từng nhiệm vụ nêu tại Phụ lục kèm theo.`,
      },
      {
        type: "paragraph",
        text: `${sender} kính trình Chủ tịch UBND tỉnh xem xét, cho ý kiến đối với từng nhiệm vụ: nội dung phải làm, cơ quan thực hiện và thời hạn`,
      },
    ],
    annex: {
      title: "DANH MỤC NHIỆM VỤ XIN Ý KIẾN TẠI GIAO BAN",
      landscape: true,
      blocks: [
        {
          type: "table",
          caption: null,
          columns: [
            { title: "STT", share: 5, align: "center" },
            { title: "Nhiệm vụ, văn bản giao", share: 27, align: "start" },
            { title: "Cơ quan", share: 14, align: "start" },
            { title: "Thời hạn", share: 10, align: "center" },
            { title: "Quá hạn (ngày)", share: 8, align: "center" },
            { title: "Đã đôn đốc, giải trình", share: 18, align: "start" },
            { title: "Đề xuất", share: 18, align: "start" },
          ],
          rows: lines.map((line, index) => [
            String(index + 1),
            `${line.title} (NV-${line.number}${line.reference === null ? "" : `, văn bản số ${line.reference}`})`,
            line.agency,
            line.lastDay === null ? "Không ấn định ngày" : vietnameseDate(line.lastDay),
            line.daysLate > 0 ? String(line.daysLate) : "Trong hạn",
            doneSoFar(line),
            line.proposal,
          ]),
        },
      ],
    },
  };
}

/** "Đã đôn đốc 04 lần. Giải trình: …" */
function doneSoFar({ urged, explained, unexplained }: BriefingLine): string {
  const letters = urged === 0 ? "Chưa đôn đốc bằng văn bản." : `Đã đôn đốc ${counted(urged)} lần.`;
  if (explained !== null) return `${letters} Giải trình: ${explained}`;
  return unexplained ? `${letters} Đã yêu cầu giải trình, chưa trả lời.` : letters;
}
