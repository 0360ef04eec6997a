import { defineRefusals } from "../../../kernel/refusal.ts";

export const publicRefusals = defineRefusals({
  SAYS_NOTHING: {
    status: 400,
    message: () => "Hãy viết rõ sự việc, ít nhất một câu: việc gì, ở đâu, khi nào.",
  },
  CONTACT_NEEDED: {
    status: 400,
    message: (what: string) =>
      `Hãy ghi ${what}: Nghị định 20/2008/NĐ-CP yêu cầu khi phản ánh về quy định hoặc hành vi của cán bộ. Có thể đề nghị giữ bí mật ở ô bên dưới.`,
  },
  SOURCE_FULL: {
    status: 429,
    message: (most: number, at: string) =>
      `Trong giờ này đã có ${most} lần gửi từ mạng của bạn, là mức tối đa. Nội dung bạn viết còn nguyên trên trang: hãy gửi lại sau ${at}, hoặc gọi tổng đài.`,
  },
  ALL_FULL: {
    status: 429,
    message: (at: string) =>
      `Đang có quá nhiều phản ánh gửi đến cùng lúc. Nội dung bạn viết còn nguyên trên trang: hãy gửi lại sau ${at}, hoặc gọi tổng đài.`,
  },
  FILES_FULL: {
    status: 429,
    message: (at: string) =>
      `Trong giờ này đã nhận đủ dung lượng tệp. Nội dung đã gửi vẫn được giữ; tệp này hãy gửi lại sau ${at} bằng mã tra cứu.`,
  },
  CODE_UNKNOWN: {
    status: 404,
    message: () => "Không có phản ánh nào mang mã này. Mã có 20 chữ và số; hãy xem lại từng ký tự.",
  },
  FILE_EMPTY: { status: 400, message: () => "Tệp không có nội dung. Hãy chọn lại." },
  FILE_KIND: {
    status: 400,
    message: () => "Chỉ nhận ảnh (JPEG, PNG, WebP, HEIC) và tệp PDF. Hãy chọn tệp khác.",
  },
  FILE_LARGE: {
    status: 413,
    message: (megabytes: number) =>
      `Tệp lớn hơn ${megabytes} MB nên không nhận. Nội dung đã gửi vẫn được giữ; hãy chọn tệp nhỏ hơn.`,
  },
  FILES_MANY: {
    status: 409,
    message: (most: number) => `Mỗi phản ánh kèm tối đa ${most} tệp, đã đủ.`,
  },
  CLOSED: {
    status: 409,
    message: () => "Phản ánh này đã xử lý xong hoặc đang chờ duyệt nên không kèm thêm tệp được.",
  },
});
