import { defineRefusals, Refusal } from "../../kernel/refusal.ts";

export const studyRefusals = defineRefusals({
  EVIDENCE_INCOMPLETE: {
    status: 400,
    message: (count: number) =>
      `Báo cáo quán triệt còn ${count} chỗ chưa đủ. Hãy bổ sung ở từng ô rồi gửi lại.`,
  },
  FILE_NOT_UPLOADED: {
    status: 400,
    message: () => "Tệp minh chứng chưa tải lên xong hoặc không còn. Hãy tải tệp lên lại.",
  },
  DUE_PASSED: {
    status: 400,
    message: () => "Hạn quán triệt đã qua. Hãy ghi ngày từ hôm nay trở đi, hoặc để trống.",
  },
  NOT_A_RECIPIENT: {
    status: 400,
    message: () =>
      "Có cơ quan không nhận văn bản này. Hãy tải lại trang rồi chọn trong danh sách nơi nhận.",
  },
  NOT_OF_AGENCY: {
    status: 400,
    message: () => "Có người hiện không công tác tại cơ quan. Hãy tải lại trang rồi chọn lại.",
  },
  PAPER_MISSING: {
    status: 400,
    message: () => "Hãy ghi người này đã đọc, ký nhận như thế nào, ngày nào.",
  },
  NOBODY_TO_REMIND: {
    status: 409,
    message: () =>
      "Các cơ quan này đã quán triệt, hoặc đã được nhắc trong ngày hôm nay. Hãy tải lại trang.",
  },
  LETTER_WAITS: {
    status: 409,
    message: () =>
      "Đã có công văn đôn đốc quán triệt văn bản này đang chờ ký. Hãy mở dự thảo đó để sửa hoặc phát hành.",
  },
});

/** One refusal that names every field that is wrong, each with its own sentence. */
export const evidenceIncomplete = (fields: Record<string, string>): Refusal => {
  const { code, status, message } = studyRefusals.EVIDENCE_INCOMPLETE(Object.keys(fields).length);
  return new Refusal(code, status, message, fields);
};
