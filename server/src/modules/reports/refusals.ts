import { defineRefusals } from "../../kernel/refusal.ts";

export const reportRefusals = defineRefusals({
  FORM_OF_PROVINCE: {
    status: 403,
    message: (name: string) =>
      `Biểu “${name}” là số liệu toàn tỉnh, chỉ Văn phòng, lãnh đạo UBND tỉnh và cơ quan theo dõi toàn tỉnh xem được.`,
  },
  WORKBOOKS_BUSY: {
    status: 429,
    message: () =>
      "Đang có nhiều người xuất bảng tính cùng lúc. Hãy chờ khoảng nửa phút rồi bấm lại.",
  },
});
