import { defineRefusals } from "../../../kernel/refusal.ts";

export const briefingRefusals = defineRefusals({
  TASK_NOT_FREE: {
    status: 409,
    message: (count: number) =>
      `${count} nhiệm vụ đã chọn không đưa vào danh mục được: đã kết thúc, hoặc đang ở một danh mục khác chưa có ý kiến. Hãy tải lại trang và chọn lại.`,
  },
  HELD_IN_PAST: {
    status: 400,
    message: () => "Ngày giao ban đã qua. Hãy ghi từ hôm nay trở đi.",
  },
  ALREADY_SETTLED: { status: 409, message: (said: string) => said },
  DUE_IN_PAST: {
    status: 400,
    message: () => "Thời hạn đã qua. Hãy ghi từ hôm nay trở đi.",
  },
  SAID_IN_FUTURE: {
    status: 400,
    message: () => "Ngày nói không thể sau hôm nay. Hãy ghi lại ngày.",
  },
  NOT_A_LEADER: {
    status: 400,
    message: () =>
      "Người này hiện không phải Chủ tịch, Phó Chủ tịch UBND. Hãy chọn trong danh sách.",
  },
  AGENCY_ENDED: {
    status: 400,
    message: () => "Cơ quan này không còn hoạt động. Hãy chọn cơ quan khác.",
  },
  NO_SUCH_TASK: {
    status: 400,
    message: (number: number) =>
      `Không có nhiệm vụ NV-${number}. Hãy xem lại số, hoặc để trống nếu không tiếp nối nhiệm vụ nào.`,
  },
});
