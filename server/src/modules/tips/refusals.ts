import { defineRefusals } from "../../kernel/refusal.ts";

export const tipRefusals = defineRefusals({
  UNREADABLE: {
    status: 500,
    message: () =>
      "Tin này được niêm phong bằng khóa khác nên không mở được. Hãy báo quản trị viên: cần đặt lại đúng tệp khóa niêm phong (SEALED_KEY).",
  },
  NOT_CLEAR: {
    status: 400,
    message: () =>
      "Chỉ chuyển làm thông tin thanh tra, kiểm tra khi nội dung nêu rõ người vi phạm, có tài liệu, chứng cứ cụ thể để thẩm tra. Hãy xác nhận, hoặc chọn kết thúc.",
  },
  NO_RECEIVER: {
    status: 400,
    message: () =>
      "Người này không nhận lập đơn tố cáo được, hoặc chính là bạn. Hãy chọn người khác trong danh sách.",
  },
});
