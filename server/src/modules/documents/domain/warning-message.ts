import type { DocumentDetail } from "@dondoc/contract";
import type { Check, Warning } from "@dondoc/directive";
import { numberDoubt, writtenDate } from "./words.ts";

type DocumentWarning = DocumentDetail["warnings"][number];

const sentences: Record<Warning["code"] | Check["code"], (detail: string) => string> = {
  NUMBER_MISSING: () => "Văn bản không có số. Hãy đối chiếu bản gốc; số có thể bổ sung sau.",
  NUMBER_DOUBTFUL: (detail) =>
    `Số văn bản “${detail}” ${numberDoubt(detail)}. Hãy đối chiếu bản gốc.`,
  DATE_MISSING: () =>
    "Văn bản không ghi đủ ngày ban hành. Hãy đối chiếu bản gốc; hạn tính từ ngày ban hành sẽ tạm tính từ ngày đến.",
  SECONDARY_SOURCE: () =>
    "Đây là bản tin hoặc bản đăng lại, không phải văn bản gốc. Hãy xin bản gốc để thay thế.",
  CITATION_AFTER_DOCUMENT: (detail) =>
    `Văn bản được viện dẫn “${detail}” mang ngày sau ngày của chính văn bản này. Hãy đối chiếu, có thể in nhầm ngày.`,
  DUE_BEFORE_DOCUMENT: (detail) =>
    `Thời hạn “${detail}” trước ngày ban hành văn bản. Hãy đối chiếu với bản gốc.`,
  DUPLICATE_PROVISION: (detail) =>
    `Văn bản có hai mục cùng ký hiệu “${detail}”. Hãy xem kỹ để không sót mục nào.`,
  NUMBERING_GAP: (detail) =>
    `Cách đánh số nhảy từ “${detail.replace(" → ", "” sang “")}”. Hãy đối chiếu bản gốc xem có sót mục nào không.`,
  REPORT_WITHOUT_DATE: (detail) =>
    `${detail.replaceAll("; ", "") === "" ? "Có nội dung không đánh số" : `Mục ${detail}`} yêu cầu báo cáo nhưng không nêu thời hạn. Hãy ấn định thời hạn hoặc xác nhận không có hạn.`,
  INSTRUCTION_TO_SOFTWARE: (detail) =>
    `Văn bản có câu ra lệnh cho phần mềm: “${detail}”. Phần mềm chỉ coi đó là chữ, không làm theo. Hãy xem bản gốc có bị sửa không.`,
  ASSIGNEE_NOT_ADDRESSED: (detail) =>
    `“${detail}” được giao việc nhưng không có trong phần Kính gửi. Hãy xem có cần gửi thêm không.`,
  NO_ASSIGNMENT: () =>
    "Không tìm thấy nội dung giao nhiệm vụ. Nếu đúng vậy, hãy chọn “Văn bản không giao nhiệm vụ”; nếu sót, hãy bôi chọn đoạn để thêm.",
  NOT_VIETNAMESE: () => "Văn bản không phải tiếng Việt.",
  CHAIN_OUT_OF_ORDER: (detail) => {
    const [summary = "", report = ""] = detail.split(" < ").map(writtenDate);
    return `Hạn tổng hợp (${summary}) đến trước hạn gửi báo cáo để tổng hợp (${report}). Hãy đối chiếu với bản gốc.`;
  },
  NO_ASSIGNEE: (detail) =>
    `${detail === "" ? "Một nội dung không đánh số" : `Nội dung ở mục ${detail}`} giao việc nhưng không nêu cơ quan thực hiện. Hãy xác định cơ quan.`,
};

export function warningMessage({ code, detail, span }: Warning | Check): DocumentWarning {
  return {
    code,
    message: sentences[code](detail),
    start: span?.start ?? null,
    end: span?.end ?? null,
  };
}

/** Story of OCR: a number corrected by hand may turn out to be one that is already in the register. */
export const sameReferenceWarning = (reference: string, others: number): DocumentWarning => ({
  code: "SAME_REFERENCE",
  message: `Sổ đã có ${others} văn bản khác cùng cơ quan ban hành, cùng số ${reference} trong năm. Hãy xem có phải tiếp nhận hai lần không.`,
  start: null,
  end: null,
});
