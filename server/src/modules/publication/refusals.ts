import { defineRefusals } from "../../kernel/refusal.ts";

export const publicationRefusals = defineRefusals({
  PERIOD_NOT_PUBLISHED: {
    status: 400,
    message: () =>
      "Kỳ này chưa hết, đã quá một năm, hoặc không thuộc các kỳ tỉnh công bố. Hãy chọn một kỳ trong danh sách.",
  },
  ALREADY_THERE: {
    status: 409,
    message: (title: string) =>
      `${title} đã có bản công bố. Hãy mở bản đó trong danh sách; muốn làm lại thì thu hồi trước.`,
  },
  PERSON_NAMED: {
    status: 400,
    message: (names: string) =>
      `Đang nêu tên người (${names}). Bản công bố chỉ có số liệu theo cơ quan; hãy bỏ tên.`,
  },
  WITHDRAWN: {
    status: 403,
    message: () =>
      "Bản công bố này đã thu hồi nên không tải được bảng số liệu. Hãy xem bản thay thế.",
  },
  NOTHING_TO_PUBLISH: {
    status: 409,
    message: (title: string) =>
      `${title} chưa có nhiệm vụ nào được ghi nhận nên không có gì để công bố.`,
  },
});
