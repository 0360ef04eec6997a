import { defineRefusals } from "../../kernel/refusal.ts";

export const draftingRefusals = defineRefusals({
  NUMBER_TAKEN: {
    status: 409,
    message: (reference: string, year: string) =>
      `Số ${reference} đã cấp cho một văn bản khác trong năm ${year}. Hãy xem lại sổ đăng ký văn bản đi và ghi số khác.`,
  },
  NOT_A_SIGNER: {
    status: 400,
    message: (day: string) =>
      `Người này không giữ chức vụ được ký thay cơ quan ban hành vào ngày ${day}, hoặc không được ký với hình thức đã chọn. Hãy chọn trong danh sách người ký.`,
  },
  NOT_SOUND: {
    status: 409,
    message: (first: string) =>
      `Văn bản còn lỗi thể thức nên chưa phát hành được: ${first} Hãy sửa dự thảo trước.`,
  },
  LINES_LAPSED: {
    status: 409,
    message: (first: string, others: number) =>
      others === 0 ? first : `${first} Còn ${others} dòng khác cũng không còn đúng.`,
  },
  DATE_IN_FUTURE: {
    status: 400,
    message: (today: string) => `Ngày ban hành không thể sau hôm nay (${today}). Hãy ghi lại ngày.`,
  },
  DATE_BEFORE_DRAFT: {
    status: 400,
    message: (day: string) =>
      `Ngày ban hành không thể trước ngày soạn (${day}). Hãy xem lại ngày trên bản đã ký.`,
  },
  NO_SUCH_PLACE: {
    status: 400,
    message: () => "Bảng này không còn ở chỗ cũ trong dự thảo. Hãy tải lại trang rồi sửa lại.",
  },
  SIGNED_FILE_UNKNOWN: {
    status: 400,
    message: () => "Không tìm thấy bản đã ký vừa gửi. Hãy chọn lại tệp.",
  },
  SIGNED_FILE_KIND: {
    status: 415,
    message: () => "Bản đã ký phải là tệp PDF. Hãy xuất hoặc quét thành PDF rồi gửi lại.",
  },
  ADDRESSEE_ENDED: {
    status: 409,
    message: (day: string) =>
      `Có cơ quan nhận không còn hoạt động vào ngày ${day}. Hãy chọn lại cơ quan nhận.`,
  },
  PAGES_BUSY: {
    status: 429,
    message: () => "Đang có nhiều người xem trang cùng lúc. Hãy chờ vài giây rồi mở lại.",
  },
  NO_OFFICE: {
    status: 409,
    message: () =>
      "Danh bạ chưa có Văn phòng UBND và UBND tỉnh vào ngày này nên chưa biết cơ quan ban hành. Hãy nhờ quản trị viên bổ sung danh bạ.",
  },
});
