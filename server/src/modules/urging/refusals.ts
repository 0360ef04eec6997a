import { defineRefusals } from "../../kernel/refusal.ts";

export const urgingRefusals = defineRefusals({
  NOTHING_TO_URGE: {
    status: 409,
    message: () =>
      "Không còn nhiệm vụ quá hạn để đôn đốc, hoặc đã có công văn đang chờ ký. Hãy tải lại trang để xem danh sách mới.",
  },
  EXPLANATION_FILE_UNKNOWN: {
    status: 400,
    message: () => "Không tìm thấy tệp vừa gửi. Hãy chọn lại tệp.",
  },
  PROMISE_PASSED: {
    status: 400,
    message: () => "Ngày dự kiến hoàn thành đã qua. Hãy ghi ngày từ hôm nay trở đi.",
  },
});
