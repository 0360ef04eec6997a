import { defineRefusals } from "../../../kernel/refusal.ts";

export const portfolioRefusals = defineRefusals({
  DIVISION_UNKNOWN: {
    status: 400,
    message: () => "Chọn một phòng của Văn phòng UBND đang hoạt động.",
  },
  OFFICER_ELSEWHERE: {
    status: 400,
    message: (division: string) =>
      `Người được chọn không công tác tại ${division} hoặc tài khoản đã khóa. Hãy chọn người của phòng.`,
  },
  LEADER_UNFIT: {
    status: 400,
    message: () =>
      "Chỉ Chủ tịch, Phó Chủ tịch UBND đang giữ chức vụ mới được phân công phụ trách. Hãy chọn lại.",
  },
  NOTHING_CHOSEN: {
    status: 400,
    message: () => "Chưa chọn cơ quan, nhóm cơ quan hay lĩnh vực nào. Hãy chọn ít nhất một.",
  },
  TARGET_UNKNOWN: {
    status: 400,
    message: () =>
      "Có cơ quan, nhóm hoặc lĩnh vực đã chọn không còn trong sổ vào ngày này. Hãy tải lại trang rồi chọn lại.",
  },
  CHARGE_KNOWN: {
    status: 409,
    message: (name: string) =>
      `“${name}” đã được phân công cho đúng người này trong thời gian đó. Hãy bỏ mục này ra.`,
  },
  CHARGE_OVER: { status: 409, message: () => "Phân công này đã kết thúc. Hãy tải lại trang." },
  ENDS_BEFORE_IT_BEGINS: {
    status: 400,
    message: () => "Ngày kết thúc phải sau ngày bắt đầu. Hãy chọn ngày khác.",
  },
  FIELD_KNOWN: {
    status: 409,
    message: (name: string) => `Đã có lĩnh vực “${name}”. Hãy dùng lĩnh vực đó hoặc đặt tên khác.`,
  },
});
