import { defineRefusals } from "../../kernel/refusal.ts";

export const dialogueRefusals = defineRefusals({
  HELD_LATER: {
    status: 400,
    message: () => "Chỉ ghi buổi đã diễn ra: ngày tổ chức không được sau hôm nay.",
  },
  UNIT_UNKNOWN: {
    status: 400,
    message: () => "Không có cơ quan này hoặc cơ quan đã kết thúc hoạt động. Hãy chọn lại.",
  },
  DUE_PASSED: {
    status: 400,
    message: (today: string) => `Hạn thực hiện phải sau hôm nay (${today}).`,
  },
  VOICE_UNKNOWN: {
    status: 400,
    message: (number: number) => `Không có PAKN-${number}, hoặc bạn không được xem hồ sơ đó.`,
  },
  VOICE_TIED: { status: 409, message: () => "Đã gắn rồi." },
});
