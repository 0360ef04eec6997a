import { defineRefusals } from "../../kernel/refusal.ts";

export const monitorRefusals = defineRefusals({
  ALREADY_MONITORS: {
    status: 409,
    message: () => "Cơ quan này đang theo dõi văn bản. Hãy tải lại trang.",
  },
  UNIT_ENDED: {
    status: 400,
    message: () => "Cơ quan này không còn hoạt động. Hãy chọn cơ quan kế thừa.",
  },
  NOBODY_LATE: {
    status: 409,
    message: () =>
      "Không còn cơ quan nào chậm, hoặc các cơ quan đã được nhắc hôm nay, đã có công văn chờ ký. Hãy tải lại trang.",
  },
  REPORT_WAITS: {
    status: 409,
    message: () => "Đã có dự thảo báo cáo về văn bản này chờ ký. Hãy mở dự thảo đó để sửa.",
  },
});
