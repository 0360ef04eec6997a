import { vietnameseDate } from "@dondoc/workcalendar";
import { defineRefusals } from "../../kernel/refusal.ts";

export const riskRefusals = defineRefusals({
  AS_OF_AHEAD: {
    status: 400,
    message: () => "Ngày xem không được sau hôm nay. Hãy chọn lại ngày.",
  },
  NO_WEIGHING: {
    status: 400,
    message: (first: string) =>
      `Ngày ấy chưa có bộ trọng số. Hãy chọn từ ngày ${vietnameseDate(first)}.`,
  },
  RATE_ELSEWHERE: {
    status: 400,
    message: () => "Tỷ lệ này mở các dòng ở trang chỉ số. Hãy bấm vào con số trong danh sách.",
  },
  NOT_OF_FIELDS: {
    status: 400,
    message: () => "Tiêu chí này chỉ tính theo cơ quan. Hãy xem danh sách theo cơ quan.",
  },
  NOT_BEFORE_TODAY: {
    status: 400,
    message: () =>
      "Bộ trọng số áp dụng sớm nhất từ hôm nay; danh sách của ngày đã qua giữ bộ trọng số của ngày ấy.",
  },
  EACH_ONCE: {
    status: 400,
    message: (missing: string) =>
      `Mỗi tiêu chí phải có đúng một dòng trọng số. Hãy xem lại: ${missing}.`,
  },
  WITHOUT_UNIT: {
    status: 400,
    message: () =>
      "Căn cứ này chưa gắn với cơ quan nào. Hãy chuyển hoặc gắn cơ quan trước, rồi đề nghị kiểm tra.",
  },
});
